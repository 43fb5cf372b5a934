/// Why bytes could not be read as DNS: a reason, the octet, and the field where it went wrong.
///
/// It is also what a diagnostic of the total decoding says of a spot. Offsets count from the first octet of the message.
public struct WireDecodingError: Error, Hashable, Sendable {
    /// What was wrong.
    public var reason: Reason
    /// The first octet of the field, from the start of the message; the message's length where the field has none.
    public var offset: Int
    /// How many octets from `offset` on it concerns; for `truncated`, how many of the field are there.
    public var length: Int
    /// For `truncated`: how many octets the field takes; 0 otherwise.
    public var needed: Int
    /// The section, entry and field.
    public var path: FieldPath

    /// Makes an error.
    @inline(never)
    public init(_ reason: Reason, at offset: Int, length: Int = 0, needed: Int = 0, path: FieldPath = FieldPath()) {
        self.reason = reason
        self.offset = offset
        self.length = length
        self.needed = needed
        self.path = path
    }

    /// Names the field where none was named yet; the innermost field wins.
    @inline(never)
    public func named(_ field: FieldName) -> WireDecodingError {
        var copy = self
        if copy.path.field == nil { copy.path.field = field }
        return copy
    }

    /// Names the section and entry.
    @inline(never)
    public func located(in section: MessageSection, index: Int?, of count: Int?) -> WireDecodingError {
        var copy = self
        copy.path.section = section
        copy.path.index = index
        copy.path.count = count
        return copy
    }
}

extension WireDecodingError: CustomStringConvertible {
    /// The error in one line: `offset 31: answer 1 of 2, type: cut off, 1 of 2 octets`.
    public var description: String {
        let place = path.description
        let what = needed > 0 ? "\(reason), \(length) of \(needed) octets" : reason.description
        return place.isEmpty ? "offset \(offset): \(what)" : "offset \(offset): \(place): \(what)"
    }
}
