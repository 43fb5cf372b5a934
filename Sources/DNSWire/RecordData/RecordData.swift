/// The data of a record of one type: its fields, stated once.
///
/// Reading, writing, printing, reading from text and explaining all follow from ``FieldList/visitFields(_:)``. A type conforms with
/// one file; a client module can add types of its own and use them with ``Record/data(as:)``.
public protocol RecordData: FieldList {
    /// The type's number.
    static var type: RecordType { get }

    /// Whether the form is defined for a class; by default it holds for each (RFC 3597 §5).
    static func isDefined(in recordClass: RecordClass) -> Bool
}

extension RecordData {
    /// The canonical wire form (RFC 4034 §6.2).
    ///
    /// - Throws: as `encoded()`.
    public func canonicalEncoded() throws(WireEncodingError) -> [UInt8] {
        let octets = try encoded()
        return FieldProgram(of: Self.self).canonical(octets.span)
    }

    /// True: the form holds for every class.
    @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { true }
}

/// The record data types of this library, each under its mnemonic: `RDATA.MX`.
public enum RDATA {}
