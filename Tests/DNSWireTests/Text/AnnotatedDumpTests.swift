import DNSWire
import DNSWireProperties
import Testing

@Suite("AnnotatedDump")
struct AnnotatedDumpTests {
    /// Expects the annotations to be one after the other from the first octet to the last.
    private func expectCover(_ octets: [UInt8], _ comment: @autoclosure () -> String) {
        let dump = AnnotatedDump(octets)
        var position = 0
        for annotation in dump.annotations {
            if annotation.range.lowerBound != position || annotation.range.isEmpty {
                Issue.record("\(comment()): \(annotation.range) after \(position) in \(octets.prefix(600).hex)")
                return
            }
            position = annotation.range.upperBound
            if let target = annotation.target, target >= annotation.range.lowerBound {
                Issue.record("\(comment()): a pointer to \(target) at \(annotation.range)")
            }
        }
        if position != octets.count {
            Issue.record("\(comment()): the end is \(position) of \(octets.count) in \(octets.prefix(600).hex)")
        }
    }

    @Test(arguments: SampleMessages.all)
    func `each octet of each prefix once, and of damaged messages`(sample: SampleMessage) {
        for count in 0...sample.octets.count { expectCover(Array(sample.octets.prefix(count)), "\(count) octets") }
        let seed = UInt64(sample.octets.count) + 1
        var generator = SeededGenerator(seed: seed)
        for round in 0..<300 {
            expectCover(Mutation.apply(to: sample.octets, using: &generator), "seed \(seed), round \(round)")
        }
    }

    @Test func `each octet of hostile messages once`() {
        for row in HostileRow.all { expectCover(row.octets, row.id) }
    }

    @Test func `each octet of random messages and of random octets once`() throws {
        let seed: UInt64 = 17
        var generator = SeededGenerator(seed: seed)
        for round in 0..<60 {
            let octets = try RandomMessage.message(using: &generator).encoded()
            expectCover(octets, "seed \(seed), round \(round)")
            expectCover(
                Array(octets.prefix(.random(in: 0...octets.count, using: &generator))), "seed \(seed), \(round)")
            expectCover(generator.bytes(upTo: 120), "seed \(seed), round \(round)")
        }
    }

    @Test func `what each octet is`() {
        let octets = [UInt8](
            1, 1, 0, 1,
            raw: "03 'www' C00A 0001 0001" + "C00C 0005 8001 0000012C 0003 01 'x' C0")
        #expect(
            AnnotatedDump(octets, length: 60).description == """
                header
                      0  12 34                    id                4660
                      2  81 80                    flags             qr rd ra; QUERY; NOERROR
                      4  00 01                    QDCOUNT           1
                      6  00 01                    ANCOUNT           1
                      8  00 00                    NSCOUNT           0
                     10  00 01                    ARCOUNT           1
                question 1 of 1
                     12  03 77 77 77              name              www.
                     16  c0 0a                    name              \\300\\n -> 10 = .
                     18  00 01                    type              A
                     20  00 01                    class             IN
                answer 1 of 1
                     22  c0 0c                    name              \\300\\f -> 12 = www.
                     24  00 05                    type              CNAME
                     26  80 01                    class             CLASS32769
                     28  00 00 01 2c              ttl               300
                     32  00 03                    rdlength          3
                     34  01 78 c0                 canonical name    x. ; the octets end here
                23 octets are missing: 37 of 60 are there
                """)
    }
}
