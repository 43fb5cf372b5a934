/// A field value of several parts one after the other, kept as the octets that are on the wire.
///
/// Parts are found again each time they are asked for, so that a message of many tiny parts costs no more memory than its
/// octets. The octets of a value have been checked: whoever goes over them again meets no part that is cut.
protocol OctetsRun: FieldValue {
    /// The parts as they are on the wire.
    var wire: Octets { get }

    /// Takes octets that have been checked.
    init(checked wire: Octets)

    /// Checks the parts that come next and passes over them.
    static func pass(over reader: inout WireReader) throws(WireDecodingError)
}

extension OctetsRun {
    /// Reads the parts up to the end of the window.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        var ahead = reader
        try Self.pass(over: &ahead)
        self.init(checked: try reader.readOctets(ahead.position &- reader.position))
    }

    /// Checks the parts up to the end of the window and passes over them.
    public mutating func check(_ reader: inout WireReader) throws(WireDecodingError) { try Self.pass(over: &reader) }

    /// Writes the parts.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.append(wire) }

    /// Takes octets from outside after checking that they are whole parts and nothing else.
    ///
    /// - Throws: as reading them does; offsets count from the first of these octets.
    public init(wire: Octets) throws(WireDecodingError) {
        try wire.withSpan { (octets) throws(WireDecodingError) in
            var reader = WireReader(octets)
            try Self.pass(over: &reader)
            try reader.finish()
        }
        self.init(checked: wire)
    }
}
