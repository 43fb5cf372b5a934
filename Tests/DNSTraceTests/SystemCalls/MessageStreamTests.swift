import DNSTrace
import Testing

private typealias Sample = TraceSample

@Suite("MessageStream: messages after two-byte lengths (RFC 1035 §4.2.2)")
struct MessageStreamTests {
    let query = Sample.query(0x0A0D, "a.example")
    let second = Sample.query(0x225C, "b.example", type: 28)
    let opening = """
        socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 3
        connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0

        """

    private func framed(_ messages: [UInt8]...) -> [UInt8] {
        messages.flatMap { [UInt8($0.count >> 8), UInt8($0.count & 255)] + $0 }
    }

    @Test func `two messages in one write of four buffers`() {
        let text =
            opening + "writev(3, [{iov_base=\"\\0\\33\", iov_len=2}, {iov_base=\(Sample.octal(query)), iov_len=27}, "
            + "{iov_base=\"\\0\\33\", iov_len=2}, {iov_base=\(Sample.octal(second)), iov_len=27}], 4) = 58"
        #expect(Sample.messages(text).map(\.bytes) == [query, second])
        #expect(Sample.messages(text).allSatisfy { $0.call?.transport == .tcp && $0.notes.count == 1 })
    }

    @Test(arguments: 1...28) func `any split over two reads gives the same messages`(size: Int) {
        let stream = framed(query, second)
        let parts = [Array(stream[..<size]), Array(stream[size...])]
        let text = opening + parts.map { "read(3, \(Sample.octal($0)), 4096) = \($0.count)\n" }.joined()
        #expect(Sample.messages(text).map(\.bytes) == [query, second])
    }

    @Test func `byte by byte`() {
        let text = opening + framed(query, second).map { "read(3, \(Sample.octal([$0])), 1) = 1\n" }.joined()
        #expect(Sample.messages(text).map(\.bytes) == [query, second])
        #expect(Sample.messages(text).map { $0.call?.line } == [5, 34])
    }

    @Test func `a cut message keeps its length, and the stream stays in step`() {
        let answer = Sample.answer(0x0A0D, "a.example", count: 3)
        let text =
            opening + """
                read(3, "\\0K", 2) = 2
                read(3, \(Sample.octal(answer, limit: 32)), 75) = 75
                read(3, \(Sample.octal(framed(second))), 4096) = 29
                """
        #expect(Sample.messages(text).map(\.bytes) == [Array(answer.prefix(32)), second])
        #expect(Sample.messages(text).map(\.length) == [75, 27])
        #expect(Sample.messages(text).map(\.isTruncated) == [true, false])
    }

    @Test func `after a length that the trace left out, the next one that fits begins again`() {
        let text =
            opening + """
                read(3, \(Sample.octal(framed(query, second), limit: 29)), 4096) = 58
                read(3, \(Sample.octal(framed(query))), 4096) = 29
                """
        #expect(Sample.messages(text).map(\.bytes) == [query, query])
    }

    @Test func `what begins again may be several messages`() {
        let text =
            opening + """
                read(3, \(Sample.octal(framed(query, second), limit: 29)), 4096) = 58
                read(3, \(Sample.octal(framed(query, second))), 4096) = 58
                """
        #expect(Sample.messages(text).map(\.bytes) == [query, query, second])
    }

    @Test func `a message that the trace does not see to its end is given as far as it goes`() {
        let text = opening + "read(3, \(Sample.octal(Array(framed(query).prefix(20)))), 4096) = 20\nclose(3) = 0"
        #expect(Sample.messages(text).map(\.bytes) == [Array(query.prefix(18))])
        #expect(Sample.messages(text).map(\.length) == [27])
        #expect(Sample.messages(text).map(\.isTruncated) == [true])
    }

    @Test func `an unknown socket is a stream where its first bytes say so`() {
        let text = "read(9, \(Sample.octal(framed(query))), 4096) = 29"
        #expect(Sample.messages(text).map(\.bytes) == [query])
        #expect(Sample.messages(text).first?.call?.transport == .tcp)
    }

    @Test func `a first read that is cut to a byte does not say what the stream is`() {
        let text =
            opening.replacing("htons(53)", with: "htons(8053)") + """
                read(3, "\\0"..., 4096) = 29
                read(3, "in the midst of something", 4096) = 25
                read(3, \(Sample.octal(framed(query))), 4096) = 29
                """
        #expect(Sample.messages(text).map(\.bytes) == [query])
    }

    @Test func `other protocols over streams are not DNS`() {
        let text = """
            socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3
            connect(3, {sa_family=AF_INET, sin_port=htons(25), sin_addr=inet_addr("192.0.2.25")}, 16) = 0
            read(3, "220 mail.example.org ESMTP\\r\\n", 4096) = 28
            write(3, "\\0\\33hello, this is not a message", 31) = 31
            """
        #expect(Sample.messages(text).isEmpty)
    }
}
