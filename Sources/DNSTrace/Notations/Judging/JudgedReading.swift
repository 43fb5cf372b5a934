/// A reading with what was found in it.
struct JudgedReading: Sendable {
    /// The reading.
    var reading: Reading
    /// The messages in it.
    var messages: [FoundMessage]
    /// How much it looks like what it is taken for, and how sure the notation is of it.
    var points: Int
    /// Whether its bytes are a packet with its headers.
    var isPacket: Bool
    /// Which of all readings it was: of equals the first one counts.
    var order: Int

    /// How many bytes belong to messages that are whole, with nothing after them.
    var wholeSize: Int {
        messages.reduce(0) { sum, message in
            let count = message.data.count
            return message.plausibility.end == .complete(at: count) && !message.isCut ? sum &+ count : sum
        }
    }
}
