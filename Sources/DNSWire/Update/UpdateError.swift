/// Why a message is no UPDATE that could be carried out (RFC 2136 §3.1, §3.2, §3.4).
public struct UpdateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var reason: WireDecodingError.Reason
    /// The section and the entry.
    public var path: FieldPath
    /// What a server answers: FORMERR, or NOTZONE for a name outside the zone.
    public var responseCode: ResponseCode

    @inline(never)
    init(
        _ reason: WireDecodingError.Reason, in section: MessageSection, _ index: Int? = nil,
        _ responseCode: ResponseCode = .formErr
    ) {
        self.reason = reason
        path = FieldPath(section: section, index: index)
        self.responseCode = responseCode
    }

    /// The error in words.
    public var description: String { "\(path): \(reason)" }
}
