/// The members of an object that is to be read as something, with errors that say which one is wrong.
struct JSONObject {
    let members: [JSONMember]
    let offset: Int

    /// Takes an object.
    ///
    /// - Throws: `wrongValue` where the value is none.
    init(_ value: JSONValue, member: String? = nil) throws(JSONError) {
        guard case .object(let members) = value.kind else {
            throw JSONError(.wrongValue, at: value.offset, member: member)
        }
        self.members = members
        offset = value.offset
    }

    /// The members of an object, and after them those of another that they do not have.
    init(_ first: JSONObject, over second: JSONObject) {
        let names = Set(first.members.map { $0.name })
        members = first.members + second.members.filter { !names.contains($0.name) }
        offset = first.offset
    }

    /// The value of a member, `nil` where it is missing or `null`.
    subscript(name: String) -> JSONValue? {
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        if case .null = member.value.kind { return nil }
        return member.value
    }

    /// An integer from 0 on; a Boolean counts as 0 or 1, since the flags of RFC 8427 are shown both ways.
    func number(_ name: String, upTo highest: Int64) throws(JSONError) -> Int64? {
        try number(name, in: 0...highest)
    }

    /// An integer of a range, also where it is written with a fraction of zeros or an exponent.
    func number(_ name: String, in range: ClosedRange<Int64>) throws(JSONError) -> Int64? {
        guard let value = self[name] else { return nil }
        let number: Int64? =
            switch value.kind {
            case .bool(let flag): flag ? 1 : 0
            case .number(let text): Int64(jsonNumber: text)
            default: nil
            }
        guard let number, range.contains(number) else { throw JSONError(.wrongValue, at: value.offset, member: name) }
        return number
    }

    /// A string in UTF-8.
    func string(_ name: String) throws(JSONError) -> [UInt8]? {
        guard let value = self[name] else { return nil }
        guard case .string(let string) = value.kind else {
            throw JSONError(.wrongValue, at: value.offset, member: name)
        }
        return string
    }

    /// Octets in base 16, in either case (RFC 8427 §1.1).
    func octets(_ name: String) throws(JSONError) -> [UInt8]? {
        guard let text = try string(name) else { return nil }
        guard let octets = try? Base16.decode(text.span) else { throw error(.wrongValue, name) }
        return octets
    }

    /// The values of an array.
    func array(_ name: String) throws(JSONError) -> [JSONValue]? {
        guard let value = self[name] else { return nil }
        guard case .array(let values) = value.kind else { throw JSONError(.wrongValue, at: value.offset, member: name) }
        return values
    }

    /// A name, given as text, as octets, or both.
    func name(_ name: String) throws(JSONError) -> DomainName? {
        let hex = name + "HEX"
        var found: DomainName?
        if let octets = try octets(hex) {
            var reader = WireReader(uncompressed: octets.span)
            do throws(WireDecodingError) {
                _ = try reader.readNameExtent()
                try reader.finish()
            } catch {
                throw self.error(.octets(error), hex)
            }
            found = DomainName(checked: Octets(octets.span))
        }
        guard let text = try string(name) else { return found }
        let parsed: DomainName
        do throws(PresentationError) { parsed = try DomainName(parsing: text.span) } catch {
            throw self.error(.text(error), name)
        }
        guard found == nil || found == parsed else { throw error(.conflict, name) }
        return found ?? parsed
    }

    /// A number of a registry, given as a number, by its name, or both.
    func registered<Number: RegisteredNumber>(
        _ name: String, named nameOfName: String, as type: Number.Type = Number.self
    ) throws(JSONError) -> Number? where Number.RawValue == UInt16 {
        let number = try number(name, upTo: 65535).map { Number(rawValue: UInt16(truncatingIfNeeded: $0)) }
        guard let text = try string(nameOfName) else { return number }
        guard let named = Number(text.span) else {
            throw error(.text(PresentationError(.unknownMnemonic, at: 0)), nameOfName)
        }
        guard let number else { return named }
        // The highest bit of a class is Multicast DNS's, and the name is that of the class without it (RFC 6762 §10.2).
        guard number == named || Number.self == RecordClass.self && number.rawValue & 0x7FFF == named.rawValue else {
            throw error(.conflict, nameOfName)
        }
        return number
    }

    /// An error at a member.
    func error(_ reason: JSONError.Reason, _ name: String) -> JSONError {
        JSONError(reason, at: self[name]?.offset ?? offset, member: name)
    }
}

extension Int64 {
    /// The integer that a number of JSON is (RFC 8259 §6), also with a fraction of zeros or an exponent; `nil` where it is
    /// none, or too large.
    init?(jsonNumber text: String) {
        var octets = Array(text.utf8)[...]
        let isNegative = octets.first == UInt8(ascii: "-")
        if isNegative { octets.removeFirst() }
        var digits: [UInt8] = []
        var exponent = 0
        var isFraction = false
        while let octet = octets.first, octet != UInt8(ascii: "e"), octet != UInt8(ascii: "E") {
            octets.removeFirst()
            if octet == UInt8(ascii: ".") {
                isFraction = true
            } else {
                digits.append(octet &- UInt8(ascii: "0"))
                if isFraction { exponent -= 1 }
            }
        }
        while exponent < 0, digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        guard digits.contains(where: { $0 > 0 }) else {
            self = 0
            return
        }
        if !octets.isEmpty {
            guard let written = Int(String(decoding: octets.dropFirst(), as: UTF8.self)) else { return nil }
            let (sum, overflow) = exponent.addingReportingOverflow(written)
            guard !overflow else { return nil }
            exponent = sum
        }
        while exponent < 0, digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        guard (0...18).contains(exponent) else { return nil }
        var value: Int64 = 0
        for digit in digits + Array(repeating: 0, count: exponent) {
            let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) = tens.addingReportingOverflow(isNegative ? -Int64(digit) : Int64(digit))
            guard !isTooLarge, !isLarger else { return nil }
            value = sum
        }
        self = value
    }
}
