/// The bytes of one DNS message as a text shows them, and where the text has them from.
public struct Payload: Hashable, Sendable {
    /// The bytes that the text shows, from the first byte of the message on; fewer than `length` where it was cut.
    public var bytes: [UInt8]
    /// The message's true length in bytes as far as the text tells it, never less than `bytes.count`.
    public var length: Int
    /// Whether the text shows fewer bytes than the message had (or says so with an ellipsis).
    public var isTruncated: Bool
    /// The name of the notation that the bytes are in, as a reader would call it ("strace escapes", "xxd").
    public var notation: String
    /// Where the message begins in the text: at the opening quote, where there is one.
    public var position: TextPosition
    /// Where each of the bytes is in the text; empty where that is not known.
    public var positions: [TextPosition]
    /// What the reader did, each a sentence ("the two-byte TCP length was taken off").
    public var notes: [String]
    /// What makes the bytes a guess, each a sentence ("1 leading zero digits were missing and were put back"); empty where the
    /// text has the bytes and nothing in it contradicts them.
    public var doubts: [String]
    /// The system call that carried the bytes, where the text is a trace.
    public var call: CallOrigin?
    /// The packet that carried the bytes, where they come from a file of captured packets.
    public var packet: PacketOrigin?

    /// Makes a payload.
    public init(
        bytes: [UInt8],
        length: Int? = nil,
        isTruncated: Bool = false,
        notation: String,
        position: TextPosition,
        positions: [TextPosition] = [],
        notes: [String] = [],
        doubts: [String] = [],
        call: CallOrigin? = nil,
        packet: PacketOrigin? = nil
    ) {
        self.bytes = bytes
        self.length = max(length ?? bytes.count, bytes.count)
        self.isTruncated = isTruncated
        self.notation = notation
        self.position = position
        self.positions = positions
        self.notes = notes
        self.doubts = doubts
        self.call = call
        self.packet = packet
    }
}
