/// The data of an EDNS option of one code: its fields, stated once (RFC 6891 §6.1.2).
///
/// As with a record type, reading, writing, printing, reading from text and explaining follow from the list of the fields. A
/// client module can declare options of its own and use them with ``EDNSOptions/decode(_:)`` and
/// ``EDNSOptions/append(_:)-(Data)``.
public protocol EDNSOptionData: FieldList {
    /// The option's code.
    static var code: EDNSOptionCode { get }

    /// What is odd about sound data in a query, or in another message; by default nothing. Offsets count from the first octet
    /// of the data.
    static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError?

    /// Writes sound data in the words that dig has for them; returns whether it has any but the fields one by one.
    static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool

    /// Reads the words of `describe`, or gives `nil` where they are others; by default the fields one by one.
    ///
    /// Whether the words are those that the data have is looked at afterwards, so that a remark such as `(1 week)` may be
    /// passed over here.
    init?(describedBy words: Span<UInt8>)
}

extension EDNSOptionData {
    /// Nothing is wrong.
    public static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError? { nil }

    /// The fields one by one.
    public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool { false }

    /// Reads the fields one by one.
    public init?(describedBy words: Span<UInt8>) {
        guard let data = try? Self(parsing: words) else { return nil }
        self = data
    }
}
