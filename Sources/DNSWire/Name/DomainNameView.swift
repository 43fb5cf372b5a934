/// A name viewed in its message: checked once, walked through its compression pointers, never copied.
///
/// Views compare and hash like ``DomainName``: label by label without regard to ASCII case.
public struct DomainNameView: ~Escapable {
    @usableFromInline let message: RawSpan
    @usableFromInline let extent: NameExtent

    @inlinable
    @_lifetime(copy message)
    init(_ message: RawSpan, _ extent: NameExtent) {
        self.message = message
        self.extent = extent
    }

    /// The offset of the name's first octet in the message.
    @inlinable public var offset: Int { extent.start }

    /// The offset after the octets that are in place: after the root label or the first pointer.
    @inlinable public var endOffset: Int { extent.end }

    /// The number of octets of the uncompressed form, 1 to 255.
    @inlinable public var length: Int { extent.length }

    /// Whether this is the root.
    @inlinable public var isRoot: Bool { extent.length == 1 }

    /// Whether the name ends in a compression pointer.
    @inlinable public var isCompressed: Bool { extent.isCompressed }

    /// Where the first compression pointer leads, or `nil` where there is none.
    @inlinable public var pointerTarget: Int? { extent.isCompressed ? extent.target : nil }

    /// The labels, the leftmost first, without the root label.
    @inlinable public var labels: LabelCursor {
        @_lifetime(copy self) get { LabelCursor(message, at: extent.start) }
    }

    /// Feeds the name to a hasher as ``DomainName`` does.
    public func hash(into hasher: inout Hasher) {
        message.withUncompressedName(extent) { $0.hashIgnoringCase(into: &hasher) }
    }

    /// Whether both show the same name, without regard to ASCII case.
    public static func == (left: borrowing DomainNameView, right: borrowing DomainNameView) -> Bool {
        guard left.length == right.length else { return false }
        let message = right.message
        let extent = right.extent
        return left.message.withUncompressedName(left.extent) { left in
            message.withUncompressedName(extent) { right in left.equalsIgnoringCase(right) }
        }
    }

    /// Whether a view shows the name, without regard to ASCII case.
    public static func == (left: borrowing DomainNameView, right: DomainName) -> Bool {
        guard left.length == right.length else { return false }
        return left.message.withUncompressedName(left.extent) { left in
            right.wire.withSpan { right in left.equalsIgnoringCase(right) }
        }
    }

    /// Lends the uncompressed form for the duration of `body`.
    public func withUncompressed<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try message.withUncompressedName(extent, body)
    }
}

extension WireReader {
    /// Reads a name, which may be compressed (RFC 1035 §4.1.4), without copying it.
    ///
    /// - Throws: `truncated`, `reservedLabelType`, `nameTooLong`, `pointerNotBackwards`, `tooManyPointers`.
    @inlinable
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func readNameView() throws(WireDecodingError) -> DomainNameView {
        DomainNameView(message, try readNameExtent())
    }

    /// Reads a name, which may be compressed, into a value.
    ///
    /// - Throws: as `readNameView()`.
    @_lifetime(self: copy self)
    public mutating func readName() throws(WireDecodingError) -> DomainName {
        DomainName(checked: Octets(message, name: try readNameExtent()))
    }
}
