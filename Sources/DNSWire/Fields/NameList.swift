/// Names one behind the other up to the end of a record, none of them compressed (RFC 8005 §5).
///
/// They are kept as they stand on the wire; iterate to get them one by one.
public struct NameList: OctetsRun, Sequence {
    /// The names as they stand on the wire.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No names.
    public init() { wire = [] }

    /// Puts names together, in the order given.
    public init(_ names: some Sequence<DomainName>) {
        var wire: [UInt8] = []
        for name in names { name.wire.withSpan { wire.append($0) } }
        self.wire = Octets(wire)
    }

    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        while !reader.isAtEnd {
            let extent = try reader.readNameExtent()
            guard !extent.isCompressed else {
                throw WireDecodingError(.compressionNotAllowed, at: extent.end &- 2, length: 2)
            }
        }
    }

    /// Goes over the names.
    public struct Iterator: IteratorProtocol {
        let wire: Octets
        var position = 0

        /// The next name.
        public mutating func next() -> DomainName? {
            let start = position
            guard start < wire.count else { return nil }
            let name: DomainName? = wire.withSpan { wire in
                var reader = WireReader(wire.extracting(droppingFirst: start))
                return try? reader.readName()
            }
            position = start + (name?.length ?? wire.count)
            return name
        }
    }

    /// Goes over the names.
    public func makeIterator() -> Iterator { Iterator(wire: wire) }

    /// Each name.
    public var parts: [FieldPart] {
        map { FieldPart(name: "name", length: $0.length, text: $0.description) }
    }

    /// Prints the names.
    public func print(to writer: inout PresentationWriter) {
        for name in self {
            writer.beginToken()
            writer.append { name.append(to: &$0) }
        }
    }

    /// Reads names up to the end of the text.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var names: [DomainName] = []
        while try !reader.isAtEnd() { names.append(try reader.readName()) }
        self.init(names)
    }
}
