import DNSWire
import NIOCore
import Testing

/// The examples of `BuffersOfSwiftNIO.md` in the library's documentation, word for word.
@Suite struct BufferArticleTests {
    func id(of buffer: ByteBuffer) throws -> UInt16 {
        try MessageView(buffer.readableBytesSpan).header.id
    }

    func appendAnswer(_ stored: ByteBuffer, to query: MessageView, into output: inout ByteBuffer) throws {
        let start = output.writerIndex
        output.writeImmutableBuffer(stored)
        output.writeRepeatingByte(0, count: 11)
        output.moveReaderIndex(to: start)
        var patcher = try MessagePatcher(output.mutableReadableBytesSpan, count: stored.readableBytes)
        patcher.header.id = query.header.id
        if try query.edns != nil { try patcher.setEDNS(payloadSize: 1232) }
        let count = patcher.count
        output.moveWriterIndex(to: start + count)
    }

    func appendRefusal(_ id: UInt16, _ question: QuestionView, into output: inout ByteBuffer) throws {
        var header = Header(id: id)
        header.isResponse = true
        try header.setResponseCode(.refused)
        try output.writeWithOutputRawSpan(minimumWritableBytes: 512) { output in
            try MessageEncoder.write(into: &output, limit: 512, header: header) { (encoder) throws(WireEncodingError) in
                try encoder.append(question)
            }
        }
    }

    @Test func `a message is read, changed and written where a buffer has it`() throws {
        var query = Message(query: "www.example.org", .a, id: 7)
        query.edns = EDNS()
        let asked = ByteBuffer(bytes: try query.encoded())
        #expect(try id(of: asked) == 7)
        let view = try MessageView(asked.readableBytesSpan)
        let stored = ByteBuffer(bytes: try Message(answering: Message(query: "www.example.org", .a)).encoded())
        var output = ByteBuffer()
        output.writeInteger(0 as UInt16)
        try appendAnswer(stored, to: view, into: &output)
        let answer = try Message(decoding: Array(output.readableBytesView))
        #expect(answer.isResponse(to: query) && answer.edns == EDNS())

        var refusals = ByteBuffer()
        if let question = try view.question { try appendRefusal(9, question, into: &refusals) }
        let refusal = try Message(decoding: Array(refusals.readableBytesView))
        #expect(refusal.header.id == 9 && refusal.responseCode == .refused && refusal.questions == query.questions)
    }
}
