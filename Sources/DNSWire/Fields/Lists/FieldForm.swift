/// What a field's octets look like, as far as that can be said without the field's own check.
///
/// Fields of these forms are passed over without asking the value's type, and data that have no others are checked by
/// one word (`DataShape`).
public enum FieldForm: Hashable, Sendable {
    /// Always so many octets, whatever they are; at most 65,535.
    case fixed(Int)
    /// One character string or more, up to the end of the data (RFC 1035 §3.3.14).
    case strings
    /// The windows of a type bitmap, up to the end of the data (RFC 4034 §4.1.2).
    case typeBitmap
    /// Options, each after its code and its length, up to the end of the data (RFC 6891 §6.1.2).
    case options
    /// Service parameters, up to the end of the data (RFC 9460 §2.2).
    case serviceParameters
    /// The digest of a key up to the end of the data, as long as the octet before it says (RFC 4034 §5.1.4).
    case keyDigest
    /// Domain names up to the end of the data, never compressed by a sender.
    case names
    /// A form of the field's own.
    case own
}
