/// Says of the octets of names and of RDATA, field by field, what they are.
struct FieldAnnotator: ~Escapable {
    private(set) var reader: WireReader
    private var path: FieldPath
    /// How many octets are missing after the last one.
    private let missing: Int
    private(set) var annotations: [Annotation] = []

    @_lifetime(copy reader)
    init(_ reader: WireReader, path: FieldPath, missing: Int) {
        self.reader = reader
        self.path = path
        self.missing = missing
    }

    /// Annotates what is left of the window as RDATA of a program's fields; returns whether they are sound.
    @_lifetime(self: copy self)
    mutating func annotate(_ program: FieldProgram, _ texts: [FieldText] = DataTexts.all.texts) -> Bool {
        let (message, missing) = (reader.message, missing)
        var found: [Annotation] = []
        var path = path
        var last = reader.position
        let section = path
        var failure: WireDecodingError?
        do throws(WireDecodingError) {
            try program.run(reader) { index, start, end, content in
                path.field = program.table.names[index]
                last = end
                guard end > start else { return }
                let field = WireReader(message, from: start, to: end)
                switch content {
                case .name(let name, _):
                    var annotator = FieldAnnotator(field, path: path, missing: missing)
                    annotator.annotate(name, from: start)
                    found += annotator.annotations
                case .octets(let form) where missing > 0 && form.extent == .rest:
                    let text = "\(end - start) of \(end - start + missing) octets; the octets end here"
                    found.append(Annotation(start..<end, .cut, path: path, text: text))
                default:
                    found += program.annotations(of: content, field, texts, path: path)
                }
            }
        } catch {
            failure = error
        }
        annotations += found
        try? reader.skip(last - reader.position)
        self.path = section
        guard let failure else { return true }
        if failure.reason == .trailingOctets, failure.path.field == nil {
            annotateRest()
        } else {
            self.path.field = failure.path.field
            annotateFailure(failure)
        }
        return false
    }

    /// Annotates a name of the message itself; returns whether it could be passed over.
    @_lifetime(self: copy self)
    mutating func annotateName() -> Bool {
        let start = reader.position
        do throws(WireDecodingError) {
            annotate(try reader.readNameExtent(), from: start)
            return true
        } catch {
            guard let passed = reader.message.passedName(at: start, before: reader.end), passed.end > start else {
                annotateFailure(error)
                return false
            }
            // Where the name ends is known, and so what is after it.
            let octets = OctetEscapes.text(of: reader.message.octets(start..<passed.end))
            add(start..<passed.end, .unread, "\(octets) (\(error.reason))")
            try? reader.skip(passed.end - start)
            return true
        }
    }

    /// Annotates a sound name: its labels, and the pointer that they end in.
    @_lifetime(self: copy self)
    fileprivate mutating func annotate(_ extent: NameExtent, from start: Int) {
        let pointer = extent.isCompressed ? extent.end - 2 : extent.end
        if pointer > start { add(start..<pointer, .labels, labels(from: start, to: pointer)) }
        guard extent.isCompressed else { return }
        var rest = WireReader(reader.message, from: extent.target, to: reader.message.byteCount)
        let target = (try? rest.readName())?.description ?? "."
        let octets = OctetEscapes.text(of: reader.message.octets(pointer..<extent.end))
        annotations.append(
            Annotation(
                pointer..<extent.end, .pointer, path: path,
                text: "\(octets) -> \(extent.target) = \(target)",
                target: extent.target))
    }

    /// Annotates what is left where a field could not be read.
    @_lifetime(self: copy self)
    mutating func annotateFailure(_ error: WireDecodingError) {
        let start = reader.position
        guard !reader.isAtEnd else { return }
        let octets = reader.readRemainingSpan()
        let isCut =
            error.reason == .truncated && (missing > 0 || path.section != nil && reader.end == reader.message.byteCount)
        let there =
            error.offset == start && isCut && error.needed == 0
            ? labels(from: start, to: reader.end) : OctetEscapes.text(of: octets)
        add(
            start..<reader.position, isCut ? .cut : .unread,
            "\(there) \(isCut ? "; the octets end here" : "(\(error.reason))")")
    }

    /// Annotates octets that are left where the fields are at their end.
    @_lifetime(self: copy self)
    mutating func annotateRest() {
        let start = reader.position
        guard !reader.isAtEnd else { return }
        _ = reader.readRemainingSpan()
        path.field = nil
        add(start..<reader.position, .unread, "\(reader.position - start) octets left over")
    }

    /// The labels that are between two offsets, as far as they are whole, with a dot after each that is.
    private func labels(from start: Int, to end: Int) -> String {
        var text: [UInt8] = []
        var position = start
        while position < end {
            let octet = Int(reader.message.octet(position))
            guard octet > 0, octet < 0x40 else { break }
            let labelEnd = position + 1 + octet
            for index in position + 1..<min(labelEnd, end) {
                PresentationEscape.append(labelOctet: reader.message.octet(index), to: &text)
            }
            if labelEnd <= end { text.append(UInt8(ascii: ".")) }
            position = labelEnd
        }
        if text.isEmpty { text.append(UInt8(ascii: ".")) }
        return String(decoding: text, as: UTF8.self)
    }

    @_lifetime(self: copy self)
    private mutating func add(_ range: Range<Int>, _ kind: Annotation.Kind, _ text: String) {
        annotations.append(Annotation(range, kind, path: path, text: text))
    }
}

extension FieldProgram {
    /// A field that has been checked, part by part where its value has parts.
    fileprivate func annotations(
        of content: Content, _ field: WireReader, _ texts: [FieldText], path: FieldPath
    ) -> [Annotation] {
        var annotations: [Annotation] = []
        var position = field.position
        if case .value(let index) = content {
            var reader = field
            for part in texts[index].parts(&reader) {
                let end = min(position + max(part.length, 0), field.end)
                guard end > position else { continue }
                annotations.append(Annotation(position..<end, .field, path: path, part: part.name, text: part.text))
                position = end
            }
        }
        guard position < field.end else { return annotations }
        var writer = PresentationWriter()
        print(content, field, texts, to: &writer)
        annotations.append(Annotation(position..<field.end, .field, path: path, text: writer.text))
        return annotations
    }
}
