import DNSWire
import Testing

@Suite("DomainName (RFC 1035 §2.3.4, §3.1, RFC 2181 §11)")
struct DomainNameTests {
    private func labels(_ counts: [Int]) -> [Octets] {
        counts.map { Octets([UInt8](repeating: UInt8(ascii: "a"), count: $0)) }
    }

    @Test func `a label has 1 to 63 octets`() throws {
        let longest = try DomainName(labels: labels([63]))
        #expect(longest.length == 65)
        #expect(Array(longest.wire) == [63] + [UInt8](repeating: 0x61, count: 63) + [0])
        #expect(throws: WireEncodingError(.tooLong, octets: 64)) {
            try DomainName(labels: labels([3, 64]))
        }
        #expect(throws: WireEncodingError(.valueOutOfRange)) { try DomainName(labels: labels([3, 0, 3])) }
    }

    @Test func `a name has up to 255 octets and 127 labels`() throws {
        let longest = try DomainName(labels: labels([63, 63, 63, 61]))
        #expect(longest.length == 255)
        #expect(throws: WireEncodingError(.tooLong, octets: 256)) {
            try DomainName(labels: labels([63, 63, 63, 62]))
        }
        let most = try DomainName(labels: labels([Int](repeating: 1, count: 127)))
        #expect(most.length == 255)
        #expect(most.labelCount == 127)
        #expect(throws: WireEncodingError(.tooLong, octets: 257)) {
            try DomainName(labels: labels([Int](repeating: 1, count: 128)))
        }
    }

    @Test func `the root`() throws {
        #expect(DomainName.root.isRoot)
        #expect(DomainName.root.length == 1)
        #expect(Array(DomainName.root.wire) == [0])
        #expect(DomainName.root.labelCount == 0)
        #expect(DomainName.root.parent == nil)
        #expect(DomainName.root.description == ".")
        #expect(try DomainName(labels: []) == .root)
        #expect(DomainName.root == ".")
    }

    @Test func `labels of any octets come back as they were`() throws {
        let all = (UInt8.min...UInt8.max).map { Octets([$0]) }
        for half in [all.prefix(127), all.suffix(127), all[100..<200]] {
            let name = try DomainName(labels: half)
            #expect(Array(name.labels) == Array(half))
        }
    }

    @Test func `equal and hashed without regard to ASCII case, other octets as they are (RFC 4343 §3)`() throws {
        for octet in UInt8.min...UInt8.max {
            let name = try DomainName(labels: [[octet], [octet, octet]])
            for other in UInt8.min...UInt8.max {
                let otherName = try DomainName(labels: [[other], [octet, other]])
                let isLetter = (0x41...0x5A).contains(octet & 0xDF)
                let isSame = octet == other || isLetter && octet ^ other == 0x20
                guard (name == otherName) == isSame, !isSame || name.hashValue == otherName.hashValue else {
                    Issue.record("\(octet) and \(other) compare wrongly")
                    return
                }
            }
        }
    }

    @Test func `labels are not compared across their borders`() throws {
        #expect("ab.c" as DomainName != "a.bc")
        #expect("a.b" as DomainName != "a\\.b")
        #expect(try DomainName(labels: [[0x61, 1, 0x62]]) != "a.b")
        #expect("example.com" as DomainName != "example.com.au")
        #expect("example.com" as DomainName == "EXAMPLE.cOM.")
    }

    @Test(arguments: 1...66)
    func `names around the length that is kept in place`(count: Int) throws {
        // One label of up to 63 octets, or one and a short one.
        let counts = count > 64 ? [count - 3, 1] : count > 1 ? [count - 1] : []
        let name = try DomainName(labels: labels(counts.map { min($0, 63) }))
        let copy = try DomainName(labels: Array(name.labels))
        #expect(copy == name)
        #expect(copy.hashValue == name.hashValue)
        #expect(copy.wire == name.wire)
        #expect(DomainName(name.description) == name)
        let child = try DomainName(label: [0x57], under: name)
        #expect(child.length == name.length + 2)
        #expect(child.parent == name)
        #expect(child.parent?.hashValue == name.hashValue)
        #expect(child.parent?.wire == name.wire)
        #expect(child.isSubdomain(of: name))
    }

    @Test func `parents up to the root`() {
        var name: DomainName? = "a.very-long-label-with-more-than-thirty-octets.b\\.c.Example.COM"
        var parents: [String] = []
        while let next = name {
            parents.append(next.description)
            name = next.parent
        }
        #expect(
            parents == [
                "a.very-long-label-with-more-than-thirty-octets.b\\.c.Example.COM.",
                "very-long-label-with-more-than-thirty-octets.b\\.c.Example.COM.", "b\\.c.Example.COM.",
                "Example.COM.", "COM.", ".",
            ])
    }

    @Test(arguments: [
        ("example.com", "example.com", true), ("www.example.com", "EXAMPLE.com", true), ("example.com", ".", true),
        (".", ".", true), ("example.com", "www.example.com", false), ("badexample.com", "example.com", false),
        ("a.b", "b.a", false), (".", "com", false), ("x.example.com", "y.example.com", false),
        ("bad\\.example.com", "example.com", false), ("a.b.c.d.e", "c.d.e", true), ("a.b.c.d.e", "b.d.e", false),
    ])
    func `subdomains end in all labels of the other name`(name: String, other: String, isSubdomain: Bool) throws {
        let name = try #require(DomainName(name))
        let other = try #require(DomainName(other))
        #expect(name.isSubdomain(of: other) == isSubdomain)
    }

    @Test func `a child that is too long is refused`() throws {
        let name = try DomainName(labels: labels([63, 63, 63, 60]))
        #expect(throws: WireEncodingError(.tooLong, octets: 256)) { try DomainName(label: [1], under: name) }
        #expect(throws: WireEncodingError(.valueOutOfRange)) { try DomainName(label: [], under: .root) }
    }
}
