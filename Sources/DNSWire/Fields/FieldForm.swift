/// What a field's octets look like, as far as that can be said without the field's own check.
///
/// Data whose fields all have one of these forms are checked without going over the fields one by one (`DataShape`).
public enum FieldForm: Hashable, Sendable {
    /// Always so many octets, whatever they are.
    case fixed(Int)
    /// One character string or more, up to the end of the data (RFC 1035 §3.3.14).
    case strings
    /// The windows of a type bitmap, up to the end of the data (RFC 4034 §4.1.2).
    case typeBitmap
    /// Options, each behind its code and its length, up to the end of the data (RFC 6891 §6.1.2).
    case options
    /// Service parameters, up to the end of the data (RFC 9460 §2.2).
    case serviceParameters
    /// A form of the field's own.
    case own
}
