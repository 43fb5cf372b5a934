import DNSTrace
import Testing

@Suite("LineSplitter: lines out of pieces")
struct LineSplitterTests {
    /// The lines of a text that comes in pieces of `size` bytes.
    private func lines(_ text: String, size: Int) -> [String] {
        var splitter = LineSplitter()
        var lines: [String] = []
        let bytes = Array(text.utf8)
        let collect = { (line: Span<UInt8>) in
            var copy: [UInt8] = []
            for index in line.indices { copy.append(line[index]) }
            lines.append(String(decoding: copy, as: UTF8.self))
        }
        for start in stride(from: 0, to: bytes.count, by: size) {
            splitter.split(Array(bytes[start..<min(start + size, bytes.count)]).span, collect)
        }
        splitter.finish(collect)
        return lines
    }

    @Test(arguments: 1...20) func `the size of the pieces does not matter`(size: Int) {
        #expect(lines("one\ntwo\n\nfour\r\nlast", size: size) == ["one", "two", "", "four\r", "last"])
    }

    @Test func `a final line break ends the last line`() {
        #expect(lines("one\n", size: 3) == ["one"])
        #expect(lines("", size: 3).isEmpty)
        #expect(lines("\n\n", size: 1) == ["", ""])
    }
}
