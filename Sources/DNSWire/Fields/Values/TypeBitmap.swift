/// The record types that exist at a name, as a bitmap in windows of 256 types (RFC 4034 §4.1.2).
///
/// The bitmap is kept as it is on the wire; iterate to get the types in ascending order.
public struct TypeBitmap: OctetsRun, Sequence {
    /// The windows as they are on the wire.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No types.
    public init() { wire = [] }

    /// Takes the types, in any order.
    public init(_ types: some Sequence<RecordType>) {
        var windows = NumberSet()
        for type in types { windows.insert(type.rawValue) }
        wire = Octets(windows.wire)
    }

    /// A type bitmap.
    @inlinable public static var wireForm: FieldForm { .typeBitmap }

    /// Checks that windows ascend and that each has 1 to 32 octets, the last of which is not zero.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        var last = -1
        while !reader.isAtEnd {
            let start = reader.position
            let window = Int(try reader.readUInt8())
            guard window > last else {
                throw WireDecodingError(window == last ? .duplicate : .notInOrder, at: start, length: 1)
            }
            last = window
            let count = Int(try reader.readUInt8())
            guard 1...32 ~= count else { throw WireDecodingError(.wrongLength, at: start &+ 1, length: 1) }
            let bits = try reader.readSpan(count)
            guard bits[count &- 1] != 0 else {
                throw WireDecodingError(.trailingZeros, at: reader.position &- 1, length: 1)
            }
        }
    }

    /// Whether the type is in the bitmap.
    public func contains(_ type: RecordType) -> Bool {
        wire.withSpan { wire in
            let window = Int(type.rawValue >> 8)
            let octet = Int(type.rawValue & 0xFF) >> 3
            var position = 0
            while position + 1 < wire.count {
                let count = Int(wire[position + 1])
                if Int(wire[position]) == window {
                    guard octet < count, position + 2 + octet < wire.count else { return false }
                    return wire[position + 2 + octet] & 0x80 >> UInt8(type.rawValue & 7) != 0
                }
                position += 2 + count
            }
            return false
        }
    }
}

extension TypeBitmap {
    /// Goes over the types in ascending order.
    public struct Iterator: IteratorProtocol {
        let wire: Octets
        // The window's number octet, and the bit in it that is looked at next.
        var window = 0
        var bit = 0

        /// The next type.
        public mutating func next() -> RecordType? {
            var window = window
            var bit = bit
            let type: RecordType? = wire.withSpan { wire in
                while window + 1 < wire.count {
                    let end = Swift.min(Int(wire[window + 1]) * 8, (wire.count - window - 2) * 8)
                    while bit < end {
                        let octet = wire[window + 2 + bit >> 3]
                        // An octet without a bit that is left is passed over at once.
                        if octet & 0xFF >> UInt8(bit & 7) == 0 {
                            bit = (bit | 7) + 1
                        } else if octet & 0x80 >> UInt8(bit & 7) != 0 {
                            bit += 1
                            return RecordType(rawValue: UInt16(wire[window]) << 8 | UInt16((bit - 1) & 0xFF))
                        } else {
                            bit += 1
                        }
                    }
                    window += 2 + Int(wire[window + 1])
                    bit = 0
                }
                return nil
            }
            self.window = window
            self.bit = bit
            return type
        }
    }

    /// Goes over the types in ascending order.
    public func makeIterator() -> Iterator { Iterator(wire: wire) }

    /// Each window with its types.
    public var parts: [FieldPart] {
        var parts: [FieldPart] = []
        var position = 0
        while position + 1 < wire.count {
            let end = Swift.min(position + 2 + Int(wire[position + 1]), wire.count)
            let window = TypeBitmap(checked: wire.slice(position..<end))
            parts.append(
                FieldPart(name: "window \(wire[position])", length: end - position, text: window.presentation))
            position = end
        }
        return parts
    }

    /// Prints the types' mnemonics.
    public func print(to writer: inout PresentationWriter) {
        for type in self { type.print(to: &writer) }
    }

    /// Reads types, in any order, up to the end of the text.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var windows = NumberSet()
        while try !reader.isAtEnd() { windows.insert(try RecordType(parsing: &reader).rawValue) }
        wire = Octets(windows.wire)
    }
}
