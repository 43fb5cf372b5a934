import DNSWireProperties
import Testing

/// A row of Fixtures/hostile.tsv: octets that a decoder must accept or refuse, and why.
struct HostileRow: Sendable, CustomTestStringConvertible {
    var id: String
    var octets: [UInt8]
    /// What kind of attack or rule it is about.
    var category: String
    /// Whether the octets are to be accepted.
    var isAccepted: Bool
    /// `MUST` and `SHOULD` come from RFCs; with `POLICY` it is up to the decoder.
    var normative: String

    var testDescription: String { id }

    /// All rows, in the order of the file.
    static let all: [HostileRow] = rows(of: "hostile")

    /// All rows of a file of that kind.
    static func rows(of file: String) -> [HostileRow] {
        let lines = (FixtureFile.octets("Tests/DNSWireTests/Fixtures/\(file).tsv") ?? []).split(separator: 0x0A)
        return lines.dropFirst().map { line in
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            let text = { (index: Int) in String(decoding: fields[index], as: UTF8.self) }
            return HostileRow(
                id: text(0), octets: octets(fields[1]), category: text(2), isAccepted: text(3) == "accept",
                normative: text(4))
        }
    }

    private static func octets(_ hex: ArraySlice<UInt8>) -> [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(hex.count / 2)
        var high: UInt8?
        for digit in hex {
            let value = digit < 0x3A ? digit - 0x30 : (digit | 0x20) - 0x57
            if let first = high {
                octets.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return octets
    }
}
