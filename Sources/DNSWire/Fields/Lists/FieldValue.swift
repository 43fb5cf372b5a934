/// A value of one field that knows its form on the wire and as text.
///
/// Conform a type of your own where a record type has a field of a shape that none of the present ones has.
public protocol FieldValue: Hashable, Sendable {
    /// What the octets look like; a form of the value's own where nothing else is said.
    static var wireForm: FieldForm { get }

    /// What the token looks like; a form of the value's own where nothing else is said.
    static var textForm: TextForm { get }

    /// The value that a new record starts with.
    init()

    /// Reads the value; one without a length of its own takes the rest of the window.
    init(reading reader: inout WireReader) throws(WireDecodingError)

    /// Checks the value that comes next and passes over it, without keeping what other fields do not depend on.
    mutating func check(_ reader: inout WireReader) throws(WireDecodingError)

    /// Writes the value.
    func write(to writer: inout WireWriter) throws(WireEncodingError)

    /// Prints the value as one token or more.
    func print(to writer: inout PresentationWriter)

    /// Reads the value from its tokens.
    init(parsing reader: inout PresentationReader) throws(PresentationError)

    /// The value's parts on the wire, one after the other, where it is worth telling them apart; else nothing.
    var parts: [FieldPart] { get }
}

extension FieldValue {
    /// Reads the value, which numbers and addresses do at no cost.
    @inlinable
    public mutating func check(_ reader: inout WireReader) throws(WireDecodingError) {
        self = try Self(reading: &reader)
    }

    /// A form of the value's own.
    @inlinable public static var wireForm: FieldForm { .own }

    /// A form of the value's own.
    @inlinable public static var textForm: TextForm { .own }

    /// Nothing: the value is shown as one.
    public var parts: [FieldPart] { [] }

    /// The value as text, its octets such as `\# 2 ABCD` where it has no text of its own (RFC 3597 §5).
    public var presentation: String {
        var writer = PresentationWriter()
        print(to: &writer)
        guard writer.isIncomplete else { return writer.text }
        let octets = try? WireWriter.octets(capacity: Int(UInt16.max)) { (writer) throws(WireEncodingError) in
            try write(to: &writer)
        }
        var generic = PresentationWriter()
        OctetsForm.generic.print(octets ?? [], to: &generic)
        return generic.text
    }
}
