import Testing

@testable import DNSTrace

@Suite("FoldedRuns: runs of one byte that gdb folds")
struct FoldedRunsTests {
    private let query: [UInt8] = [
        0xAA, 0x5F, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 7, 0x65, 0x78, 0x61, 0x6D, 0x70, 0x6C, 0x65, 0, 0, 1, 0, 1,
    ]

    @Test func `a run counts as often as it says`() {
        let text = Array("0x0 <repeats 42 times>, 0x1".utf8)
        var folds = FoldedRuns(text)
        let run = folds.take(in: text, at: 3)
        #expect(run?.times == 42)
        #expect(run?.end == 22)
        #expect(folds.take(in: text, at: 22) == nil)
    }

    @Test func `the runs of a text add no more than a bounded number of bytes together`() {
        let text = Array("0 <repeats 99999999 times>, 0 <repeats 9 times>".utf8)
        for (isNested, most) in [(false, 1 << 20), (true, 64 * text.count)] {
            var folds = FoldedRuns(text, isNested: isNested)
            #expect(folds.take(in: text, at: 1)?.times == most + 1)
            #expect(folds.take(in: text, at: 29)?.times == 1)
            #expect(folds.grant(1) == 0)
        }
    }

    @Test func `many dumps that fold their rows do not add up`() {
        let query = "00000000  aa 5f 01 00 00 01 00 00 00 00 00 00 01 7a 00 00\n00000010  01 00 01 00 00 00 00 00\n"
        let dump = query + "00000018  00 00 00 00 00 00 00 00\n*\n0000fff8\n\n"
        let text = SourceText(Array(String(repeating: dump, count: 60).utf8))
        let readings = OffsetDumps().readings(of: text)
        #expect(readings.reduce(0) { $0 + $1.data.count } < 1 << 21)
    }

    @Test(arguments: [
        "{0xaa, 0x5f, 0x1, 0x0, 0x0, 0x1, 0x0 <repeats 6 times>, 0x7, 101, 120, 97, 109, 112, 108, 101, 0, 0, 1, 0, 1}",
        """
        {[0] = 0xaa, [1] = 0x5f, [2] = 0x1, [3] = 0x0, [4] = 0x0, [5] = 0x1, [6] = 0x0 <repeats 6 times>, [12] = 0x7,
        [13] = 0x65, [14] = 0x78, [15] = 0x61, [16] = 0x6d, [17] = 0x70, [18] = 0x6c, [19] = 0x65, [20] = 0x0,
        [21] = 0x0, [22] = 0x1, [23] = 0x0, [24] = 0x1}
        """,
        #"$1 = "\252_\001\000\000\001", '\000' <repeats 6 times>, "\aexample\000\000\001\000\001""#,
    ])
    func `lists, lists with indices and strings have their runs unfolded`(text: String) {
        #expect(NotationReader().read(Array(text.utf8)).payloads.map(\.bytes) == [query])
    }
}
