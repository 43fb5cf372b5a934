/// One or more character strings, each of up to 255 octets (RFC 1035 §3.3, §3.3.14).
///
/// Iterate to get the strings, or take ``joined`` where they are parts of one text.
public struct CharacterStrings: OctetsRun, Sequence {
    /// The strings as they are on the wire, each after its count.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// One empty string.
    public init() { wire = Octets(0 as UInt8) }

    /// Puts strings together.
    ///
    /// - Throws: `tooLong` for a string of more than 255 octets, `valueOutOfRange` where there is none.
    public init(_ strings: some Sequence<Octets>) throws(WireEncodingError) {
        var wire: [UInt8] = []
        for string in strings {
            guard let count = UInt8(exactly: string.count) else {
                throw WireEncodingError(.tooLong, octets: string.count)
            }
            wire.append(count)
            string.withSpan { wire.append($0) }
        }
        guard !wire.isEmpty else { throw WireEncodingError(.valueOutOfRange) }
        self.wire = Octets(wire)
    }

    /// Takes a text, cut into strings of 255 octets where it is longer.
    public init(_ text: String) {
        var wire: [UInt8] = []
        CharacterStrings.append(Array(text.utf8), to: &wire)
        self.wire = Octets(wire)
    }

    /// Appends octets as a string, or as several of 255 octets where they are more.
    private static func append(_ octets: [UInt8], to wire: inout [UInt8]) {
        var position = 0
        repeat {
            let end = Swift.min(position + 255, octets.count)
            wire.append(UInt8(truncatingIfNeeded: end - position))
            wire.append(contentsOf: octets[position..<end])
            position = end
        } while position < octets.count
    }

    /// Character strings.
    @inlinable public static var wireForm: FieldForm { .strings }

    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        repeat { try reader.skip(Int(try reader.readUInt8())) } while !reader.isAtEnd
    }

    /// The octets of all strings, one after the other.
    public var joined: Octets {
        var octets: [UInt8] = []
        octets.reserveCapacity(wire.count)
        forEachSpan { octets.append($0) }
        return Octets(octets)
    }

    /// Lends each string to `body`.
    func forEachSpan(_ body: (Span<UInt8>) -> Void) {
        wire.withSpan { wire in
            var position = 0
            while position < wire.count {
                let end = Swift.min(position + 1 + Int(wire[position]), wire.count)
                body(wire.extracting(position + 1..<end))
                position = end
            }
        }
    }
}

extension CharacterStrings {
    /// Goes over the strings.
    public struct Iterator: IteratorProtocol {
        let wire: Octets
        var position = 0

        /// The next string's octets, without the one that counts them.
        public mutating func next() -> Octets? {
            guard position < wire.count else { return nil }
            let start = position + 1
            position = Swift.min(start + Int(wire[position]), wire.count)
            return wire.slice(start..<position)
        }
    }

    /// Goes over the strings.
    public func makeIterator() -> Iterator { Iterator(wire: wire) }

    /// Each string with its count.
    public var parts: [FieldPart] {
        map { string in
            var text = PresentationWriter()
            string.withSpan { text.write(quoted: $0) }
            return FieldPart(name: "string", length: 1 + string.count, text: text.text)
        }
    }

    /// Prints each string in quotes.
    public func print(to writer: inout PresentationWriter) {
        forEachSpan { writer.write(quoted: $0) }
    }

    /// Reads one string or more, up to the end of the text.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var wire: [UInt8] = []
        repeat {
            let token = try reader.read()
            let octets = try reader.unescaped(token)
            guard octets.count <= 255 || reader.splitsLongStrings else {
                throw PresentationError(.tooLong, at: token.range.lowerBound)
            }
            CharacterStrings.append(octets, to: &wire)
        } while try !reader.isAtEnd()
        self.wire = Octets(wire)
    }
}
