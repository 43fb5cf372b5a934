import DNSWire
import Testing

@Suite("The sections of a decoded message")
struct MessageSectionTests {
    @Test func `are changed one by one`() throws {
        let decoded = try Message(decoding: SampleMessages.mail)
        var message = decoded
        let record = try #require(decoded.additionals.first)
        message.answers.append(record)
        #expect(message.answers.count == decoded.answers.count + 1)
        #expect(message.answers.last == record)
        #expect(message.authorities == decoded.authorities)
        #expect(message.additionals == decoded.additionals)
        #expect(message != decoded)
        message.answers.removeLast()
        #expect(message == decoded)
        #expect(message.hashValue == decoded.hashValue)
        #expect(try message.encoded() == decoded.encoded())

        message[.authority] = []
        message.additionals = decoded.answers
        #expect(message.authorities.isEmpty)
        #expect(message.additionals == decoded.answers)
        #expect(try Message(decoding: message.encoded()) == message)
    }

    @Test(arguments: [false, true]) func `go after what an encoder has in earlier sections`(changed: Bool) throws {
        let decoded = try Message(decoding: SampleMessages.mail)
        let record = try #require(decoded.answers.first)
        var rest = Message(header: decoded.header, additionals: decoded.additionals)
        if !changed { rest = try Message(decoding: rest.encoded()) }
        var buffer = [UInt8](repeating: 0, count: 512)
        var encoder = try MessageEncoder(into: buffer.mutableSpan, header: decoded.header)
        try encoder.append(record, to: .answer)
        try rest.append(to: &encoder)
        let count = encoder.count
        let message = try Message(decoding: Array(buffer[..<count]))
        #expect(message.answers == [record])
        #expect(message.authorities.isEmpty)
        #expect(message.additionals == decoded.additionals)
    }

    @Test func `are what they were put together from`() throws {
        let decoded = try Message(decoding: SampleMessages.mail)
        let built = Message(
            header: decoded.header, questions: decoded.questions, answers: decoded.answers,
            authorities: decoded.authorities, additionals: decoded.additionals)
        #expect(built == decoded)
        #expect(try built.encoded() == decoded.encoded())
    }

    @Test func `appended to do not copy what is there each time`() throws {
        var message = try Message(decoding: SampleMessages.addresses)
        let record = try #require(message.answers.last)
        for _ in 0..<20_000 { message.answers.append(record) }
        #expect(message.answers.count == 20_004)
        #expect(message.answers.last == record)
    }
}
