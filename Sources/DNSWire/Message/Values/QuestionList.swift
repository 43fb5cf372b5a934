/// The questions of a message.
///
/// It is used like an array. The first question, which is mostly the only one, is kept in place, so that a query costs no
/// allocation.
public struct QuestionList: Sendable {
    // The first question is in place; of no questions it is that for the root.
    @usableFromInline var head: Question
    @usableFromInline var _count: UInt32
    @usableFromInline var others: [Question]?

    /// No questions.
    @inlinable @inline(__always)
    public init() {
        head = Question(name: .root, type: .any)
        _count = 0
    }

    /// Copies the questions of a sequence.
    public init(_ questions: some Sequence<Question>) {
        self.init()
        for question in questions { append(question) }
    }
}

extension QuestionList: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    /// 0.
    public var startIndex: Int { 0 }

    /// The number of questions.
    @inlinable public var endIndex: Int { Int(_count) }

    /// The number of questions.
    @inlinable public var count: Int { Int(_count) }

    /// The question at an index from 0 up to `count`.
    ///
    /// - Precondition: the index is in bounds, as with an array.
    public subscript(index: Int) -> Question {
        get {
            precondition(index >= 0 && index < count, "index out of range")
            return index == 0 ? head : others.map { $0[index - 1] } ?? head
        }
        set {
            precondition(index >= 0 && index < count, "index out of range")
            if index == 0 { head = newValue } else { others?[index - 1] = newValue }
        }
    }

    /// Appends a question.
    ///
    /// - Complexity: amortised O(1).
    @inline(__always)
    public mutating func append(_ question: Question) {
        if _count == 0 {
            // Part by part: a whole question would first be put together in memory, and be waited for there.
            head.name = question.name
            head.type = question.type
            head.recordClass = question.recordClass
        } else {
            appendOther(question)
        }
        _count += 1
    }

    /// Takes out all questions.
    mutating func clear() {
        head = Question(name: .root, type: .any)
        forget()
    }

    /// Counts no questions, of which the first is still in place: for who puts in another, or takes out all in the end.
    @inline(__always)
    mutating func forget() {
        if others != nil { others = nil }
        _count = 0
    }

    @inline(never)
    private mutating func appendOther(_ question: Question) {
        // Taken out meanwhile, so that the array is not copied.
        var questions = others.take() ?? []
        questions.append(question)
        others = questions
    }

    /// Replaces some of the questions.
    ///
    /// - Precondition: the range is in bounds, as with an array.
    /// - Complexity: linear in all questions.
    public mutating func replaceSubrange(_ range: Range<Int>, with questions: some Collection<Question>) {
        var all = Array(self)
        all.replaceSubrange(range, with: questions)
        self = QuestionList(all)
    }
}

extension QuestionList: Hashable, ExpressibleByArrayLiteral, CustomStringConvertible {
    /// Compares the questions in their order.
    public static func == (left: QuestionList, right: QuestionList) -> Bool {
        left.count == right.count && left.head == right.head && (left.others ?? []) == (right.others ?? [])
    }

    /// Hashes the questions in their order.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for question in self { hasher.combine(question) }
    }

    /// Takes the questions of a literal.
    public init(arrayLiteral questions: Question...) { self.init(questions) }

    /// The questions as an array writes them.
    public var description: String { "[" + map { "\($0)" }.joined(separator: ", ") + "]" }
}
