/// A record of a message whose name and data have been checked.
public struct CheckedRecordView: ~Escapable {
    @usableFromInline let message: RawSpan
    // In 32 bits each, as the view is handed around a lot; a message that is longer cannot be viewed.
    @usableFromInline let start: UInt32
    @usableFromInline let fixed: UInt32
    @usableFromInline let length: UInt8
    @usableFromInline let isCompressed: Bool
    /// The section that it is in.
    public let section: MessageSection

    @inlinable @inline(__always)
    @_lifetime(copy message)
    init(_ message: RawSpan, at offset: Int, name: SoundName, section: MessageSection) {
        self.message = message
        self.start = UInt32(truncatingIfNeeded: offset)
        self.fixed = UInt32(truncatingIfNeeded: name.end)
        self.length = UInt8(truncatingIfNeeded: name.length)
        self.isCompressed = name.isCompressed
        self.section = section
    }

    /// The record, for all that is not said here.
    @inlinable public var record: RecordView {
        @_lifetime(copy self) get {
            RecordView(
                message, offset: Int(start), name: PassedName(end: Int(fixed), isCompressed: isCompressed),
                section: section)
        }
    }

    @inlinable var head: RecordHead {
        @_lifetime(copy self) @inline(__always) get { RecordHead(message, at: Int(fixed)) }
    }

    /// The length of the owner name's uncompressed form, 1 to 255.
    @inlinable public var nameLength: Int { Int(length) }

    /// TYPE.
    @inlinable public var type: RecordType { RecordType(rawValue: head.type) }

    /// CLASS; in an OPT record the sender's UDP payload size (RFC 6891 §6.1.2).
    @inlinable public var recordClass: RecordClass { RecordClass(rawValue: head.recordClass) }

    /// TTL in seconds, all 32 bits of it; in an OPT record flags (RFC 6891 §6.1.3).
    @inlinable public var ttl: UInt32 { head.ttl }

    /// The offset after its last octet.
    @inlinable public var endOffset: Int { head.end }
}
