import DNSTrace
import Testing

/// Intel HEX and S-records, whose counts, addresses and checksums are checked.
@Suite struct ChecksummedRecordTests {
    private typealias Dump = PastedDumpTests

    private func read(_ lines: [String]) -> [Payload] {
        NotationReader().read(Array((lines.joined(separator: "\n") + "\n").utf8)).payloads
    }

    private static func intel(_ bytes: [UInt8], type: UInt8 = 0, address: Int = 0) -> String {
        let record = [UInt8(bytes.count), UInt8(address >> 8 & 255), UInt8(address & 255), type] + bytes
        return ":" + Dump.hex(record + [0 &- record.reduce(0, &+)], by: "").uppercased()
    }

    private static let intelFile: [String] =
        [intel([0x08, 0x00], type: 4)]
        + Dump.rows(Dump.text).enumerated().map { intel(Array($1), address: 256 + 16 * $0) } + [intel([], type: 1)]

    private static func motorola(_ type: Int, _ bytes: [UInt8]) -> String {
        let record = [UInt8(bytes.count + 1)] + bytes
        return "S\(type)" + Dump.hex(record + [~record.reduce(0, &+)], by: "").uppercased()
    }

    private static let motorolaFile: [String] =
        [motorola(0, [0, 0] + Array("HDR".utf8))]
        + Dump.rows(Dump.text).enumerated().map { motorola(1, [0, UInt8(16 * $0)] + $1) }
        + [motorola(5, [0, 4]), motorola(9, [0, 0])]

    @Test func `whole files are read, and are no guess`() {
        for (file, name) in [(Self.intelFile, "Intel HEX"), (Self.motorolaFile, "S-records")] {
            let payloads = read(file)
            #expect(payloads.map(\.bytes) == [Dump.text])
            #expect(payloads.map(\.notation) == [name])
            #expect(payloads.map(\.doubts) == [[]])
        }
        let wide = Dump.rows(Dump.query, of: 32).enumerated().map { index, row in
            Self.motorola(3, [0x80, 0, 0, UInt8(32 * index)] + row)
        }
        #expect(read(wide).map(\.bytes) == [Dump.query])
    }

    @Test func `a changed digit contradicts the checksum`() {
        var file = Self.intelFile
        file[2] = file[2].prefix(12) + "F" + file[2].dropFirst(13)
        #expect(read(file).flatMap(\.doubts).first?.hasPrefix("line 3 has the checksum 0x") == true)
        file = Self.motorolaFile
        file[2] = file[2].prefix(12) + "F" + file[2].dropFirst(13)
        #expect(read(file).flatMap(\.doubts).first?.hasPrefix("line 3 has the checksum 0x") == true)
    }

    @Test func `a record that is missing, twice, in another place or shorter than it says is told by its line`() {
        var file = Self.intelFile
        file.remove(at: 2)
        #expect(read(file).flatMap(\.doubts) == ["line 3 has the address 0x8000120, where 0x8000110 is next"])
        file = Self.intelFile
        file.insert(file[2], at: 2)
        #expect(
            read(file).allSatisfy { $0.doubts.contains("line 4 has the address 0x8000110, where 0x8000120 is next") })
        file = Self.intelFile
        file.swapAt(2, 3)
        #expect(read(file).allSatisfy { !$0.doubts.isEmpty })
        file = Self.intelFile
        file[2].removeLast()
        #expect(read(file).flatMap(\.doubts).first == "line 3 has an odd number of digits")
        file = Self.motorolaFile
        file.remove(at: 2)
        #expect(
            read(file).flatMap(\.doubts) == [
                "line 3 has the address 0x20, where 0x10 is next",
                "line 5 says that there are 4 records, and there are 3",
            ])
    }
}
