extension DomainNameView {
    /// The presentation form, escaped and with the dot at its end.
    public var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the presentation form to a text in UTF-8, without another allocation where the text has room.
    public func append(to text: inout [UInt8]) {
        if text.appendPlainName(of: message, from: extent.start) { return }
        withUncompressed { DomainName.append(uncompressed: $0, to: &text) }
    }

    /// Appends the presentation form to a text in UTF-8, without an allocation where the name has nothing but letters,
    /// digits, hyphens and underscores.
    ///
    /// - Returns: whether there was room; where there are 1,016 octets free there always is.
    @discardableResult
    public func append(to text: inout OutputSpan<UInt8>) -> Bool {
        if text.appendPlainName(of: message, from: extent.start) { return true }
        var escaped: [UInt8] = []
        append(to: &escaped)
        guard escaped.count <= text.freeCapacity else { return false }
        for octet in escaped { text.append(octet) }
        return true
    }
}

extension OutputSpan where Element == UInt8 {
    /// Appends the presentation form of the name at `start`; returns whether there was room.
    ///
    /// - Throws: as `RawSpan.checkName(at:before:)`.
    @usableFromInline
    mutating func appendName(of message: RawSpan, at start: Int) throws(WireDecodingError) -> Bool {
        appendPlainName(of: message, from: start) ? true : try appendEscapedName(of: message, at: start)
    }

    /// The same for a name that is not plain, or not sound; apart, so that the usual way stays small.
    @inline(never)
    private mutating func appendEscapedName(of message: RawSpan, at start: Int) throws(WireDecodingError) -> Bool {
        DomainNameView(message, try message.checkName(at: start, before: message.byteCount)).append(to: &self)
    }
}

extension Array where Element == UInt8 {
    /// Appends the presentation form of the name at `start`.
    ///
    /// - Throws: as `RawSpan.checkName(at:before:)`.
    @usableFromInline
    mutating func appendName(of message: RawSpan, at start: Int) throws(WireDecodingError) {
        if appendPlainName(of: message, from: start) { return }
        DomainNameView(message, try message.checkName(at: start, before: message.byteCount)).append(to: &self)
    }
}
