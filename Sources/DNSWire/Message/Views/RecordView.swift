/// A record viewed in its message (RFC 1035 §4.1.3); nothing of it is copied.
public struct RecordView: ~Escapable {
    @usableFromInline let message: RawSpan
    /// The offset of its first octet in the message.
    public let offset: Int
    @usableFromInline let passedName: PassedName
    /// The section that it is in.
    public let section: MessageSection

    @inlinable
    @_lifetime(copy message)
    init(_ message: RawSpan, offset: Int, name: PassedName, section: MessageSection) {
        self.message = message
        self.offset = offset
        self.passedName = name
        self.section = section
    }

    // Safe: the head and the RDATA after it are in bounds.
    @inlinable var head: RecordHead {
        @_lifetime(copy self) @inline(__always) get { RecordHead(message, at: passedName.end) }
    }

    /// The owner name, checked through its compression pointers.
    ///
    /// - Throws: `pointerNotBackwards`, `tooManyPointers`, `nameTooLong`, `reservedLabelType`, `truncated`.
    @inlinable public var name: DomainNameView {
        @_lifetime(copy self) get throws(WireDecodingError) {
            DomainNameView(message, try message.checkName(at: offset, passedName))
        }
    }

    /// TYPE.
    @inlinable public var type: RecordType { RecordType(rawValue: head.type) }

    /// CLASS; in an OPT record the sender's UDP payload size (RFC 6891 §6.1.2).
    @inlinable public var recordClass: RecordClass { RecordClass(rawValue: head.recordClass) }

    /// TTL in seconds, all 32 bits of it; in an OPT record flags (RFC 6891 §6.1.3).
    @inlinable public var ttl: UInt32 { head.ttl }

    /// The offset of TTL's first octet, for those who rewrite it in place.
    @inlinable public var ttlOffset: Int { head.offset &+ 4 }

    /// RDLENGTH.
    @inlinable public var rdataLength: Int { head.dataLength }

    /// Where the RDATA is in the message.
    @inlinable public var rdataRange: Range<Int> { head.data..<head.end }

    /// The offset after its last octet.
    @inlinable public var endOffset: Int { head.end }

    /// RDATA as received; names in it may be compressed.
    @inlinable public var rdata: Span<UInt8> {
        @_lifetime(copy self) get { message.octets(rdataRange) }
    }

    /// A reader of the RDATA, which follows compression pointers into the message.
    @inlinable public var rdataReader: WireReader {
        @_lifetime(copy self) get { WireReader(message, from: head.data, to: head.end) }
    }

    /// The RDATA read as a type, or `nil` where the record is of another type or its data are malformed.
    @inlinable
    public func data<Data: RecordData>(as type: Data.Type = Data.self) -> Data? { try? decode(type) }

    /// The RDATA read as a type.
    ///
    /// The form is found as the decoder finds it: by type and class, and in an UPDATE by the class of the zone.
    ///
    /// - Throws: `recordTypeMismatch` where the record is of another type, else the first error in the data.
    @inlinable
    public func decode<Data: RecordData>(_ type: Data.Type = Data.self) throws(WireDecodingError) -> Data {
        guard self.type == Data.type, Data.isDefined(in: message.dataContext.formClass(recordClass)) else {
            throw WireDecodingError(.recordTypeMismatch, at: head.offset, length: 2)
        }
        var reader = rdataReader
        return try Data(decoding: &reader)
    }

    /// Checks the RDATA by the rules of its type, every name in it through its compression pointers, and keeps nothing.
    ///
    /// RDATA of a type that is not known passes (RFC 3597 §3).
    ///
    /// - Throws: the first error in the data.
    public func checkData() throws(WireDecodingError) {
        _ = try message.dataContext.check(rdataReader, type, recordClass, in: section)
    }
}

extension RawSpan {
    /// What a message says about the form of its records' data; of an UPDATE, the question is looked at.
    @inlinable
    var dataContext: DataContext {
        // Safe: views are made of a message with a whole header.
        Header(id: 0, bits: uint16(2)).opcode == .update ? updateContext : DataContext()
    }

    @usableFromInline
    var updateContext: DataContext {
        @inline(never) get {
            var context = DataContext(isUpdate: true)
            var questions = QuestionCursor(self, count: Int(uint16(4)))
            // A question whose name cannot be read is left out of the message, and so it says nothing of its records.
            if let zone = try? questions.next(), nameExtent(at: zone.offset, zone.passedName) != nil {
                context.zoneClass = zone.recordClass
            }
            return context
        }
    }
}
