/// URI templates as service parameters have them (RFC 6570 §2, RFC 9461 §5).
enum URITemplate {
    /// Checks that what is left of a window is a relative template in UTF-8 with a variable in one of its expressions, and
    /// passes over it.
    ///
    /// - Throws: `empty`, `notUTF8`, `invalidTemplate` at the octet that no template has there, or at the first octet where
    ///   the variable is missing.
    static func check(_ reader: inout WireReader, variable: StaticString) throws(WireDecodingError) {
        let start = reader.position
        guard !reader.isAtEnd else { throw WireDecodingError(.empty, at: start) }
        var ahead = reader
        let text = ahead.readRemainingSpan()
        try reader.skipUTF8()
        guard text[0] == UInt8(ascii: "/") else { throw WireDecodingError(.invalidTemplate, at: start, length: 1) }
        var hasVariable = false
        var position = 0
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "{"):
                let open = position
                position += 1
                while position < text.count, text[position] != UInt8(ascii: "}") { position += 1 }
                guard position < text.count, position > open + 1 else {
                    throw WireDecodingError(.invalidTemplate, at: start &+ open, length: 1)
                }
                let expression = text.extracting(open + 1..<position)
                if URITemplate.expression(expression, has: variable) { hasVariable = true }
            case UInt8(ascii: "}"):
                throw WireDecodingError(.invalidTemplate, at: start &+ position, length: 1)
            default: break
            }
            position += 1
        }
        guard hasVariable else { throw WireDecodingError(.invalidTemplate, at: start, length: text.count) }
    }

    /// Whether a variable is in an expression, which is an operator, if any, and variables between commas, each with a
    /// modifier `*` or `:N` if any (RFC 6570 §2.2 to §2.4).
    private static func expression(_ text: Span<UInt8>, has variable: StaticString) -> Bool {
        let name = Array(variable.description.utf8)
        var start = isOperator(text[0]) ? 1 : 0
        while start <= text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: ",") { end += 1 }
            var length = 0
            while start + length < end, text[start + length] != UInt8(ascii: "*"),
                text[start + length] != UInt8(ascii: ":")
            { length += 1 }
            if length == name.count {
                var index = 0
                while index < length, text[start + index] == name[index] { index += 1 }
                if index == length { return true }
            }
            start = end + 1
        }
        return false
    }

    private static func isOperator(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ";"),
            UInt8(ascii: "?"), UInt8(ascii: "&"):
            true
        default: false
        }
    }
}
