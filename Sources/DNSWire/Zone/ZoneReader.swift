/// Reads a zone file (RFC 1035 §5, RFC 2308 §4) that comes in pieces of any size, one record after the other.
///
///     var zone = ZoneReader(origin: "example.")
///     zone.append(bytes)
///     zone.finish()
///     while try zone.advance() { print(zone.record.name, zone.record.type) }
///
/// An entry that cannot be read costs itself: ``advance()`` throws an error that says what is wrong and where, and goes on with
/// the next entry when it is called again. What depends on an entry that failed is not guessed: records without an owner
/// after one whose owner could not be read are errors too, until an owner is stated again.
///
/// Memory does not grow with the zone: what has not been taken of the pieces is kept, and one record. An entry may have
/// ``maximumEntryLength`` octets of text.
public struct ZoneReader: ~Copyable {
    /// How many octets of text an entry may have: four times what the longest data need, and room for comments.
    public static let maximumEntryLength = 1 << 20

    /// How many files may be included within each other.
    public static let maximumDepth = 16

    /// How many files may be included in all.
    public static let maximumIncludeCount = 10_000

    /// How many records one `$GENERATE` may make: as many as there are addresses in a network of 8 bits.
    public static let maximumGeneratedCount = 1 << 24

    var source: ZoneSource
    var suspended: SuspendedSource?
    var room = RecordRoom()
    var head = RecordHeadText()
    var generator: ZoneGenerator?
    var includeCount = 0
    private let tables = QuickTables.all
    private let include: ((ZoneInclude) -> ZoneInclusion)?

    /// The origin that relative names are completed with; `nil` where none has been stated, or one that could not be read.
    public internal(set) var origin: DomainName?

    /// The TTL in seconds that `$TTL` has stated, or the one that the reader began with; `nil` where there is none.
    public var defaultTTL: UInt32? { head.defaultTTL }

    /// Whether a string of more than 255 octets is cut into several strings, as some servers do; it is an error otherwise.
    public var splitsLongStrings = false

    /// Begins a zone.
    ///
    /// - Parameters:
    ///   - origin: what names without a dot at their end are relative to, up to the first `$ORIGIN`.
    ///   - ttl: the TTL in seconds of records that state none, up to the first `$TTL`.
    ///   - recordClass: the class of records that state none, up to the first one that does.
    ///   - file: the name of the file, for errors.
    ///   - include: opens the files that `$INCLUDE` names; without it they are not read, and an error each.
    public init(
        origin: DomainName? = nil, ttl: UInt32? = nil, class recordClass: RecordClass = .internet, file: String = "",
        include: ((ZoneInclude) -> ZoneInclusion)? = nil
    ) {
        source = ZoneSource(file: file)
        self.include = include
        self.origin = origin
        head.defaultTTL = ttl
        head.lastClass = recordClass
        setOrigin(origin)
    }

    /// Takes the next piece of the text, whatever it begins and ends with.
    ///
    /// What is in it is read by ``advance()``; a piece that is appended before the one before has been read waits with it.
    public mutating func append(_ piece: Span<UInt8>) {
        if let suspended {
            suspended.outermost.source?.append(piece)
        } else {
            source.append(piece)
        }
    }

    /// Takes the next piece of the text.
    public mutating func append(_ piece: String) { append(Array(piece.utf8).span) }

    /// Says that no more text will come.
    public mutating func finish() {
        if let suspended {
            suspended.outermost.source?.isComplete = true
        } else {
            source.isComplete = true
        }
    }

    /// Goes on to the next record; false where more text is needed, or after ``finish()`` at the end.
    ///
    /// - Throws: what is wrong with the next entry, which has been passed over.
    public mutating func advance() throws(ZoneError) -> Bool {
        if generator != nil, try readGenerated() { return true }
        while true {
            if source.buffer.count == 0 || !source.sawStart {
                guard try prepare() else { return false }
            }
            line = source.place.line
            if !source.scanner.isActive, !source.isPassingOver {
                switch QuickReader.readEntry(of: &source, into: &room, &head, tables) {
                case .record: return true
                case .blank: continue
                case .other: break
                }
            }
            switch try readPlainEntry() {
            case .record: return true
            case .nothing:
                if generator != nil, try readGenerated() { return true }
            case .incomplete:
                guard source.pull() else { return false }
            }
        }
    }

