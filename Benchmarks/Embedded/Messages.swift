/// What `system.c` has: octets of the standard input, at most `room` of them, 0 at its end.
@_extern(c, "read_input")
private func readInput(_ octets: UnsafeMutablePointer<UInt8>, _ room: Int) -> Int

/// What `system.c` has: octets to the standard output.
@_extern(c, "write_output")
private func writeOutput(_ octets: UnsafePointer<UInt8>, _ count: Int)

/// The messages that a program reads from its standard input, each after its length in two octets.
enum Messages {
    static func readAll() -> [[UInt8]] {
        var all: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe part.withUnsafeMutableBufferPointer { part in
                unsafe part.baseAddress.map { unsafe readInput($0, part.count) } ?? 0
            }
            guard count > 0 else { break }
            all += part[..<count]
        }
        var messages: [[UInt8]] = []
        var position = 0
        while position + 2 <= all.count {
            let end = position + 2 + Int(all[position]) << 8 + Int(all[position + 1])
            guard end <= all.count else { break }
            messages.append(Array(all[position + 2..<end]))
            position = end
        }
        return messages
    }

    /// Writes a line.
    static func print(_ line: String) {
        let octets = Array(line.utf8) + [0x0A]
        unsafe octets.withUnsafeBufferPointer { octets in
            if let start = octets.baseAddress { unsafe writeOutput(start, octets.count) }
        }
    }
}

/// A number that stands for octets (FNV-1a), the same one on every machine.
struct Digest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ octet: UInt8) { value = (value ^ UInt64(octet)) &* 0x100_0000_01B3 }

    mutating func add(_ octets: [UInt8]) { for octet in octets { add(octet) } }

    mutating func add(_ number: Int) {
        for shift in stride(from: 0, to: 32, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func add(_ text: String) { for octet in text.utf8 { add(octet) } }
}
