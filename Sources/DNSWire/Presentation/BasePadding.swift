/// Whether a text of some encoding is filled up with `=` to a full group of digits (RFC 4648 §3.2).
package enum BasePadding: Sendable {
    /// Written, and asked for.
    case required
    /// Not written, but read: where a text has any, it has as many as would be written.
    case optional
    /// Neither written nor read.
    case none
}
