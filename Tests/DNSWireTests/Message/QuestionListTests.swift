import DNSWire
import Testing

@Suite("Lists of questions")
struct QuestionListTests {
    private let a = Question(name: "a.example", type: .a)
    private let b = Question(name: "b.example", type: .aaaa)
    private let c = Question(name: "c.example", type: .mx)

    @Test func `is used like an array`() {
        var list = QuestionList()
        #expect(list.isEmpty && list.first == nil)
        for question in [a, b, c] { list.append(question) }
        #expect(list.count == 3)
        #expect(Array(list) == [a, b, c])
        #expect(list == [a, b, c] && list == QuestionList([a, b, c]))
        #expect(list != [a, b] && list != [a, b, b] && list != [b, b, c])
        #expect(Set([list, [a, b, c]]).count == 1)
        list[0].type = .ns
        list[2].type = .txt
        #expect(list.map(\.type) == [.ns, .aaaa, .txt])
    }

    @Test func `parts are replaced`() {
        var list: QuestionList = [a, b, c]
        list.removeFirst()
        #expect(list == [b, c])
        list.insert(a, at: 1)
        #expect(list == [b, a, c])
        list.replaceSubrange(1..<3, with: [])
        #expect(list == [b])
        list.removeAll()
        #expect(list.isEmpty && list == QuestionList())
        list += [c, b]
        #expect(list == [c, b])
    }

    @Test func `a copy keeps its own questions`() {
        var list: QuestionList = [a, b]
        let copy = list
        list[1] = c
        list.append(a)
        #expect(copy == [a, b])
        #expect(list == [a, c, a])
    }

    #if os(Linux) || os(macOS)
        @Test func `an index outside ends the program`() async {
            await #expect(processExitsWith: .failure) { _ = ([] as QuestionList)[0] }
            await #expect(processExitsWith: .failure) {
                let one: QuestionList = [Question(name: ".", type: .a)]
                _ = one[1]
            }
            await #expect(processExitsWith: .failure) {
                let one: QuestionList = [Question(name: ".", type: .a)]
                _ = one[-1]
            }
            await #expect(processExitsWith: .failure) {
                var one: QuestionList = [Question(name: ".", type: .a)]
                one[1] = one[0]
            }
        }
    #endif
}
