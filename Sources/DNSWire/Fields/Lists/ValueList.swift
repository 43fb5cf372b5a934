/// Values of one fixed size up to the end of the data, such as key tags (RFC 8145 §4.1).
///
/// They are kept as they are on the wire; iterate to get them one by one.
public struct ValueList<Element: FieldValue>: OctetsRun, Sequence {
    /// The values as they are on the wire.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No values.
    public init() { wire = [] }

    /// Puts values together, in the order given.
    ///
    /// - Throws: where a value cannot be written.
    public init(_ values: some Sequence<Element>) throws(WireEncodingError) {
        let values = Array(values)
        wire = try WireWriter.octets(capacity: Int(UInt16.max)) { (writer) throws(WireEncodingError) in
            for value in values { try value.write(to: &writer) }
        }
    }

    /// Checks that whole values fill the window.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        guard case .fixed(let size) = Element.wireForm, size > 0 else {
            while !reader.isAtEnd { _ = try Element(reading: &reader) }
            return
        }
        try reader.skip(reader.remaining / size * size)
        if !reader.isAtEnd { try reader.skip(size) }
    }

    /// Goes over the values.
    public struct Iterator: IteratorProtocol {
        let wire: Octets
        var position = 0

        /// The next value.
        public mutating func next() -> Element? {
            let start = position
            guard start < wire.count else { return nil }
            let (value, end): (Element?, Int) = wire.withSpan { wire in
                var reader = WireReader(wire.extracting(droppingFirst: start))
                let value = try? Element(reading: &reader)
                return (value, start + reader.position)
            }
            position = value == nil ? wire.count : end
            return value
        }
    }

    /// Goes over the values.
    public func makeIterator() -> Iterator { Iterator(wire: wire) }

    /// Prints the values.
    public func print(to writer: inout PresentationWriter) {
        for value in self { value.print(to: &writer) }
    }

    /// Reads values up to the end of the text.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let start = reader.position
        var values: [Element] = []
        while try !reader.isAtEnd() { values.append(try Element(parsing: &reader)) }
        do throws(WireEncodingError) { try self.init(values) } catch {
            throw PresentationError(.tooLong, at: start)
        }
    }
}

extension ValueList where Element == RecordType {
    /// The offset of the first type that is there for the second time, or `nil` where none does.
    static func firstDuplicate(in octets: Span<UInt8>) -> Int? {
        var known = NumberSet()
        var reader = WireReader(octets)
        while let number = try? reader.readUInt16() {
            if known.contains(number) { return reader.position - 2 }
            known.insert(number)
        }
        return nil
    }
}
