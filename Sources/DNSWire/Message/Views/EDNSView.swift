/// What EDNS adds to a message, viewed in its OPT record (RFC 6891 §6.1); nothing of it is copied.
///
///     if let edns = try view.edns, edns.isDNSSECOK { ... }
public struct EDNSView: ~Escapable {
    /// The OPT record.
    public let record: RecordView

    /// Views what a record says that is an OPT record; `nil` for any other.
    @inlinable @inline(__always)
    @_lifetime(copy record)
    public init?(_ record: RecordView) {
        guard record.type == .opt else { return nil }
        self.record = record
    }

    /// The largest UDP payload in octets that the sender can take, as the record has it.
    @inlinable public var payloadSize: UInt16 { record.recordClass.rawValue }

    /// The largest UDP payload in octets that may be sent: the size that was announced, but at least 512 (RFC 6891 §6.2.3).
    @inlinable public var effectivePayloadSize: Int { max(Int(payloadSize), 512) }

    /// The extended response code, the version and the flags.
    @inlinable public var flags: OPTFlags { OPTFlags(ttl: record.ttl) }

    /// DO: whether DNSSEC records are wanted (RFC 3225 §3).
    @inlinable public var isDNSSECOK: Bool { record.ttl & 0x8000 != 0 }

    /// The options.
    @inlinable public var options: EDNSOptionCursor {
        @_lifetime(copy self) get { EDNSOptionCursor(record.rdataReader) }
    }

    /// The first option with a code, or `nil` where there is none.
    ///
    /// - Throws: as ``EDNSOptionCursor/next()``.
    @inlinable
    @_lifetime(copy self)
    public func option(_ code: EDNSOptionCode) throws(WireDecodingError) -> EDNSOptionView? {
        var options = self.options
        while let option = try options.next() {
            if option.code == code { return option }
        }
        return nil
    }

    /// The first option of a type, or `nil` where there is none.
    ///
    /// - Throws: as ``EDNSOptionCursor/next()``, and what is wrong with the option's data.
    @inlinable
    public func decode<Data: EDNSOptionData>(_ type: Data.Type = Data.self) throws(WireDecodingError) -> Data? {
        guard let option = try option(Data.code) else { return nil }
        return try option.decode(type)
    }
}

/// Goes over the options of an OPT record (RFC 6891 §6.1.2).
public struct EDNSOptionCursor: ~Escapable {
    @usableFromInline var reader: WireReader

    @inlinable @inline(__always)
    @_lifetime(copy reader)
    init(_ reader: WireReader) { self.reader = reader }

    /// The next option, or `nil` after the last one.
    ///
    /// - Throws: `truncated` where an option does not end within the record; then the cursor is at its end.
    @inlinable
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func next() throws(WireDecodingError) -> EDNSOptionView? {
        guard !reader.isAtEnd else { return nil }
        let start = reader.position
        do throws(WireDecodingError) {
            let code = EDNSOptionCode(rawValue: try reader.readUInt16())
            let count = Int(try reader.readUInt16())
            try reader.skip(count)
            return EDNSOptionView(reader.message, code: code, offset: start, end: reader.position)
        } catch {
            _ = reader.readRemainingSpan()
            throw error.named("option")
        }
    }
}

/// An option viewed in its OPT record (RFC 6891 §6.1.2).
public struct EDNSOptionView: ~Escapable {
    @usableFromInline let message: RawSpan
    /// What the option is.
    public let code: EDNSOptionCode
    /// The offset of its first octet in the message.
    public let offset: Int
    /// The offset after its last octet.
    public let endOffset: Int

    @inlinable @inline(__always)
    @_lifetime(copy message)
    init(_ message: RawSpan, code: EDNSOptionCode, offset: Int, end: Int) {
        self.message = message
        self.code = code
        self.offset = offset
        self.endOffset = end
    }

    /// Its data, up to 65,535 octets.
    @inlinable public var data: Span<UInt8> {
        // Safe: the cursor has passed over the four octets in front of them, and over all of them.
        @_lifetime(copy self) get { message.octets((offset &+ 4)..<endOffset) }
    }

    /// The data read as a type.
    ///
    /// - Throws: `recordTypeMismatch` where the option has another code, else the first error in the data; offsets count from
    ///   the first octet of the data.
    @inlinable
    public func decode<Data: EDNSOptionData>(_ type: Data.Type = Data.self) throws(WireDecodingError) -> Data {
        guard code == Data.code else { throw WireDecodingError(.recordTypeMismatch, at: 0) }
        return try Data(decoding: data)
    }
}

extension MessageView {
    /// What the OPT record says, or `nil` where there is none: the first one of the additional section.
    ///
    /// Nothing of its options is checked until it is looked at.
    ///
    /// - Throws: as ``records(in:)``: the records before it are passed over.
    /// - Complexity: linear in the records before it.
    @inlinable public var edns: EDNSView? {
        @_lifetime(copy self) get throws(WireDecodingError) {
            guard counts.additionals > 0 else { return nil }
            var records = try self.records
            while let record = try records.next() {
                if record.section == .additional, let edns = EDNSView(record) { return edns }
            }
            return nil
        }
    }
}
