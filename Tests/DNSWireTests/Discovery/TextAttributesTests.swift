import DNSWire
import Testing

@Suite("Keys and values of a service (RFC 6763 §6)") struct TextAttributesTests {
    private func attributes(_ text: String) throws -> TextAttributes { try RDATA.TXT(parsing: text).attributes }

    @Test func `absent, without value, empty and with a value are four things`() throws {
        let attributes = try attributes(#""txtvers=1" duplex note= "rp=ipp/print=x" "bin=\255""#)
        #expect(attributes["color"] == nil)
        #expect(attributes["duplex"] == .flag && attributes["duplex"]?.text == "")
        #expect(attributes["note"] == .octets([]))
        #expect(attributes["TXTvers"]?.text == "1")
        #expect(attributes["rp"]?.text == "ipp/print=x")
        #expect(attributes["bin"] == .octets([255]) && attributes["bin"]?.text == nil)
        #expect(attributes.attributes.map(\.key) == ["txtvers", "duplex", "note", "rp", "bin"])
    }

    @Test func `strings without a key, and keys that were there, are passed over (§6.1, §6.4)`() throws {
        let attributes = try attributes(#""" =x a=1 A=2 "\009=3" b a"#)
        #expect(attributes.attributes.map(\.key) == ["a", "b"])
        #expect(attributes["A"]?.text == "1")
    }

    @Test func `they are written in their order, and one empty string where there are none`() throws {
        var attributes = TextAttributes()
        #expect(try RDATA.TXT(attributes: attributes).presentation == #""""#)
        attributes["txtvers"] = .octets(Octets("1".utf8))
        attributes["duplex"] = .flag
        attributes["note"] = .octets([])
        attributes["TXTVERS"] = .octets(Octets("2".utf8))
        attributes["duplex"] = nil
        #expect(try RDATA.TXT(attributes: attributes).presentation == #""txtvers=2" "note=""#)
        for key in ["", "a=b", "ä", "\u{7F}"] {
            var wrong = TextAttributes()
            wrong[key] = .flag
            #expect(throws: WireEncodingError.self, "\(key)") { try wrong.strings() }
        }
        attributes["long"] = .octets(Octets([UInt8](repeating: 1, count: 251)))
        #expect(throws: WireEncodingError.self) { try attributes.strings() }
    }
}