    /// The record that ``advance()`` went on to; before the first one, and after an error, nothing that means anything.
    public var record: ZoneRecordView {
        @_lifetime(borrow self)
        get {
            ZoneRecordView(
                owner: room.ownerOctets, type: RecordType(rawValue: head.type), class: head.recordClass, ttl: head.ttl,
                rdata: room.dataOctets)
        }
    }

    /// The line, from 1, in which the record begins that ``advance()`` went on to.
    public private(set) var line = 0

    /// The name of the file that is being read.
    public var file: String { source.place.file }

    mutating func setOrigin(_ origin: DomainName?) {
        self.origin = origin
        if let origin {
            origin.wire.withSpan { room.setOrigin($0) }
        } else {
            room.setOrigin(Span())
        }
    }

    /// Has text at hand to be read, if there is any, and passes a mark of byte order; false where there is none.
    private mutating func prepare() throws(ZoneError) -> Bool {
        while source.buffer.count == 0 {
            if source.isComplete {
                guard let outer = suspended, let resumed = outer.source.take() else { return false }
                source = resumed
                suspended = outer.outer
                setOrigin(outer.origin)
                outer.owner.withSpan { room.setOwner($0) }
            } else if !source.pull() {
                return false
            }
        }
        guard !source.sawStart else { return true }
        let count = source.buffer.count
        let mark = TextMark(source.buffer.text, at: source.buffer.start, count)
        if mark == .unclear, !source.isComplete { return false }
        source.sawStart = true
        switch mark {
        case .none, .unclear: return true
        case .ofUTF8:
            let error = source.place.error(.byteOrderMark, at: 0, in: Span())
            source.takeWithinLine(3)
            throw error
        case .ofUTF16:
            let error = source.place.error(.notASCII, at: 0, in: Span())
            source.isUnreadable = true
            source.takeWithinLine(count)
            throw error
        }
    }

    /// Asks for a file to be included, and goes on with it.
    mutating func include(_ file: String, origin: DomainName?) throws(PresentationError) -> String {
        guard let include else { throw PresentationError(.notIncluded, at: 0) }
        let isTooMuch =
            (suspended?.depth ?? 0) >= ZoneReader.maximumDepth || includeCount >= ZoneReader.maximumIncludeCount
        guard !isTooMuch else { throw PresentationError(.includedTooOften, at: 0) }
        includeCount += 1
        switch include(ZoneInclude(file: file, includingFile: source.place.file, origin: origin)) {
        case .refused(let reason): return reason
        case .file(let name, let pieces):
            guard source.place.file != name, suspended?.contains(name) != true else {
                throw PresentationError(.includedTooOften, at: 0)
            }
            var other = ZoneSource(file: name, pieces: pieces)
            swap(&source, &other)
            suspended = SuspendedSource(other, in: suspended, origin: self.origin, owner: Octets(room.ownerOctets))
            if let origin { setOrigin(origin) }
            return ""
        }
    }
}

/// The mark of byte order that some editors put in front of a text.
private enum TextMark {
    case none, ofUTF8, ofUTF16
    /// More octets are needed to know.
    case unclear

    /// Looks at the first of so many octets.
    init(_ text: RawSpan, at start: Int, _ count: Int) {
        let (first, second, third) = (text.octet(start), text.octet(start &+ 1), text.octet(start &+ 2))
        switch (first, second, third) {
        case (0xFE, 0xFF, _) where count > 1, (0xFF, 0xFE, _) where count > 1: self = .ofUTF16
        case (0xEF, 0xBB, 0xBF) where count > 2: self = .ofUTF8
        case (0xEF, _, _) where count < 3, (0xFE..., _, _) where count < 2: self = .unclear
        default: self = .none
        }
    }
}
