/// The record types that exist at a name, one bit a type from 0 on (RFC 2535 §5.2).
///
/// The bitmap is kept as it stands on the wire, zeros at its end included; iterate to get the types in ascending order.
public struct FlatTypeBitmap: OctetsRun, Sequence {
    /// The bits, up to 8,192 octets of them.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No types.
    public init() { wire = [] }

    /// Takes the types, in any order.
    public init(_ types: some Sequence<RecordType>) {
        var bits = NumberSet()
        for type in types { bits.insert(type.rawValue) }
        wire = Octets(bits.flat)
    }

    static func pass(over reader: inout WireReader) throws(WireDecodingError) { try PortBitmap.pass(over: &reader) }

    /// Goes over the types in ascending order.
    public func makeIterator() -> Iterator { Iterator(bits: FlatBitIterator(wire)) }

    /// Goes over the types in ascending order.
    public struct Iterator: IteratorProtocol {
        var bits: FlatBitIterator

        /// The next type.
        public mutating func next() -> RecordType? { bits.next().map { RecordType(rawValue: $0) } }
    }

    /// Prints the types' mnemonics.
    public func print(to writer: inout PresentationWriter) {
        for type in self { type.print(to: &writer) }
    }

    /// Reads types, in any order, up to the end of the text.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var bits = NumberSet()
        while try !reader.isAtEnd() { bits.insert(try RecordType(parsing: &reader).rawValue) }
        wire = Octets(bits.flat)
    }
}
