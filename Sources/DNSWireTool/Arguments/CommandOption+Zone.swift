import DNSWire

/// The options of `zone`.
extension CommandOption {
    static let origin = CommandOption(
        "--origin", value: .any("NAME"), "what names are relative to, up to the first $ORIGIN"
    ) { invocation, argument, reader throws(UsageError) in
        let word = try reader.value(of: argument)
        guard let name = DomainName(word) else { throw UsageError("--origin takes a name, not '\(word)'") }
        invocation.zone.origin = name
    }

    static let ttl = CommandOption(
        "--ttl", value: .any("TIME"), "the TTL of records that state none, up to the first $TTL: 3600 or 1h"
    ) { invocation, argument, reader throws(UsageError) in
        let word = try reader.value(of: argument)
        guard let span = TimeSpan(Array(word.utf8).span) else {
            throw UsageError("--ttl takes seconds or a time such as 1h30m, not '\(word)'")
        }
        invocation.zone.ttl = span.seconds
    }

    static let zoneClass = CommandOption(
        "--class", value: .any("CLASS"), "the class of records that state none; IN without"
    ) { invocation, argument, reader throws(UsageError) in
        let word = try reader.value(of: argument)
        guard let known = RecordClass(word) ?? UInt16(word).map(RecordClass.init(rawValue:)) else {
            throw UsageError("there is no class '\(word)'; one without a name is written as CLASS65280")
        }
        invocation.zone.recordClass = known
    }

    static let splitStrings = CommandOption(
        "--split-strings", text: "cut strings of more than 255 octets instead of refusing them"
    ) { $0.zone.splitsStrings = true }

    static let lint = CommandOption("--lint", text: "say besides what can be read but is hardly meant so") {
        $0.zone.isLinted = true
    }

    static let check = CommandOption("--check", text: "nothing but what is wrong") { $0.zone.isCheck = true }

    static let sort = CommandOption(
        "--sort", text: "the records in canonical order (RFC 4034), and not as they come"
    ) { $0.zone.isSorted = true }

    static let absolute = CommandOption("--absolute", text: "all names in full, owner and TTL in each line") {
        $0.zone.isAbsolute = true
    }

    static let multiline = CommandOption(
        "--multiline", text: "long data over several lines, with comments on keys and SOA"
    ) { $0.zone.isMultiline = true }

    static let plain = CommandOption("--plain", text: "no columns, and digits in one piece") { $0.zone.isPlain = true }

    static let generic = CommandOption("--generic", text: "all data as octets, \\# 4 C0000201 (RFC 3597)") {
        $0.zone.isGeneric = true
    }
}
