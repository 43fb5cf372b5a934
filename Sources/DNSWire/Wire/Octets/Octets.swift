/// An immutable run of octets: RDATA, a key, a label, a character string.
///
/// Up to 30 octets are kept in place and cost no allocation; longer runs share one allocation, also with their slices.
public struct Octets: Sendable {
    @usableFromInline
    enum Storage: Sendable {
        case inline(InlineOctets)
        // Always more than 30 octets, so that equal contents are stored alike.
        case shared(OctetStore, start: Int, count: Int)
    }

    @usableFromInline var storage: Storage

    /// No octets.
    public init() { storage = .inline(InlineOctets()) }

    /// Octets that are kept in place.
    @inlinable @inline(__always)
    init(_ octets: InlineOctets) { storage = .inline(octets) }

    /// A single octet.
    @inlinable @inline(__always)
    init(_ octet: UInt8) {
        storage = .inline(InlineOctets(octet))
    }

    /// Copies the octets.
    public init(_ octets: Span<UInt8>) {
        unsafe self.init(count: octets.count) { buffer in
            // Safe: both have the same number of octets.
            unsafe octets.withUnsafeBytes { source in
                unsafe buffer.copyMemory(from: source)
            }
        }
    }

    /// Copies the octets of any collection.
    public init(_ octets: some Collection<UInt8>) { self.init(Array(octets).span) }

    /// Has `body` fill `count` octets, all of which it must set.
    init(count: Int, initializing body: (UnsafeMutableRawBufferPointer) -> Void) {
        if count <= InlineOctets.capacity {
            self.storage = unsafe .inline(InlineOctets(count: count, initializing: body))
        } else {
            var builder = OctetStoreBuilder(entries: 0, octets: count)
            let start = unsafe builder.append(count, body)
            self.storage = .shared(builder.finish(), start: start, count: count)
        }
    }

    /// Copies octets of a message, which are after its header.
    @inline(__always)
    init(_ message: RawSpan, from start: Int, to end: Int) {
        self =
            _fastPath(end &- start <= InlineOctets.capacity)
            ? Octets(InlineOctets(message, from: start, to: end)) : Octets(message.octets(start..<end))
    }

    /// Octets of a store, which are shared where they are many.
    @inline(__always)
    init(_ store: OctetStore, start: Int, count: Int) {
        if count <= InlineOctets.capacity {
            self = store.withSpan(start, count) { Octets($0) }
        } else {
            storage = .shared(store, start: start, count: count)
        }
    }

    /// Copies the octets to where there is room for them and slack.
    @inline(__always)
    func copyWithSlack(to place: UnsafeMutableRawPointer) {
        switch storage {
        case .inline(let octets):
            // Safe: 31 octets, all of them set.
            unsafe place.storeBytes(of: octets, as: InlineOctets.self)
        case .shared(let store, let start, let count):
            defer { withExtendedLifetime(store) {} }
            // Safe: a store has slack.
            unsafe place.copyWithSlack(from: store.base + start, count)
        }
    }

    /// The same octets, in an allocation of their own where they are many.
    func copy() -> Octets { withSpan { Octets($0) } }

    /// Lends the octets as a span for the duration of `body`.
    @inline(__always)
    public func withSpan<Result: ~Copyable, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        switch storage {
        case .inline(let octets):
            return try octets.withSpan(body)
        case .shared(let store, let start, let count):
            return try store.withSpan(start, count, body)
        }
    }
}

extension Octets: RandomAccessCollection {
    /// 0.
    public var startIndex: Int { 0 }

    /// The number of octets.
    public var endIndex: Int { count }

    /// The number of octets.
    public var count: Int {
        switch storage {
        case .inline(let octets): octets.count
        case .shared(_, _, let count): count
        }
    }

    /// Goes over the octets, a word of them in one go.
    public struct Iterator: IteratorProtocol, Sendable {
        @usableFromInline let octets: Octets
        @usableFromInline var position = 0
        @usableFromInline var word: UInt64 = 0
        @usableFromInline let count: Int

        @inlinable
        init(_ octets: Octets) {
            self.octets = octets
            count = octets.count
        }

        /// The next octet, or `nil` at the end.
        @inlinable
        public mutating func next() -> UInt8? {
            guard position < count else { return nil }
            if position & 7 == 0 { word = octets.word(at: position) }
            defer {
                word &>>= 8
                position &+= 1
            }
            return UInt8(truncatingIfNeeded: word)
        }
    }

    /// Goes over the octets.
    @inlinable public func makeIterator() -> Iterator { Iterator(self) }

    /// Eight octets, the first one lowest; those beyond the end are zero.
    @usableFromInline
    func word(at index: Int) -> UInt64 { withSpan { $0.word(at: index) } }

    /// The octet at an index from 0 up to `count`.
    ///
    /// - Precondition: the index is in bounds, as with an array.
    public subscript(index: Int) -> UInt8 { withSpan { $0[index] } }

    /// The octets of a range, which share this value's allocation.
    ///
    /// - Precondition: the range is in bounds, as with an array.
    public func slice(_ range: Range<Int>) -> Octets {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        guard case .shared(let store, let start, _) = storage else { return withSpan { Octets($0.extracting(range)) } }
        return Octets(store, start: start + range.lowerBound, count: range.count)
    }
}

extension Octets: Hashable {
    /// Compares octet by octet.
    public static func == (left: Octets, right: Octets) -> Bool {
        if case .inline(let left) = left.storage, case .inline(let right) = right.storage {
            return left.word0 == right.word0 && left.word1 == right.word1 && left.word2 == right.word2
                && left.half == right.half && left.quarter == right.quarter && left.length == right.length
        }
        return left.count == right.count
            && left.withSpan { left in right.withSpan { right in left.hasSameOctets(as: right) } }
    }

    /// Hashes the octets.
    public func hash(into hasher: inout Hasher) {
        withSpan { octets in
            hasher.combine(octets.count)
            unsafe octets.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        }
    }
}

extension Octets: Comparable {
    /// Orders octet by octet, a run before its continuations, as canonical order does (RFC 4034 §6.3).
    public static func < (left: Octets, right: Octets) -> Bool {
        left.withSpan { left in right.withSpan { right in left.precedes(right) } }
    }
}

extension Octets: ExpressibleByArrayLiteral {
    /// Takes the octets of a literal.
    public init(arrayLiteral octets: UInt8...) { self.init(octets) }
}

extension Array where Element == UInt8 {
    /// Copies the octets into an array.
    public init(_ octets: Octets) {
        self = octets.withSpan { span in
            unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
        }
    }
}
