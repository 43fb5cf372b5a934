/// Goes over the fields of a record type in their order on the wire.
///
/// A record type states its fields once, in ``FieldList/visitFields(_:)``, and shows the same fields whatever their
/// values are. Values are read and written by visitors; all else is done by the program that visiting the list once
/// leaves.
public protocol FieldVisitor: ~Copyable, ~Escapable {
    /// What the visitor throws; `Never` where it cannot fail.
    associatedtype Failure: Error

    /// Visits a field that knows its own form: a number, an address, a bitmap.
    @_lifetime(self: copy self)
    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Failure)

    /// Visits a domain name.
    @_lifetime(self: copy self)
    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(Failure)

    /// Visits octets that mean nothing to DNS itself: a key, a digest, a tag.
    @_lifetime(self: copy self)
    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(Failure)

    /// Visits a field whose form depends on those before it.
    @_lifetime(self: copy self)
    mutating func visit<Value: DependentFieldValue>(dependent value: inout Value, _ field: FieldName) throws(Failure)
}
