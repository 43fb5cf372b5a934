import DNSWire
import Testing

@Suite("RegisteredNumber (RFC 6895, RFC 3597 §5)")
struct RegisteredNumberTests {
    /// Every name reads back as its number in any case, every number as itself, and the table is in order.
    private func checkTable<Number: RegisteredNumber>(
        of type: Number.Type, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let entries = type.mnemonics.entries
        for (number, mnemonic) in entries {
            #expect(Number(mnemonic) == number, sourceLocation: sourceLocation)
            let isRead = !type.mnemonics.isCaseSensitive
            #expect(
                (Number(mnemonic.lowercased()) == number) == (isRead || mnemonic == mnemonic.lowercased()),
                sourceLocation: sourceLocation)
            #expect((Number(mnemonic.uppercased()) == number) == isRead, sourceLocation: sourceLocation)
            #expect(Number(type.mnemonics.prefix + "\(number.rawValue)") == number, sourceLocation: sourceLocation)
            #expect(Number(mnemonic + "x") == nil, sourceLocation: sourceLocation)
        }
        for (left, right) in zip(entries, entries.dropFirst()) {
            #expect(left.number <= right.number, sourceLocation: sourceLocation)
        }
        #expect(
            Set(entries.map { $0.mnemonic.uppercased() }).count == entries.count,
            "no name twice", sourceLocation: sourceLocation)
        #expect(type.registered == Array(Set(entries.map(\.number))).sorted(), sourceLocation: sourceLocation)
        // The numbers next to the registered ones, and a sample of all others.
        let largest = Int(Number.RawValue.max)
        let near = entries.flatMap { (Int($0.number.rawValue) - 1)...(Int($0.number.rawValue) + 1) }
        for value in Set(near + stride(from: 0, through: largest, by: 251) + [largest]) {
            guard let rawValue = Number.RawValue(exactly: value) else { continue }
            let number = Number(rawValue: rawValue)
            let text = number.description
            #expect(Number(text) == number, sourceLocation: sourceLocation)
            #expect(number.mnemonic == entries.first { $0.number == number }?.mnemonic, sourceLocation: sourceLocation)
            var bytes: [UInt8] = [0x20]
            number.append(to: &bytes)
            #expect(bytes == [0x20] + Array(text.utf8), sourceLocation: sourceLocation)
        }
    }

    @Test func `every number and every name reads back`() {
        checkTable(of: RecordType.self)
        checkTable(of: RecordClass.self)
        checkTable(of: Opcode.self)
        checkTable(of: ResponseCode.self)
        checkTable(of: EDNSOptionCode.self)
        checkTable(of: ExtendedErrorCode.self)
        checkTable(of: SvcParamKey.self)
        checkTable(of: DelegationKey.self)
        checkTable(of: DSOType.self)
        checkTable(of: SecurityAlgorithm.self)
        checkTable(of: DigestType.self)
    }

    @Test(arguments: [
        "", "T", "TYPE", "TYPE-1", "TYPE+1", "TYPE 1", "TYPE65536", "TYPE99999999999999999999999999", "TYPE1x", "1",
        "AA", "NSEC4", "A ", " A", "NSAP_PTR", "TYPÉ1", "[", "@", "\u{61}\u{300}", "\0",
    ])
    func `a text that is no record type reads as none`(text: String) {
        #expect(RecordType(text) == nil)
    }

    @Test func `only ASCII letters fold`() {
        // `[` and `{`, `@` and a backquote differ in the same bit as the two cases of a letter.
        let bytes: [UInt8] = [0xC1]
        #expect(RecordType(bytes.span) == nil)
        #expect(SecurityAlgorithm("DSA\u{0D}NSEC3\u{0D}SHA1") == nil)
    }

    @Test func `a number counts, not how it came about`() {
        #expect(RecordType("type15") == .mx)
        #expect(RecordType("TYPE00015") == .mx)
        #expect(Set([RecordType.a, RecordType(rawValue: 1), RecordType("A")]).count == 1)
        #expect(RecordType.a < .aaaa)
        #expect([RecordType.any, .a, .mx].sorted() == [.a, .mx, .any])
    }

    @Test func `a registry of one's own needs only a table`() {
        #expect(CertificateUsage("dane-ee") == CertificateUsage(rawValue: 3))
        #expect(CertificateUsage(rawValue: 3).description == "DANE-EE")
        #expect(CertificateUsage(rawValue: 9).description == "9")
        #expect(CertificateUsage("256") == nil)
    }
}

private struct CertificateUsage: RegisteredNumber {
    let rawValue: UInt8

    static let mnemonics = MnemonicTable<CertificateUsage>(
        prefix: "", [(CertificateUsage(rawValue: 3), "DANE-EE"), (CertificateUsage(rawValue: 255), "PrivCert")])
}
