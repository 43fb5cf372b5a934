/// A file that a zone file asks to be read in its place (`$INCLUDE`, RFC 1035 §5.1).
public struct ZoneInclude: Hashable, Sendable {
    /// The file's name as it is in the text; what a relative one is relative to is up to whoever opens it.
    public var file: String
    /// The file that asks for it.
    public var includingFile: String
    /// The origin that the file begins with.
    public var origin: DomainName?
}

/// What becomes of a file that a zone file asks for.
public enum ZoneInclusion {
    /// It is not read, for this reason.
    case refused(String)
    /// It is read: the closure gives a piece of any size each time, and `nil` at the end.
    ///
    /// The name is that of the file for errors; a file that is open under the same name includes itself and is not read.
    case file(String, pieces: () -> [UInt8]?)
}
