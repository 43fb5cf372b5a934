/// A question viewed in its message (RFC 1035 §4.1.2).
public struct QuestionView: ~Escapable {
    @usableFromInline let message: RawSpan
    /// The offset of its first octet in the message.
    public let offset: Int
    @usableFromInline let passedName: PassedName

    @inlinable
    @_lifetime(copy message)
    init(_ message: RawSpan, offset: Int, name: PassedName) {
        self.message = message
        self.offset = offset
        self.passedName = name
    }

    // The offset of QTYPE; both numbers after it are in bounds.
    @inlinable var fixed: Int { passedName.end }

    /// QNAME, checked through its compression pointers.
    ///
    /// - Throws: `pointerNotBackwards`, `tooManyPointers`, `nameTooLong`, `reservedLabelType`, `truncated`.
    @inlinable public var name: DomainNameView {
        @_lifetime(copy self) get throws(WireDecodingError) {
            DomainNameView(message, try message.checkName(at: offset, passedName))
        }
    }

    /// QTYPE.
    @inlinable public var type: RecordType { RecordType(rawValue: message.uint16(fixed)) }

    /// QCLASS.
    @inlinable public var recordClass: RecordClass { RecordClass(rawValue: message.uint16(fixed &+ 2)) }

    /// The offset after its last octet.
    @inlinable public var endOffset: Int { fixed &+ 4 }
}
