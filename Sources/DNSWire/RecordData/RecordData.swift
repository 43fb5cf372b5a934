/// The data of a record of one type: its fields, stated once.
///
/// Reading, writing, printing, reading from text and explaining all follow from ``visitFields(_:)``. A type conforms with
/// one file; a client module can add types of its own and use them with ``Record/data(as:)``.
public protocol RecordData: Hashable, Sendable {
    /// The type's number.
    static var type: RecordType { get }

    /// Whether the form is defined for a class; by default it holds for each (RFC 3597 §5).
    static func isDefined(in recordClass: RecordClass) -> Bool

    /// Data with a start value in each field.
    init()

    /// Shows each field to the visitor, in the order on the wire.
    mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
        _ visitor: inout Visitor
    ) throws(Visitor.Failure)
}

extension RecordData {
    /// True: the form holds for every class.
    @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { true }
}

/// The record data types of this library, each under its mnemonic: `RDATA.MX`.
public enum RDATA {}
