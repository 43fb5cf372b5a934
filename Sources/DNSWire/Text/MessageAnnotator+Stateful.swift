extension MessageAnnotator {
    /// Annotates the values of a stateful operation, each field by field where its type is known (RFC 8490 §5.4.4).
    @_lifetime(self: copy self)
    mutating func annotateStatefulValues() {
        var index = 0
        while !reader.isAtEnd {
            path = FieldPath(index: index)
            guard let type = number("DSO type", text: { "\(DSOType(rawValue: $0))" }),
                let length = number("DSO length", text: { "\($0)" })
            else { return annotateRest() }
            path.field = "DSO data"
            guard let window = try? reader.readWindow(Int(length)) else {
                return annotateCut("\(reader.remaining) of \(length) octets")
            }
            let message = reader
            reader = window
            annotate(DSOType(rawValue: type))
            if !reader.isAtEnd { annotateRest() }
            reader = message
            index += 1
        }
    }

    /// Annotates the data of a value, which are what the reader has left.
    @_lifetime(self: copy self)
    private mutating func annotate(_ type: DSOType) {
        switch type {
        case .keepAlive: annotate(as: DSOValue.KeepAlive.self)
        case .retryDelay: annotate(as: DSOValue.RetryDelay.self)
        case .encryptionPadding: annotate(as: DSOValue.EncryptionPadding.self)
        case .unsubscribe: annotate(as: DSOValue.Unsubscribe.self)
        case .subscribe: _ = annotateSet()
        case .reconfirm:
            guard let set = annotateSet() else { return }
            _ = annotateData(set.type, set.recordClass, length: reader.remaining)
        case .push: while !reader.isAtEnd, annotateChange() {}
        default:
            let start = reader.position
            guard !reader.isAtEnd else { return }
            let octets = Octets(reader.readRemainingSpan())
            add(start..<reader.position, .field, "\(octets)")
        }
    }

    // Left generic, so that it is compiled once and not for each type.
    @_semantics("optimize.sil.specialize.generic.never") @inline(never) @_lifetime(self: copy self)
    private mutating func annotate<Data: DSOValueData>(as type: Data.Type) {
        var annotator = FieldAnnotator(reader, path: path, missing: 0)
        _ = annotator.annotate(FieldProgram(of: type), FieldText.all(of: type))
        annotations += annotator.annotations
        _ = reader.readRemainingSpan()
    }

    /// Annotates a record of a PUSH, whose TTL says what has become of it (RFC 8765 §6.3.1); returns whether it is whole.
    @_lifetime(self: copy self)
    private mutating func annotateChange() -> Bool {
        guard let set = annotateSet() else { return false }
        path.field = "ttl"
        let start = reader.position
        guard let ttl = try? reader.readUInt32() else { return false }
        add(start..<reader.position, .field, PushChange.words(forTTL: ttl))
        guard let length = number("rdlength", text: { "\($0)" }), Int(length) <= reader.remaining else { return false }
        if ttl == PushChange.removesAll { return length == 0 }
        return annotateData(set.type, set.recordClass, length: Int(length))
    }
}

extension PushChange {
    /// What the TTL of a record says has become of it.
    fileprivate static func words(forTTL ttl: UInt32) -> String {
        switch ttl {
        case removes: "\(ttl) (removed)"
        case removesAll: "\(ttl) (all removed)"
        case 0...0x7FFF_FFFF: "\(ttl)"
        default: "\(ttl) (means nothing)"
        }
    }
}
