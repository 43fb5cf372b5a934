/// The visitor that reads values from their presentation form.
public struct FieldParser: FieldVisitor, ~Escapable {
    /// What is still to be read.
    public var reader: PresentationReader

    /// Reads from `reader`.
    @_lifetime(copy reader)
    public init(_ reader: PresentationReader) { self.reader = reader }

    /// Reads a value.
    @_lifetime(self: copy self)
    public mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(PresentationError) {
        value = try Value(parsing: &reader)
    }

    /// Reads a name, which is absolute whether it ends in a dot or not.
    @_lifetime(self: copy self)
    public mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(PresentationError)
    {
        name = try reader.readName()
    }

    /// Reads octets in their notation.
    @_lifetime(self: copy self)
    public mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(PresentationError)
    {
        octets = try form.parse(&reader)
    }
}

extension PresentationReader {
    /// Reads a name, which is absolute whether it ends in a dot or not.
    ///
    /// - Throws: as `DomainName.init(parsing:)`, and as `read()`.
    @_lifetime(self: copy self)
    public mutating func readName() throws(PresentationError) -> DomainName {
        let token = try read()
        do throws(PresentationError) {
            return try DomainName(parsing: octets(of: token))
        } catch {
            throw PresentationError(error.reason, at: token.range.lowerBound + error.offset)
        }
    }
}
