/// Takes frame streams apart, in which name servers log by dnstap: frames after their length, and control frames after a
/// length of zero (https://farsightsec.github.io/fstrm).
struct FrameStream: Sendable {
    private static let numbers = CaptureNumbers(isBigEndian: true)

    /// No frame is longer: it holds two messages and a few words.
    private static var longestFrame: Int { 1 << 20 }

    /// Recognises a stream by its first twelve octets: a control frame that starts it, or, between two programs, one that
    /// says that it may start; nil where it is none.
    init?(_ octets: Span<UInt8>) {
        guard octets.count >= 12, Self.numbers.word(octets, 0) == 0,
            Self.numbers.length(octets, 4, upTo: 512) != nil
        else { return nil }
        switch Self.numbers.word(octets, 8) {
        case 1, 2, 4: return
        default: return nil
        }
    }

    /// Takes the next step over the octets at hand.
    mutating func next(_ octets: Span<UInt8>, at start: Int) -> CaptureStep {
        let available = octets.count &- start
        guard available >= 4 else { return .incomplete }
        guard Self.numbers.word(octets, start) != 0 else {
            guard available >= 12 else { return .incomplete }
            guard let length = Self.numbers.length(octets, start &+ 4, upTo: 512), length >= 4 else {
                return .broken("a control frame claims \(Self.numbers.word(octets, start &+ 4)) octets")
            }
            return .other(length: 8 &+ length)
        }
        guard let length = Self.numbers.length(octets, start, upTo: Self.longestFrame) else {
            return .broken("a frame claims \(Self.numbers.word(octets, start)) octets")
        }
        guard available &- 4 >= length else { return .incomplete }
        return .frame((start &+ 4)..<(start &+ 4 &+ length), length: 4 &+ length)
    }
}
