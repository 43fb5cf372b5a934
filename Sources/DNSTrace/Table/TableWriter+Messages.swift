internal import DNSWire

extension TableWriter {
    /// Writes name, type and class of a message's first question, if it can be read.
    mutating func write(questionOf octets: Span<UInt8>) {
        var name: [UInt8] = []
        do throws(WireDecodingError) {
            guard let question = try MessageView(octets).question else { return }
            try question.appendName(to: &name)
            let (type, recordClass) = (question.type, question.recordClass)
            write(.name) { $0 += name }
            write(.type) { type.append(to: &$0) }
            write(.recordClass) { recordClass.append(to: &$0) }
        } catch {
            return
        }
    }

    /// Writes the answers of a message as far as they can be read, each with its type: `CNAME web.example.; A 192.0.2.7`.
    mutating func write(answersOf octets: Span<UInt8>) {
        var text: [UInt8] = []
        do throws(WireDecodingError) {
            var records = try MessageView(octets).records(in: .answer)
            while let record = try records.next() {
                if !text.isEmpty { text.append(contentsOf: "; ".utf8) }
                record.type.append(to: &text)
                text.append(UInt8(ascii: " "))
                record.appendData(to: &text)
            }
        } catch {
            // What is before the fault is written.
        }
        if !text.isEmpty { write(.answers) { $0 += text } }
    }
}

extension Header {
    /// Appends the flags that are set, as dig names them.
    func appendFlags(to text: inout [UInt8]) {
        let start = text.count
        for (bit, name) in [
            (UInt16(0x8000), "qr"), (0x0400, "aa"), (0x0200, "tc"), (0x0100, "rd"), (0x0080, "ra"), (0x0020, "ad"),
            (0x0010, "cd"),
        ] as [(UInt16, StaticString)] where bits & bit != 0 {
            if text.count > start { text.append(UInt8(ascii: " ")) }
            text.append(contentsOf: name.description.utf8)
        }
    }
}
