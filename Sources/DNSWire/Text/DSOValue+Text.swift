extension DSOValue {
    /// The value in words: its fields where its type is known and its data are sound, the changes of a PUSH one by one, and else
    /// its octets, `\# 2 0A0B`.
    public var presentation: String { changes?.joined(separator: "; ") ?? plainPresentation }

    /// The changes of a PUSH in words.
    var changes: [String]? { (try? decode(Push.self))?.changes.map { "\($0)" } }

    private var plainPresentation: String {
        if let fieldPresentation { return fieldPresentation }
        var writer = PresentationWriter()
        data.printGeneric(to: &writer)
        return writer.text
    }

    /// The value as lines of a message's text, each change of a PUSH on its own; the second and the later are indented.
    var lines: [String] {
        let texts = changes ?? [plainPresentation]
        return texts.enumerated().map { ($0 == 0 ? "; \(type): " : DSOValue.continuation) + $1 }
    }

    /// What a line begins with that goes on with the value before.
    static var continuation: String { ";   " }

    /// The data field by field, as they can be read again, or `nil` where their form is not known.
    var fieldPresentation: String? {
        switch type {
        case .keepAlive: fields(of: KeepAlive.self)
        case .retryDelay: fields(of: RetryDelay.self)
        case .encryptionPadding: fields(of: EncryptionPadding.self)
        case .subscribe: fields(of: Subscribe.self)
        case .push: fields(of: Push.self)
        case .unsubscribe: fields(of: Unsubscribe.self)
        case .reconfirm: fields(of: Reconfirm.self)
        default: nil
        }
    }

    /// Reads the data of a type as ``presentation`` writes them.
    static func data(of type: DSOType, parsing text: Span<UInt8>) throws(PresentationError) -> Octets {
        var reader = PresentationReader(text)
        if let mark = try reader.peek(), reader.isGenericMark(mark) {
            let octets = try OctetsForm.generic.parse(&reader)
            try reader.finish()
            return octets
        }
        return switch type {
        case .keepAlive: try parse(KeepAlive.self, &reader)
        case .retryDelay: try parse(RetryDelay.self, &reader)
        case .encryptionPadding: try parse(EncryptionPadding.self, &reader)
        case .subscribe: try parse(Subscribe.self, &reader)
        case .push: try parse(Push.self, &reader)
        case .unsubscribe: try parse(Unsubscribe.self, &reader)
        case .reconfirm: try parse(Reconfirm.self, &reader)
        default: throw PresentationError(.invalidValue, at: 0)
        }
    }

    @_semantics("optimize.sil.specialize.generic.never") @inline(never) @_lifetime(reader: copy reader)
    private static func parse<Data: DSOValueData>(
        _ type: Data.Type, _ reader: inout PresentationReader
    ) throws(PresentationError) -> Octets {
        try FieldProgram(of: type).parse(&reader, FieldParser.all(of: type))
    }

    // Left generic, so that it is compiled once and not for each type.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    private func fields<Data: DSOValueData>(of type: Data.Type) -> String? {
        var writer = PresentationWriter()
        let isSound = data.withSpan { FieldProgram(of: type).print($0, FieldText.all(of: type), to: &writer) }
        return isSound ? writer.text : nil
    }
}

extension PushChange {
    /// Reads a change as ``description`` writes it.
    init(parsing text: Span<UInt8>) throws(PresentationError) {
        var words = WordReader(text)
        let isRemoval = words.skip("removed ")
        if isRemoval, words.skip("all of ") {
            var reader = PresentationReader(words.rest)
            do throws(PresentationError) {
                let name = try reader.readName()
                let recordClass = try RecordClass(parsing: &reader)
                self = .removedAll(name, try RecordType(parsing: &reader), recordClass)
                try reader.finish()
            } catch {
                throw PresentationError(error.reason, at: words.position + error.offset)
            }
            return
        }
        guard isRemoval || words.skip("added ") || words.skip("unknown change ") else {
            throw PresentationError(.unexpected, at: 0)
        }
        do throws(PresentationError) {
            var record = try Record(parsing: words.rest)
            if isRemoval { record.ttl = PushChange.removes }
            self.init(record)
        } catch {
            throw PresentationError(error.reason, at: words.position + error.offset)
        }
    }
}

extension PushChange: CustomStringConvertible {
    /// The change in words: `added a.example. 120 IN A 192.0.2.1`.
    public var description: String {
        switch self {
        case .added(let record): "added \(record)"
        case .removed(let record):
            "removed \(record.name) \(record.recordClass) \(record.type) \(record.dataPresentation)"
        case .removedAll(let name, let type, let recordClass): "removed all of \(name) \(recordClass) \(type)"
        case .unknown(let record): "unknown change \(record)"
        }
    }
}
