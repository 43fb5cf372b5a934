/// Why there are no octets that a signature would be about.
public struct SignedDataError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong; reasons may be added.
    public enum Reason: Hashable, Sendable {
        /// There is no record.
        case emptySet
        /// The records differ in owner, type or class.
        case mixedSet
        /// The records are of another type than the one that the signature covers (RFC 4035 §5.3.1).
        case otherType
        /// The signature counts more labels than the owner has (RFC 4035 §5.3.1).
        case tooManyLabels
        /// The owner is not in the signer's zone (RFC 4035 §5.3.1).
        case outsideZone
        /// A record's data are not what their type says, and have no canonical form.
        case malformedRecord
    }

    /// What is wrong.
    public var reason: Reason
    /// For `malformedRecord`: what is wrong with the data.
    public var cause: WireEncodingError?

    @inline(never)
    init(_ reason: Reason, cause: WireEncodingError? = nil) {
        self.reason = reason
        self.cause = cause
    }

    /// The error in words.
    public var description: String {
        switch reason {
        case .emptySet: "there are no records"
        case .mixedSet: "the records are not of one owner, type and class"
        case .otherType: "the signature covers another type"
        case .tooManyLabels: "the signature counts more labels than the owner has"
        case .outsideZone: "the owner is not in the signer's zone"
        case .malformedRecord: cause?.description ?? "a record is malformed"
        }
    }
}
