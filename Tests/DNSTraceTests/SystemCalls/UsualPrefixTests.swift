import Testing

@testable import DNSTrace

@Suite struct UsualPrefixTests {
    private func prefix(_ line: String) -> UsualPrefix {
        let text = Array(line.utf8)
        return UsualPrefix(of: SystemCallLine(text.span, CallNameTable()), text.span)
    }

    @Test(
        arguments: [
            ("8819  11:24:19.110979 read(3", "9001  23:59:59.999999 write(4", .some(.some(9001))),
            ("[pid  8819] read(3", "[pid  1234] close(3", .some(.some(1234))),
            ("[pid 4194304] 11:24:19.110979 read(3", "[pid 1234567] 11:24:19.110980 x", .some(.some(1_234_567))),
            ("11:24:19.110979 read(3", "11:24:20.110979 read(3", .some(nil)),
            // The number of no process.
            ("[pid  8819] read(3", "[pid  0000] close(3", nil),
        ] as [(String, String, Int??)])
    func `a line that begins alike has its process in the same place`(first: String, second: String, process: Int??) {
        let line = Array(second.utf8)
        let prefix = prefix(first)
        let (begins, found) = (prefix.begins(line.span), prefix.process(of: line.span))
        #expect(begins)
        #expect(found == process)
        let read = SystemCallLine(line.span, CallNameTable()).process
        #expect(read == process || !second.contains("("))
    }

    @Test(arguments: [
        ("8819  11:24:19.110979 read(3", "88190 11:24:19.110979 read(3"),
        ("8819  11:24:19.110979 read(3", "8819  11:24:19,110979 read(3"),
        ("8819  11:24:19.110979 read(3", "8819  11:24:19.11097a read(3"),
        ("8819  11:24:19.110979 read(3", "8819  11:24:19"),
        ("8819  11:24:19.110979 read(3", ""),
        ("8819  11:24:19.110979 read(3", "8819  11:24:19.110979\u{B0} read(3"),
        // None is known where there is none, or a longer one than four words.
        ("read(3", "read(4"),
        ("[pid  8819] [     0.000010] 11:24:19.110979 read(3", "[pid  8819] [     0.000010] 11:24:19.110979 read(3"),
    ])
    func `another line does not begin so`(first: String, second: String) {
        let line = Array(second.utf8)
        let begins = prefix(first).begins(line.span)
        #expect(!begins)
    }
}
