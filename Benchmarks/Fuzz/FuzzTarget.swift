import DNSWire
import DNSWireProperties

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// What libFuzzer calls: one property is tried on the octets that it lends, which end where its allocation ends.
///
/// `DNSWIRE_FUZZ_TARGET` names the property, or several; without it all are tried. `run` beside this file builds and starts it.
enum FuzzTarget {
    /// The properties that are tried.
    static let properties: [Property] = {
        let wanted = unsafe getenv("DNSWIRE_FUZZ_TARGET").map { unsafe String(cString: $0) }
        let all = Property.ofMessages + Property.ofText
        guard let wanted, !wanted.isEmpty else { return all }
        return wanted.split(separator: " ").map { name in
            guard let property = all.first(where: { $0.description == name }) else {
                stop("there is no target \(name): \(all.map(\.description).joined(separator: " "))")
            }
            return property
        }
    }()

    /// Whether the input is text.
    static let isText = properties.allSatisfy { property in
        Property.ofText.contains { $0.description == property.description && $0.description != "names" }
    }

    /// Tries the properties; ends the program where one does not hold.
    static func check(_ octets: Span<UInt8>) {
        for property in properties {
            if let fault = property.fault(in: octets) { fatalError(fault) }
        }
    }

    /// Tries that many random messages.
    static func checkRandomMessages(_ count: Int) {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<count {
            let octets = RandomWire.message(using: &generator)
            for property in properties {
                guard let fault = property.fault(in: octets.span) else { continue }
                let hex = octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                stop("seed \(seed), round \(round): \(fault); \(hex)")
            }
        }
        print("\(count) random messages: \(properties.count) properties hold")
        exit(0)
    }

    private static func stop(_ text: String) -> Never {
        print(text)
        exit(1)
    }
}

@_extern(c, "LLVMFuzzerMutate")
func mutatePlainly(_ octets: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int) -> Int

/// Tries random messages instead where `DNSWIRE_FUZZ_RANDOM` says how many.
@c(LLVMFuzzerInitialize)
public func initialize(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>>
) -> CInt {
    if let rounds = unsafe getenv("DNSWIRE_FUZZ_RANDOM"), let count = Int(unsafe String(cString: rounds)) {
        FuzzTarget.checkRandomMessages(count)
    }
    return 0
}

/// Tries one input.
@c(LLVMFuzzerTestOneInput)
public func test(_ octets: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    FuzzTarget.check(unsafe Span(_unsafeStart: octets, count: count))
    return 0
}

/// Changes whole records, names, pointers and counts; of four changes one is libFuzzer's own.
@c(LLVMFuzzerCustomMutator)
public func mutate(
    _ octets: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int, _ seed: CUnsignedInt
) -> Int {
    var generator = SeededGenerator(seed: UInt64(seed))
    guard Int.random(in: 0..<4, using: &generator) > 0 else { return unsafe mutatePlainly(octets, count, room) }
    let input = unsafe Array(UnsafeBufferPointer(start: octets, count: count))
    let output =
        FuzzTarget.isText ? mutatedText(input, &generator) : MessageMutation.apply(to: input, using: &generator)
    for index in 0..<min(output.count, room) { unsafe octets[index] = output[index] }
    return min(output.count, room)
}

/// Text of a record: another one, the words of both mixed, or octets changed.
private func mutatedText(_ text: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let message = MessageReading(RandomWire.message(using: &generator)).message
    let other = (message.answers.randomElement(using: &generator)?.description).map { Array($0.utf8) } ?? []
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return other
    case 1:
        var words = text.split(separator: 0x20, omittingEmptySubsequences: false)
        let others = other.split(separator: 0x20)
        guard let place = words.indices.randomElement(using: &generator),
            let word = others.randomElement(using: &generator)
        else { return other }
        words[place] = word
        return Array(words.joined(separator: [0x20]))
    default: return Mutation.apply(to: text, using: &generator)
    }
}
