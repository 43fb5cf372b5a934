import DNSWire
import DNSWireProperties
import Testing

@Suite("Canonical order of names (RFC 4034 §6.1)")
struct CanonicalOrderTests {
    // The RFC's own list, with the root in front.
    private let ordered: [DomainName] = [
        ".", "example.", "a.example.", "yljkjljk.a.example.", "Z.a.example.", "zABC.a.EXAMPLE.", "z.example.",
        "\\001.z.example.", "*.z.example.", "\\200.z.example.",
    ]

    @Test func `the list of the RFC, from any order`() {
        var generator = SeededGenerator(seed: 4034)
        for _ in 0..<20 { #expect(ordered.shuffled(using: &generator).sorted() == ordered) }
    }

    @Test func `each pair is in one order`() {
        for (index, name) in ordered.enumerated() {
            for (otherIndex, other) in ordered.enumerated() {
                #expect((name < other) == (index < otherIndex), "\(name) \(other)")
            }
        }
    }

    @Test func `case does not matter, and a label is before its continuations`() {
        #expect(!(("A.example" as DomainName) < "a.EXAMPLE"))
        #expect(!(("a.EXAMPLE" as DomainName) < "A.example"))
        #expect(("ab.example" as DomainName) < "abc.example")
        #expect(("Ab.example" as DomainName) < "aC.example")
        #expect(("z.a" as DomainName) < "a.b")
        // Octets between upper and lower case letters: lower case counts.
        #expect(("_.example" as DomainName) < "A.example")
        #expect(("[.example" as DomainName) < "A.example")
    }

    @Test func `octets above 127 count as unsigned`() {
        #expect(("z.example" as DomainName) < "\\128.example")
        #expect(("\\127.example" as DomainName) < "\\255.example")
        #expect(("\\000.example" as DomainName) < "\\001.example")
    }
}
