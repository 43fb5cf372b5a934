/// A run of fields, stated once: the data of a record, of an EDNS option, of a configuration in a parameter.
///
/// Reading, writing, printing, reading from text and explaining all follow from ``visitFields(_:)``.
public protocol FieldList: Hashable, Sendable {
    /// A start value in each field.
    init()

    /// Shows each field to the visitor, in the order on the wire.
    mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
        _ visitor: inout Visitor
    ) throws(Visitor.Failure)
}
