extension Header: CustomStringConvertible {
    /// The set flags in the order of the wire, in lower case: `qr rd ra`.
    public var flagNames: String {
        var names: [String] = []
        if isResponse { names.append("qr") }
        if isAuthoritative { names.append("aa") }
        if isTruncated { names.append("tc") }
        if isRecursionDesired { names.append("rd") }
        if isRecursionAvailable { names.append("ra") }
        if isReservedBitSet { names.append("z") }
        if isDataAuthentic { names.append("ad") }
        if isCheckingDisabled { names.append("cd") }
        return names.joined(separator: " ")
    }

    /// The header in words: `opcode: QUERY, status: NOERROR, id: 43615, flags: qr rd ra`.
    public var description: String {
        "opcode: \(opcode), status: \(responseCode), id: \(id), flags: \(flagNames)"
    }
}

extension Header {
    /// The sixteen bits in words: `qr rd ra; QUERY; NOERROR`.
    var explanation: String {
        let names = flagNames
        return "\(names.isEmpty ? "no flags" : names); \(opcode); \(responseCode)"
    }
}

extension OPTFlags: CustomStringConvertible {
    /// The names of the flags that are set: ` do co`.
    var flagNames: String { (isDNSSECOK ? " do" : "") + (isCompactAnswersOK ? " co" : "") }

    /// The flags that must be zero, as dig has them: `MBZ: 0x0001`, or nothing where they are.
    var unknownFlags: String? {
        let others = bits & 0x3FFF
        guard others != 0 else { return nil }
        let digits = String(others, radix: 16)
        return "MBZ: 0x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }

    /// The flags in words: `version: 0, flags: do`.
    public var description: String {
        var text = "version: \(version), flags:" + flagNames
        if let unknownFlags { text += ", " + unknownFlags }
        if extendedResponseCode != 0 { text += ", extended rcode: \(extendedResponseCode)" }
        return text
    }
}
