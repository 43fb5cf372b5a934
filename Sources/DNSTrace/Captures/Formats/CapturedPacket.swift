/// A packet as a capture has it.
struct CapturedPacket: Sendable {
    /// What it begins with; nil where that is nothing that is read.
    var link: LinkLayer?
    /// When it was captured; nil where the capture does not tell.
    var time: CaptureTime?
    /// Where its octets are, as many as were captured, counted from the first octet of what it was read from.
    var octets: Range<Int>
}
