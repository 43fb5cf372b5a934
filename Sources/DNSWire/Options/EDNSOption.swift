/// One option of an OPT record: its code and its data as octets (RFC 6891 §6.1.2).
///
/// The types of options whose form is known are within it: `EDNSOption.Cookie`.
public struct EDNSOption: Hashable, Sendable {
    /// What the option is.
    public var code: EDNSOptionCode
    /// Its data, up to 65,535 octets.
    public var data: Octets

    /// Makes an option of octets.
    public init(code: EDNSOptionCode, data: Octets = []) {
        self.code = code
        self.data = data
    }

    /// Makes an option of typed data.
    ///
    /// - Throws: where a value does not fit its field.
    public init<Data: EDNSOptionData>(_ data: Data) throws(WireEncodingError) {
        self.init(code: Data.code, data: try data.octets())
    }

    /// The data read as a type.
    ///
    /// - Throws: the first error in the data, its offset counted from the first octet of them; `recordTypeMismatch` where
    ///   the option has another code.
    public func decode<Data: EDNSOptionData>(_ type: Data.Type = Data.self) throws(WireDecodingError) -> Data {
        guard code == Data.code else { throw WireDecodingError(.recordTypeMismatch, at: 0) }
        return try data.withSpan { (octets) throws(WireDecodingError) in try Data(decoding: octets) }
    }
}
