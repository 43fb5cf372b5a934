import DNSWire

/// What `zone` is to read, and how it is to write it.
struct ZoneArguments: Equatable {
    /// A file, or `-` for the standard input.
    var file = ""
    var origin: DomainName?
    var ttl: UInt32?
    var recordClass = RecordClass.internet
    /// Whether the zone is checked and not written.
    var isCheck = false
    var isSorted = false
    var isLinted = false
    /// Whether names are written in full, and owner and TTL in each line.
    var isAbsolute = false
    var isMultiline = false
    var isPlain = false
    var isGeneric = false
    /// Whether texts of more than 255 octets are cut into several strings.
    var splitsStrings = false

    /// How records are written.
    var style: PresentationStyle {
        var style: PresentationStyle = isMultiline ? .multiline : isPlain ? .plain : .dig
        if isPlain {
            style.isAligned = false
            style.splitWidth = 0
        }
        style.isGeneric = isGeneric
        return style
    }
}
