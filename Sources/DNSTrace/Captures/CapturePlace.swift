/// Where something is in a capture.
struct CapturePlace: Hashable, Sendable {
    /// The number of the packet or frame, from 1.
    var number: Int
    /// When it was captured; nil where the capture does not tell.
    var time: CaptureTime?
}
