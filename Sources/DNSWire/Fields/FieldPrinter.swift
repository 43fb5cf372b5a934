/// The visitor that prints values in presentation form.
public struct FieldPrinter: FieldVisitor {
    /// The text so far.
    public var writer: PresentationWriter

    /// Prints behind what `writer` holds.
    public init(_ writer: PresentationWriter = PresentationWriter()) { self.writer = writer }

    /// Prints a value.
    public mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Never) {
        value.print(to: &writer)
    }

    /// Prints a name, with the dot at its end.
    public mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(Never) {
        writer.beginToken()
        writer.append { name.append(to: &$0) }
    }

    /// Prints octets in their notation.
    public mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(Never) {
        form.print(octets, to: &writer)
    }
}
