/// A packet as a capture has it.
struct CapturedPacket: Sendable {
    /// What it begins with; nil where that is nothing that is read.
    var link: LinkLayer?
    /// When it was captured, in seconds since 1970; nil where the capture does not tell.
    var time: Double?
    /// Its octets, as many as were captured.
    var bytes: ArraySlice<UInt8>
}
