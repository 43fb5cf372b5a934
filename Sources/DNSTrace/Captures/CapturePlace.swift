/// Where something is in a capture, or in a text that shows one.
struct CapturePlace: Hashable, Sendable {
    /// What the places of an input are counted in.
    enum Unit: String, Sendable {
        case packet
        /// A frame of dnstap.
        case frame
        /// A line of a text.
        case line
    }

    /// Which one it is, from 1.
    var number: Int
    /// When it was captured; nil where the capture does not tell.
    var time: CaptureTime?
    /// What is counted.
    var unit = Unit.packet
}
