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
        guard let wanted, !wanted.isEmpty else { return Property.all }
        return wanted.split(separator: " ").map { name in
            guard let property = Property.all.first(where: { $0.description == name }) else {
                stop("there is no target \(name): \(Property.all.map(\.description).joined(separator: " "))")
            }
            return property
        }
    }()

    /// What the input is taken for.
    static let kind = properties.first?.kind ?? .messages

    /// Tries the properties; ends the program where one does not hold.
    static func check(_ octets: Span<UInt8>) {
        for property in properties {
            if let fault = property.fault(in: octets) { fatalError(fault) }
        }
    }

    static func stop(_ text: String) -> Never {
        print(text)
        exit(1)
    }
}

@_extern(c, "LLVMFuzzerMutate")
func mutatePlainly(_ octets: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int) -> Int

/// Says what the targets are and what each takes its octets for, where `DNSWIRE_FUZZ_LIST` asks for it.
@c(LLVMFuzzerInitialize)
public func initialize(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>>
) -> CInt {
    guard unsafe getenv("DNSWIRE_FUZZ_LIST") != nil else { return 0 }
    for property in Property.all { print(property, property.kind.rawValue) }
    exit(0)
}

/// Tries one input.
@c(LLVMFuzzerTestOneInput)
public func test(_ octets: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    FuzzTarget.check(unsafe Span(_unsafeStart: octets, count: count))
    return 0
}

/// Changes what the input is made of; of four changes one is libFuzzer's own.
@c(LLVMFuzzerCustomMutator)
public func mutate(
    _ octets: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int, _ seed: CUnsignedInt
) -> Int {
    var generator = SeededGenerator(seed: UInt64(seed))
    guard Int.random(in: 0..<4, using: &generator) > 0 else { return unsafe mutatePlainly(octets, count, room) }
    let input = unsafe Array(UnsafeBufferPointer(start: octets, count: count))
    let output = RandomInput.change(input, of: FuzzTarget.kind, using: &generator)
    for index in 0..<min(output.count, room) { unsafe octets[index] = output[index] }
    return min(output.count, room)
}
