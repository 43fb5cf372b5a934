import DNSWire
import Testing

@Suite("EDNS of a message (RFC 6891 §6.1)")
struct EDNSMessageTests {
    @Test func `the fields of OPT, each in its place`() throws {
        let octets = [UInt8](
            bits: 0x8007, 0, 0, 0, 1, raw: "00 0029 01FF 01 02 C001 0007 FDE9 0003 'abc'")
        let message = try Message(decoding: octets, policy: .strict)
        let edns = try #require(message.edns)
        #expect(edns.payloadSize == 511)
        #expect(edns.flags.extendedResponseCode == 1)
        #expect(edns.flags.version == 2)
        #expect(edns.flags.isDNSSECOK)
        #expect(edns.flags.bits == 0xC001)
        #expect(Array(edns.options) == [EDNSOption(code: EDNSOptionCode(rawValue: 65001), data: [0x61, 0x62, 0x63])])
        #expect(message.responseCode == .badCookie)
        #expect(message.header.responseCode.rawValue == 7)
        #expect(edns.record == message.additionals[0])
        #expect(try message.encoded() == octets)
    }

    @Test func `flags one by one`() {
        var flags = OPTFlags()
        flags.isDNSSECOK = true
        #expect(flags.ttl == 0x8000)
        flags.extendedResponseCode = 0xAB
        flags.version = 0xCD
        #expect(flags.ttl == 0xABCD_8000)
        flags.bits = 0x1234
        #expect(flags.ttl == 0xABCD_1234 && !flags.isDNSSECOK)
        flags = OPTFlags(ttl: .max)
        flags.isDNSSECOK = false
        flags.version = 0
        #expect(flags.ttl == 0xFF00_7FFF)
    }

    @Test func `setting it replaces the record, appends one before TSIG, or takes it out`() throws {
        var message = try Message(decoding: SampleMessages.transactionSigned)
        message.edns = nil
        #expect(message.additionals.map(\.type) == [.tsig])
        #expect(message.edns == nil)
        message.edns = EDNS(payloadSize: 4096)
        #expect(message.additionals.map(\.type) == [.opt, .tsig])
        message.edns = EDNS(payloadSize: 512, flags: OPTFlags(ttl: 0x8000))
        #expect(message.additionals.map(\.type) == [.opt, .tsig])
        #expect(message.additionals[0].recordClass.rawValue == 512)
        #expect(message.additionals[0].ttl == 0x8000)
        message.additionals = []
        message.edns = EDNS()
        #expect(message.additionals == [EDNS(payloadSize: 1232).record])
        #expect(EDNS(Record(name: .root, type: .a, ttl: 0, rdata: [1, 2, 3, 4])) == nil)
    }

    @Test func `without OPT the response code has four bits`() throws {
        #expect(try Message(decoding: SampleMessages.negative).responseCode == .nxDomain)
    }

    @Test func `a code of twelve bits fills the OPT record that it needs`() throws {
        var message = Message(query: "example.com", .a, id: 1)
        #expect(message.question == Question(name: "example.com", type: .a))
        message.responseCode = .nxDomain
        #expect(message.edns == nil)
        #expect(message.header.responseCode == .nxDomain)
        message.responseCode = .badVers
        #expect(message.edns?.flags.extendedResponseCode == 1)
        #expect(message.responseCode == .badVers)
        #expect(message.header.responseCode == .noError)
        let octets = try message.encoded()
        let viewed = try MessageView(octets.span).responseCode
        #expect(viewed == .badVers)
        message.responseCode = .refused
        #expect(message.responseCode == .refused)
        #expect(message.edns == EDNS())
        message.additionals = []
        message.questions = []
        #expect(message.question == nil)
        let refused = try message.encoded()
        let plain = try MessageView(refused.span).responseCode
        #expect(plain == .refused)
    }
}
