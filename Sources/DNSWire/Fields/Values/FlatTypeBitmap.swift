/// The record types that exist at a name, one bit a type from 0 to 127 (RFC 2535 §5.2).
///
/// The bitmap is kept as it is on the wire; iterate to get the types in ascending order. One that has the bit of type
/// 0, which is none, is in another format, of which nothing is known: it has no types and no text of its own.
public struct FlatTypeBitmap: OctetsRun, Sequence {
    /// The bits: up to 16 octets, or any number in the other format.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No types.
    public init() { wire = [] }

    /// Takes the types, in any order.
    ///
    /// - Throws: `valueOutOfRange` for a type that is not from 1 to 127, which the format cannot say.
    public init(_ types: some Sequence<RecordType>) throws(WireEncodingError) {
        var bits = NumberSet()
        for type in types {
            guard FlatTypeBitmap.range.contains(type.rawValue) else { throw WireEncodingError(.valueOutOfRange) }
            bits.insert(type.rawValue)
        }
        wire = Octets(bits.flat)
    }

    private static var range: ClosedRange<UInt16> { 1...127 }

    private var isOfOtherFormat: Bool { wire.first.map { $0 & 0x80 != 0 } ?? false }

    /// Checks that there are no more octets than types have bits, and that the last one is not zero.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        let start = reader.position
        let bits = reader.readRemainingSpan()
        guard bits.count > 0, bits[0] & 0x80 == 0 else { return }
        guard bits.count <= 16 else {
            throw WireDecodingError(.trailingOctets, at: start &+ 16, length: bits.count &- 16)
        }
        guard bits[bits.count &- 1] != 0 else {
            throw WireDecodingError(.trailingZeros, at: reader.position &- 1, length: 1)
        }
    }

    /// Goes over the types in ascending order.
    public func makeIterator() -> Iterator { Iterator(bits: FlatBitIterator(isOfOtherFormat ? [] : wire)) }

    /// Goes over the types in ascending order.
    public struct Iterator: IteratorProtocol {
        var bits: FlatBitIterator

        /// The next type.
        public mutating func next() -> RecordType? { bits.next().map { RecordType(rawValue: $0) } }
    }

    /// Prints the types' mnemonics.
    public func print(to writer: inout PresentationWriter) {
        if isOfOtherFormat { writer.markIncomplete() }
        for type in self { type.print(to: &writer) }
    }

    /// Reads types, in any order, up to the end of the text.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var bits = NumberSet()
        while let token = try reader.peek() {
            let type = try RecordType(parsing: &reader)
            guard FlatTypeBitmap.range.contains(type.rawValue) else {
                throw PresentationError(.invalidValue, at: token.range.lowerBound)
            }
            bits.insert(type.rawValue)
        }
        wire = Octets(bits.flat)
    }
}
