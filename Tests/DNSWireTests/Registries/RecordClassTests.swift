import DNSWire
import Testing

@Suite("RecordClass (RFC 6895 §3.2)")
struct RecordClassTests {
    @Test(arguments: [
        (RecordClass.internet, 1, "IN"), (.chaos, 3, "CH"), (.hesiod, 4, "HS"), (RecordClass.none, 254, "NONE"),
        (.any, 255, "ANY"), (RecordClass(rawValue: 32), 32, "CLASS32"), (RecordClass(rawValue: 0), 0, "CLASS0"),
    ])
    func `the classes`(value: RecordClass, number: UInt16, text: String) {
        #expect(value.rawValue == number)
        #expect(value.description == text)
        #expect(RecordClass(text) == value)
    }

    @Test func `a class is read by number and in any case`() {
        #expect(RecordClass("class1") == .internet)
        #expect(RecordClass("in") == .internet)
        #expect(RecordClass("CLASS65536") == nil)
        #expect(RecordClass("TYPE1") == nil)
    }
}
