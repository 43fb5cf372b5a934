/// Reads a text as one value of JSON (RFC 8259).
///
/// Work and memory are linear in the text; arrays and objects may be 32 deep within each other.
package struct JSONParser: ~Escapable {
    private let text: Span<UInt8>
    private var position = 0

    /// How many arrays and objects may be within each other; RFC 8427 has four.
    package static var mostDepth: Int { 32 }

    @_lifetime(copy text)
    private init(_ text: Span<UInt8>) { self.text = text }

    /// Reads a text that holds one value and nothing else but white space.
    ///
    /// - Throws: what is wrong, and where.
    package static func parse(_ text: Span<UInt8>) throws(JSONError) -> JSONValue {
        var parser = JSONParser(text)
        let value = try parser.readValue(depth: 0)
        guard parser.next() == nil else { throw JSONError(.notJSON, at: parser.position) }
        return value
    }

    /// The next octet that is not white space.
    @_lifetime(self: copy self)
    private mutating func next() -> UInt8? {
        while position < text.count {
            let octet = text[position]
            guard octet == 0x20 || octet == 0x09 || octet == 0x0A || octet == 0x0D else { return octet }
            position += 1
        }
        return nil
    }

    @_lifetime(self: copy self)
    private mutating func expect(_ octet: UInt8) throws(JSONError) {
        guard let next = next() else { throw JSONError(.truncated, at: position) }
        guard next == octet else { throw JSONError(.notJSON, at: position) }
        position += 1
    }

    @_lifetime(self: copy self)
    private mutating func take(_ octet: UInt8) -> Bool {
        guard next() == octet else { return false }
        position += 1
        return true
    }

    @_lifetime(self: copy self)
    private mutating func readValue(depth: Int) throws(JSONError) -> JSONValue {
        guard let first = next() else { throw JSONError(.truncated, at: position) }
        let start = position
        let kind: JSONValue.Kind
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth < JSONParser.mostDepth else { throw JSONError(.tooDeep, at: start) }
            position += 1
            kind = first == UInt8(ascii: "{") ? try readObject(depth + 1) : try readArray(depth + 1)
        case UInt8(ascii: "\""): kind = .string(try readString())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .number(try readNumber())
        default:
            if try read("true") {
                kind = .bool(true)
            } else if try read("false") {
                kind = .bool(false)
            } else if try read("null") {
                kind = .null
            } else {
                throw JSONError(.notJSON, at: start)
            }
        }
        return JSONValue(kind: kind, offset: start)
    }

    @_lifetime(self: copy self)
    private mutating func read(_ word: StaticString) throws(JSONError) -> Bool {
        var index = position
        for octet in word.description.utf8 {
            guard index < text.count else { throw JSONError(.truncated, at: index) }
            guard text[index] == octet else { return false }
            index += 1
        }
        position = index
        return true
    }

    @_lifetime(self: copy self)
    private mutating func readArray(_ depth: Int) throws(JSONError) -> JSONValue.Kind {
        var values: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(values) }
        repeat { values.append(try readValue(depth: depth)) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return .array(values)
    }

    @_lifetime(self: copy self)
    private mutating func readObject(_ depth: Int) throws(JSONError) -> JSONValue.Kind {
        var members: [JSONMember] = []
        var names: Set<String> = []
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            guard let quote = next() else { throw JSONError(.truncated, at: position) }
            guard quote == UInt8(ascii: "\"") else { throw JSONError(.notJSON, at: position) }
            let start = position
            let name = String(decoding: try readString(), as: UTF8.self)
            guard names.insert(name).inserted else { throw JSONError(.duplicate, at: start, member: name) }
            try expect(UInt8(ascii: ":"))
            members.append(JSONMember(name: name, offset: start, value: try readValue(depth: depth)))
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
        return .object(members)
    }

    /// Reads a number as it is written (RFC 8259 §6).
    @_lifetime(self: copy self)
    private mutating func readNumber() throws(JSONError) -> String {
        let start = position
        if octet == UInt8(ascii: "-") { position += 1 }
        if octet == UInt8(ascii: "0") { position += 1 } else { try readDigits() }
        if octet == UInt8(ascii: ".") {
            position += 1
            try readDigits()
        }
        if octet == UInt8(ascii: "e") || octet == UInt8(ascii: "E") {
            position += 1
            if octet == UInt8(ascii: "+") || octet == UInt8(ascii: "-") { position += 1 }
            try readDigits()
        }
        var number: [UInt8] = []
        number.append(text.extracting(start..<position))
        return String(decoding: number, as: UTF8.self)
    }

    /// The octet at the present position.
    private var octet: UInt8? { position < text.count ? text[position] : nil }

    @_lifetime(self: copy self)
    private mutating func readDigits() throws(JSONError) {
        let start = position
        while let octet, PresentationEscape.isDigit(octet) { position += 1 }
        guard position > start else { throw JSONError(octet == nil ? .truncated : .notJSON, at: position) }
    }

    /// Reads a string in its quotes (RFC 8259 §7).
    @_lifetime(self: copy self)
    private mutating func readString() throws(JSONError) -> [UInt8] {
        let start = position
        var string: [UInt8] = []
        position += 1
        while let octet {
            switch octet {
            case UInt8(ascii: "\""):
                position += 1
                if let fault = UTF8Text.firstFault(string.span) {
                    throw JSONError(.notJSON, at: min(start + 1 + fault, position))
                }
                return string
            case 0..<0x20: throw JSONError(.notJSON, at: position)
            case UInt8(ascii: "\\"): try readEscape(into: &string)
            default:
                string.append(octet)
                position += 1
            }
        }
        throw JSONError(.truncated, at: position)
    }

    @_lifetime(self: copy self)
    private mutating func readEscape(into string: inout [UInt8]) throws(JSONError) {
        let start = position
        position += 1
        guard let octet else { throw JSONError(.truncated, at: position) }
        position += 1
        switch octet {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): string.append(octet)
        case UInt8(ascii: "b"): string.append(0x08)
        case UInt8(ascii: "f"): string.append(0x0C)
        case UInt8(ascii: "n"): string.append(0x0A)
        case UInt8(ascii: "r"): string.append(0x0D)
        case UInt8(ascii: "t"): string.append(0x09)
        case UInt8(ascii: "u"):
            var scalar = UInt32(try readUnit())
            if scalar & 0xFC00 == 0xD800 {
                // The second half of a character beyond sixteen bits follows.
                guard self.octet == UInt8(ascii: "\\"), position + 1 < text.count,
                    text[position + 1] == UInt8(ascii: "u")
                else { throw JSONError(.notJSON, at: start) }
                position += 2
                let low = UInt32(try readUnit())
                guard low & 0xFC00 == 0xDC00 else { throw JSONError(.notJSON, at: start) }
                scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF
            }
            guard let character = Unicode.Scalar(scalar), let octets = UTF8.encode(character) else {
                throw JSONError(.notJSON, at: start)
            }
            string.append(contentsOf: octets)
        default: throw JSONError(.notJSON, at: start)
        }
    }

    @_lifetime(self: copy self)
    private mutating func readUnit() throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let octet else { throw JSONError(.truncated, at: position) }
            let digit = Base16.value(of: octet)
            guard digit < 16 else { throw JSONError(.notJSON, at: position) }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
