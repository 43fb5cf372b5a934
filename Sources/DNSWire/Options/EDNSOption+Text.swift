extension EDNSOption {
    /// What is known of the option where its data are sound, else nothing.
    private var known: EDNSOptionPrograms.Entry? {
        guard let known = EDNSOptionPrograms.all[code] else { return nil }
        let isSound = data.withSpan { (try? known.program.check(WireReader(uncompressed: $0))) != nil }
        return isSound ? known : nil
    }

    /// The data field by field, as they can be read again, or `nil` where their form is not known or not kept.
    public var fieldPresentation: String? {
        guard let known else { return nil }
        var writer = PresentationWriter()
        let isWhole = data.withSpan { known.program.print($0, EDNSOptionTexts.all.texts, to: &writer) }
        return isWhole ? writer.text : nil
    }

    /// The option as dig shows it: `CLIENT-SUBNET: 192.0.2.0/24/16`, `EDE: 18 (Prohibited)`; octets in base 16, and what of
    /// them is printable, where their form is not known or not kept.
    public var digPresentation: String {
        var text = (code.mnemonic ?? "OPT=\(code.rawValue)") + ":"
        let words = self.words
        if !words.isEmpty { text += " " + words }
        return text
    }

    var words: String {
        guard let known else { return octetWords }
        return data.withSpan { octets in
            var writer = PresentationWriter()
            if EDNSOptionTexts.all.descriptions[known.index](octets, &writer) { return writer.text }
            writer = PresentationWriter()
            return known.program.print(octets, EDNSOptionTexts.all.texts, to: &writer) ? writer.text : octetWords
        }
    }

    /// `61 62 63 ("abc")`.
    private var octetWords: String {
        guard data.count > 0 else { return "" }
        var writer = PresentationWriter()
        data.withSpan { writer.append(describing: $0) }
        return writer.text
    }

    /// The code and the length, and the fields with their names where they are known.
    func appendParts(to parts: inout [FieldPart]) {
        let name = code.description
        let fields = data.withSpan { octets in
            EDNSOptionPrograms.all[code].flatMap { EDNSOption.parts(of: octets, $0.program, name) }
        }
        guard let fields, fields.count > 1 || fields.first?.length != data.count else {
            let text = fields?.first?.text ?? data.description
            parts.append(FieldPart(name: name, length: 4 + data.count, text: text))
            return
        }
        parts.append(FieldPart(name: name, length: 4, text: "\(data.count) octets"))
        parts += fields
    }

    /// The fields of sound data, each with its octets; `nil` where they are not sound.
    private static func parts(of octets: Span<UInt8>, _ program: FieldProgram, _ name: String) -> [FieldPart]? {
        var parts: [FieldPart] = []
        let reader = WireReader(uncompressed: octets)
        let texts = EDNSOptionTexts.all.texts
        do throws(WireDecodingError) {
            try program.run(reader) { index, start, end, content in
                guard end > start else { return }
                let field = WireReader(reader.message, from: start, to: end)
                if case .value(let operation) = content {
                    var ahead = field
                    let own = texts[operation].parts(&ahead)
                    guard own.isEmpty else {
                        parts += own.map { FieldPart(name: "\(name) \($0.name)", length: $0.length, text: $0.text) }
                        return
                    }
                }
                var writer = PresentationWriter()
                program.print(content, field, texts, to: &writer)
                parts.append(
                    FieldPart(name: "\(name) \(program.table.names[index])", length: end - start, text: writer.text))
            }
            return parts
        } catch {
            return nil
        }
    }
}

extension EDNSOptions {
    /// Each option with its code and length, and its fields.
    public var parts: [FieldPart] {
        var parts: [FieldPart] = []
        for option in self { option.appendParts(to: &parts) }
        return parts
    }
}
