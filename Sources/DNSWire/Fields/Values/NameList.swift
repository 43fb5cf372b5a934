/// Names one after the other up to the end of a record, none of them compressed by a sender (RFC 8005 §5).
///
/// They are kept in wire form, written out; iterate to get them one by one.
public struct NameList: FieldValue, Sequence {
    /// The names in wire form, written out.
    public let wire: Octets

    /// No names.
    public init() { wire = [] }

    /// Puts names together, in the order given.
    public init(_ names: some Sequence<DomainName>) {
        var wire: [UInt8] = []
        for name in names { name.wire.withSpan { wire.append($0) } }
        self.wire = Octets(wire)
    }

    /// Domain names.
    @inlinable public static var wireForm: FieldForm { .names }

    /// Reads names up to the end of the window, those that are compressed too, and writes them out.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        var wire: [UInt8] = []
        while !reader.isAtEnd {
            let name = try reader.readName()
            name.wire.withSpan { wire.append($0) }
        }
        self.wire = Octets(wire)
    }

    /// Writes the names.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.append(wire) }

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
