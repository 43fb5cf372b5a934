/// What is wrong with an entry of a zone file, and where; the entries after it can be read.
public struct ZoneError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var reason: PresentationError.Reason
    /// The name of the file as whoever opened it gave it; empty where none was given.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The octet in its line, from 1.
    public var column: Int
    /// The octet in the file, from 0.
    public var offset: UInt64
    /// What the reason is about, where it has a name: a file that was not included, and why.
    public var detail: String = ""

    /// The place and the reason, as compilers write them: `FILE:3:7: not an address`.
    public var description: String {
        let place = file.isEmpty ? "line \(line), column \(column): " : "\(file):\(line):\(column): "
        return place + reason.description + (detail.isEmpty ? "" : " (\(detail))")
    }
}
