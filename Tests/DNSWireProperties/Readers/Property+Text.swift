import DNSWire

extension Property {
    /// The annotated dump has each octet once, says of the names what decoding says, and leaves no octet unexplained in
    /// a message that is sound.
    static let explanation = Property("explanation") { octets in
        let dump = AnnotatedDump([UInt8](copying: octets))
        var end = 0
        for annotation in dump.annotations {
            guard annotation.range.lowerBound == end, annotation.range.upperBound > end else {
                return "\(annotation.range) is explained after \(end)"
            }
            end = annotation.range.upperBound
            if let target = annotation.target, target >= annotation.range.lowerBound {
                return "\(annotation.range) points forward"
            }
        }
        guard end == octets.count else { return "\(end) of \(octets.count) octets are explained" }
        if dump.description.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }) {
            return "a control character"
        }
        return verdictFault(dump.annotations, octets) ?? nameFault(dump.annotations, PlainReading(octets))
    }

    /// Where the explanation and total decoding find another first octet of which nothing can be made.
    private static func verdictFault(_ annotations: [Annotation], _ octets: Span<UInt8>) -> String? {
        let errors = MessageReading(octets, policy: Policies.lenient).diagnostics.map(\.error)
        // Data that must not be there may be explained all the same.
        let forbidden = errors.filter { $0.reason == .dataNotAllowed }.map(\.path)
        let isForbidden = { (path: FieldPath) in
            forbidden.contains { $0.section == path.section && $0.index == path.index }
        }
        let first = errors.first { $0.reason != .dataNotAllowed }
        // Data of a stateful operation's value that are not what its type says cost themselves, which this policy accepts.
        let isAccepted = { (annotation: Annotation) in
            annotation.kind == .unread && annotation.path.section == nil && annotation.path.index != nil
        }
        let unexplained = annotations.first {
            ($0.kind == .cut || $0.kind == .unread) && !isForbidden($0.path) && !isAccepted($0)
        }
        guard let first else { return unexplained.map { "\($0.range) is not explained in a sound message" } }
        guard let unexplained else {
            // Where nothing is left of what is missing, there is no octet to say it of.
            return first.length == 0 || first.needed > 0 ? nil : "\(first) is not explained"
        }
        // The values of a stateful message are not in a section.
        guard let section = first.path.section else { return nil }
        guard unexplained.path.section == section, unexplained.path.index == first.path.index else {
            return first.length == 0 ? nil : "\(first), but \(unexplained.path) is the first that is not explained"
        }
        return nil
    }

    /// A name that the explanation spells otherwise.
    private static func nameFault(_ annotations: [Annotation], _ plain: PlainReading) -> String? {
        let names = Dictionary(
            plain.kept.map { ($0.offset, $0.name ?? []) }, uniquingKeysWith: { first, _ in first })
        var index = 0
        while index < annotations.count {
            let first = annotations[index]
            index += 1
            guard let wire = names[first.range.lowerBound] else { continue }
            var text = first.kind == .labels ? first.text : ""
            let pointer =
                first.kind == .pointer ? first : annotations.indices.contains(index) ? annotations[index] : nil
            if let pointer, pointer.kind == .pointer, first.kind == .pointer || pointer.path == first.path {
                let arrow = " -> \(pointer.target ?? 0) = "
                let target = pointer.text.firstRange(of: arrow).map { pointer.text[$0.upperBound...] } ?? ""
                text = target == "." && !text.isEmpty ? text : text + target
            }
            var reader = WireReader(wire.span)
            let name = (try? reader.readName())?.description
            guard text == name else { return "\(first.range) is \(text), not \(name ?? "")" }
        }
        return nil
    }

    /// No control character of a message is in the text or the JSON of it.
    static let shownText = Property("shown-text") { octets in
        for (name, policy) in Policies.named {
            let reading = MessageReading(octets, policy: policy)
            for line in MessageText(reading).lines
            where line.text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
                return "\(name): a control character in \(line.text)"
            }
            for diagnostic in reading.diagnostics
            where diagnostic.description.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
                return "\(name): a control character in a diagnostic"
            }
            var json = JSONWriter()
            json.object { reading.writeMembers(to: &$0) }
            if json.bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "\(name): a control character in JSON" }
        }
        return nil
    }

    /// The text of a sound message is read back as that message, that of another is refused.
    static let messageText = Property("message-text") { octets in
        for (name, policy) in Policies.named {
            let reading = MessageReading(octets, policy: policy)
            guard reading.counts != nil else { continue }
            let text = MessageText(reading).description
            let isSound = !reading.diagnostics.contains {
                $0.severity == .error || $0.reason == .trailingOctets && $0.path.field == nil
            }
            do throws(MessageTextError) {
                let message = try Message(parsing: text)
                guard isSound else { return "\(name): what is malformed is read from its text" }
                guard message == reading.message.withOPTAtEnd else { return "\(name): another message for\n\(text)" }
            } catch {
                if isSound { return "\(name): \(error) in\n\(text)" }
            }
        }
        return nil
    }
}

extension Message {
    /// The message with its OPT record where a text puts it: last but for a signature.
    fileprivate var withOPTAtEnd: Message {
        guard let place = additionals.firstIndex(where: { $0.type == .opt }), let last = additionals.last else {
            return self
        }
        var message = self
        let opt = message.additionals.remove(at: place)
        let isSigned =
            last.type == .tsig || last.type == .sig && last.rdata.count > 18 && Array(last.rdata.prefix(2)) == [0, 0]
        message.additionals.insert(opt, at: message.additionals.count - (isSigned ? 1 : 0))
        return message
    }
}
