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
    /// The flags in words: `version: 0, flags: do`.
    public var description: String {
        var text = "version: \(version), flags:"
        if isDNSSECOK { text += " do" }
        let others = bits & 0x7FFF
        if others != 0 { text += " 0x" + String(others, radix: 16) }
        if extendedResponseCode != 0 { text += ", extended rcode: \(extendedResponseCode)" }
        return text
    }
}
