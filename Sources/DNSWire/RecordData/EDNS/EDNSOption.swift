/// One option of an OPT record: its code and its data as octets (RFC 6891 §6.1.2).
public struct EDNSOption: Hashable, Sendable {
    /// What the option is.
    public var code: EDNSOptionCode
    /// Its data, up to 65,535 octets.
    public var data: Octets

    /// Makes an option.
    public init(code: EDNSOptionCode, data: Octets = []) {
        self.code = code
        self.data = data
    }
}
