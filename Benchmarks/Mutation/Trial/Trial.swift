import CMutants
import DNSWire
import DNSWireProperties
import Glibc

/// Tries mutants on hostile messages and on random ones, each mutant in a process of its own.
///
/// `Trial ROUNDS [MILLISECONDS]` makes so many random messages; each message may take so much processor time. The standard input has
/// the hostile messages in hexadecimal, a line each, then the line `mutants`, then the number of a mutant a line. It prints
/// that number and what became of the mutant: 0 where it survived. Where `DNSWIRE_MUTANT` is -1 the messages are tried without a
/// mutant, and what they reach is recorded.
@main
enum Trial {
    /// What is tried beside messages; what DNSTrace reads has nothing of what is mutated but through messages.
    static let others: [InputKind] = [.text, .choices, .streams, .json, .zones]

    /// The messages of the files, shortest first.
    nonisolated(unsafe) static var messages: [[UInt8]] = []
    nonisolated(unsafe) static var rounds = 0
    /// How many milliseconds of processor time one message may take.
    nonisolated(unsafe) static var limit: Int32 = 0

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        rounds = arguments.first.flatMap { Int($0) } ?? 0
        limit = arguments.dropFirst().first.flatMap { Int32($0) } ?? 0
        while let line = readLine(), line != "mutants" { messages.append(octets(ofHexadecimal: line)) }
        guard mutant_is(0) != 0 else {
            print(trial())
            return
        }
        while let line = readLine(), let number = Int32(line) {
            print(number, mutant_try(number, limit, trial))
        }
    }

    private static func octets(ofHexadecimal text: String) -> [UInt8] {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// 0 where all properties hold.
    private static let trial: @convention(c) () -> CInt = {
        guard let memory = GuardedMemory(capacity: 1 << 16) else { return 2 }
        func fault(_ kind: InputKind, in octets: [UInt8]) -> String? {
            if unsafe limit > 0 {
                // The time begins anew with each.
                var time = itimerval()
                (time.it_value.tv_sec, time.it_value.tv_usec) = (Int(limit / 1000), Int(limit % 1000 * 1000) + 1)
                unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &time, nil)
            }
            let edge = GuardedMemory.Edge.allCases[octets.count % 2]
            return Property.of(kind).lazy.compactMap { property in
                memory.reading(octets, at: edge) { property.fault(in: $0) }
            }.first
        }
        func holds(_ kind: InputKind, in octets: [UInt8]) -> Bool {
            guard octets.count <= 1 << 16, let fault = fault(kind, in: octets) else { return true }
            print(fault)
            return false
        }
        var generator = SeededGenerator(seed: 1)
        for round in 0..<rounds {
            let octets = RandomWire.message(using: &generator)
            guard holds(.messages, in: octets) else { return 1 }
            guard holds(.messages, in: MessageMutation.apply(to: octets, using: &generator)) else { return 1 }
            let kind = others[round % others.count]
            guard holds(kind, in: RandomInput.make(kind, using: &generator)) else { return 1 }
        }
        for message in messages {
            guard holds(.messages, in: message) else { return 1 }
        }
        return 0
    }
}
