import DNSWire
import Testing

@Suite("Opcode (RFC 6895 §2.2)")
struct OpcodeTests {
    @Test(arguments: [
        (Opcode.query, 0, "QUERY"), (.iquery, 1, "IQUERY"), (.status, 2, "STATUS"),
        (Opcode(rawValue: 3), 3, "OPCODE3"), (.notify, 4, "NOTIFY"), (.update, 5, "UPDATE"), (.dso, 6, "DSO"),
        (Opcode(rawValue: 15), 15, "OPCODE15"),
    ])
    func `the opcodes`(opcode: Opcode, number: UInt8, text: String) {
        #expect(opcode.rawValue == number)
        #expect(opcode.description == text)
        #expect(Opcode(text) == opcode)
    }

    @Test func `an opcode has four bits`() {
        #expect(Opcode(rawValue: 0xF4) == .notify)
        #expect(Opcode("OPCODE16") == nil)
        #expect(Opcode("OPCODE255") == nil)
    }
}
