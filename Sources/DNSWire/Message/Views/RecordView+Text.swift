extension RecordView {
    /// Appends the owner's name in presentation form to a text in UTF-8: as ``name`` does it, but in one pass.
    ///
    /// - Throws: as ``name``; the text then stays as it was.
    @inlinable
    public func appendName(to text: inout [UInt8]) throws(WireDecodingError) {
        try text.appendName(of: message, at: offset)
    }

    /// Appends the owner's name in presentation form to a text in UTF-8, without an allocation where the name has nothing
    /// but letters, digits, hyphens and underscores.
    ///
    /// - Returns: whether there was room; where there are 1,016 octets free there always is.
    /// - Throws: as ``name``; the text then stays as it was.
    @discardableResult @inlinable @inline(always)
    public func appendName(to text: inout OutputSpan<UInt8>) throws(WireDecodingError) -> Bool {
        try text.appendName(of: message, at: offset)
    }
}

extension RecordView {
    /// Appends the data in presentation form to a text in UTF-8, names in full; `\# 4 681BA05E` where their form is not known
    /// or not kept (RFC 3597 §5).
    public func appendData(to text: inout [UInt8]) {
        // An UPDATE's records may have no data at all (RFC 2136 §2.5).
        if rdataLength == 0, recordClass == .any || recordClass == .none { return }
        // Most records are addresses, and have no need of their program.
        if recordClass == .internet {
            var octets = rdataReader
            if type == .a, rdataLength == 4, let address = try? octets.readUInt32() {
                return IPv4Address(rawValue: address).append(to: &text)
            }
            if type == .aaaa, rdataLength == 16, let high = try? octets.readUInt64(), let low = try? octets.readUInt64()
            {
                return IPv6Address(rawValue: UInt128(high) &<< 64 | UInt128(low)).append(to: &text)
            }
        }
        let start = text.count
        var writer = PresentationWriter(bytes: text)
        // The writer is to be the only one that has the octets.
        text = []
        let program = message.dataContext.program(type, recordClass, of: rdataReader)
        if program.print(rdataReader, DataTexts.all.texts, to: &writer) {
            text = writer.bytes
            return
        }
        text = writer.bytes
        text.removeLast(text.count &- start)
        writer = PresentationWriter()
        OctetsForm.generic.print(Octets(rdata), to: &writer)
        text += writer.bytes
    }
}
