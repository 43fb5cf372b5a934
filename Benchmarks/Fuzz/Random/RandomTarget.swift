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

/// Tries properties on random octets in memory that ends where nothing may be touched, without the address sanitizer, which
/// is several times as fast.
///
/// `dnswire-random COUNT [TARGET...]` tries so many inputs of each kind, `dnswire-random SECONDSs [TARGET...]` for so long.
@main
enum RandomTarget {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let amount = arguments.first, let number = Int(amount.filter(\.isNumber)), number > 0 else {
            stop("dnswire-random COUNT|SECONDSs [TARGET...]")
        }
        let wanted = Set(arguments.dropFirst())
        let properties = Property.all.filter { wanted.isEmpty || wanted.contains($0.description) }
        guard properties.count == wanted.count || wanted.isEmpty else { stop("a target is not there") }
        for kind in InputKind.allCases {
            let own = properties.filter { $0.kind == kind }
            if amount.hasSuffix("s") {
                run(own, kind, rounds: .max, seconds: number)
            } else {
                run(own, kind, rounds: number, seconds: .max)
            }
        }
    }

    private static func run(_ properties: [Property], _ kind: InputKind, rounds: Int, seconds: Int) {
        guard !properties.isEmpty, let memory = GuardedMemory(capacity: 1 << 20) else { return }
        let clock = ContinuousClock()
        let start = clock.now
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        var count = 0
        while count < rounds, seconds == .max || clock.now - start < .seconds(seconds) {
            let octets = RandomInput.make(kind, using: &generator)
            count += 1
            guard octets.count <= 1 << 20 else { continue }
            let edge = GuardedMemory.Edge.allCases[count % 2]
            for property in properties {
                guard let fault = memory.reading(octets, at: edge, { property.fault(in: $0) }) else { continue }
                let hex = octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                stop("seed \(seed), round \(count): \(fault); \(hex)")
            }
        }
        let spent = clock.now - start
        let executions = count * properties.count
        let rate = executions * 1000 / max(1, Int(spent / .milliseconds(1)))
        print("\(kind.rawValue): \(properties.count) properties, \(executions) executions, \(rate) a second")
    }

    private static func stop(_ text: String) -> Never {
        print(text)
        exit(1)
    }
}
