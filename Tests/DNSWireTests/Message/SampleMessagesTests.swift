import DNSWire
import Testing

@Suite("The sample messages of these tests")
struct SampleMessagesTests {
    @Test(arguments: SampleMessages.all)
    func `are sound under every policy`(sample: SampleMessage) throws {
        for policy in [DecodingPolicy.strict, .resolver, .multicast] {
            let reading = MessageReading(sample.octets, policy: policy)
            #expect(reading.diagnostics == [])
            #expect(reading.cut == nil)
            #expect(reading.endOffset == sample.octets.count)
            #expect(try Message(decoding: sample.octets, policy: policy) == reading.message)
        }
    }
}
