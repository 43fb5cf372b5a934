extension DSOValue {
    /// The value in words: its fields where its type is known and its data are sound, the changes of a PUSH one by one, and else
    /// its octets in base 16.
    public var presentation: String {
        if let push = try? decode(Push.self) {
            return push.changes.map { "\($0)" }.joined(separator: "; ")
        }
        return fieldPresentation ?? data.description
    }

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

    // Left generic, so that it is compiled once and not for each type.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    private func fields<Data: DSOValueData>(of type: Data.Type) -> String? {
        var writer = PresentationWriter()
        let isSound = data.withSpan { FieldProgram(of: type).print($0, FieldText.all(of: type), to: &writer) }
        return isSound ? writer.text : nil
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
