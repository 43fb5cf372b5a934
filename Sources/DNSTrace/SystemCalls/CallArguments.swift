/// The arguments of a system call as a tree, whose nodes are one after the other, each before its members.
///
/// It is read through ``CallMembers`` and ``CallArgument``, which only lend what it holds.
struct CallArguments: Sendable {
    /// What a node is.
    enum Kind: Sendable {
        /// A quoted string.
        case string
        /// A number, a constant, flags, a pointer: anything in one word.
        case word
        /// `{a=b, c}` or `[a, b]`.
        case list
        /// `htons(53)`, `inet_addr("127.0.0.1")`.
        case call
        /// Left out: `...`, or nothing between two commas.
        case omitted
    }

    /// An argument, or a member of one.
    struct Node: Sendable {
        /// What it is.
        let kind: Kind
        /// Whether it is a string that the tracer cut ("..." after the closing quote), or within which the line ends.
        var isCut = false
        // A call's text is no longer than a few megabytes (``CallText``).
        private let keyStart, keyEnd, textStart, textEnd: Int32
        private var bytesStart: Int32 = 0
        private var bytesEnd: Int32 = 0
        private var nextIndex: Int32

        /// Makes a node.
        init(kind: Kind, key: Range<Int> = 0..<0, text: Range<Int> = 0..<0, next: Int) {
            self.kind = kind
            keyStart = Int32(truncatingIfNeeded: key.lowerBound)
            keyEnd = Int32(truncatingIfNeeded: key.upperBound)
            textStart = Int32(truncatingIfNeeded: text.lowerBound)
            textEnd = Int32(truncatingIfNeeded: text.upperBound)
            nextIndex = Int32(truncatingIfNeeded: next)
        }

        /// Its name (`msg_iov` of `msg_iov=[...]` and of the old `msg_iov(1)=[...]`) in the text; empty where it has none.
        var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }
        /// Where a word is in the text, or the name of a call, or a string with its quotes.
        var text: Range<Int> { Int(textStart)..<Int(textEnd) }
        /// Which of the bytes of all strings are those of this one.
        var bytes: Range<Int> {
            get { Int(bytesStart)..<Int(bytesEnd) }
            set {
                bytesStart = Int32(truncatingIfNeeded: newValue.lowerBound)
                bytesEnd = Int32(truncatingIfNeeded: newValue.upperBound)
            }
        }
        /// The node after this one and its members.
        var next: Int {
            get { Int(nextIndex) }
            set { nextIndex = Int32(truncatingIfNeeded: newValue) }
        }
    }

    /// The nodes.
    var nodes: [Node] = []
    /// The bytes of all strings, escapes resolved.
    var bytes: [UInt8] = []

    /// Makes a tree without nodes.
    init() {}

    /// Makes the arguments that read and write have, of which the numbers are in those places of the text.
    init(descriptor: Range<Int>, _ bytes: [UInt8], isCut: Bool, length: Range<Int>) {
        var string = Node(kind: .string, next: 2)
        string.bytes = 0..<bytes.count
        string.isCut = isCut
        nodes = [Node(kind: .word, text: descriptor, next: 1), string, Node(kind: .word, text: length, next: 3)]
        self.bytes = bytes
    }

    /// Forgets what was read, but keeps its memory for what is read next.
    mutating func removeAll() {
        nodes.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// The arguments themselves, read from that text.
    @_lifetime(borrow self, copy text)
    func members(in text: Span<UInt8>) -> CallMembers {
        CallMembers(text: text, nodes: nodes.span, bytes: bytes.span, 0..<nodes.count)
    }
}
