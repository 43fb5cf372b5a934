import DNSTrace
import DNSWire

/// Writes the messages of a text that is no trace: each by itself, as a row each, or as a story where the text shows packets.
struct NotationOutput {
    private let format: MessageFormat
    private let isJSON: Bool
    private let isText: Bool
    private let isSilent: Bool
    private let policy: DecodingPolicy
    private let style: Style
    /// The rows of messages of which nobody knows who sent them.
    private var rows: LookupRows?
    /// What packets tell, in text or as a table.
    private var packets: ExchangeStory
    private var isStory: Bool?

    init(_ invocation: Invocation, style: Style) {
        format = MessageFormat(invocation, style: style)
        isJSON = invocation.format == .json
        isText = invocation.format == .text
        isSilent = invocation.page == "-"
        policy = invocation.policy
        self.style = style
        if let table = invocation.table {
            packets = ExchangeStory(.table(table), policy: policy)
            rows = LookupRows(table)
        } else {
            packets = ExchangeStory(.text(style: style.isOn ? { style.paint($0, $1) } : nil), policy: policy)
        }
    }

    /// Writes the messages of a text, or of a part of one; tells whether all were whole and sound.
    mutating func write(_ result: NotationResult, to output: inout TextOutput) -> Bool {
        guard !result.payloads.isEmpty else { return true }
        let isOfPackets = result.payloads.allSatisfy { $0.packet != nil }
        // One packet is shown as it is; several of them tell who asked whom.
        let isStory = self.isStory ?? (isOfPackets && (rows != nil || isText && result.payloads.count > 1))
        self.isStory = isStory
        var isSound = true
        for payload in result.payloads {
            let isTold = isStory && payload.packet != nil
            guard !isSilent, !isTold, rows == nil else {
                let message = PayloadReading(payload, policy: policy)
                if !message.isSound { isSound = false }
                if isTold { packets.take(payload) } else if !isSilent { rows?.write(message) }
                continue
            }
            if !isJSON {
                output.writeLine(";; \(payload.remark)", style.remark)
                for note in payload.notes { output.writeLine(";; \(note)", style.remark) }
                for doubt in payload.doubts { output.writeLine(";; a guess: \(doubt)", style.remark) }
            }
            if !format.write(payload, to: &output) { isSound = false }
        }
        guard !isSilent else { return isSound }
        writeTold(to: &output)
        if !isJSON, rows == nil {
            for alternative in result.alternatives { output.writeLine(";; \(alternative)", style.remark) }
        }
        return isSound
    }

    /// Writes what is left to tell.
    mutating func finish(to output: inout TextOutput) {
        guard isStory == true, !isSilent else { return }
        packets.finish()
        writeTold(to: &output)
        guard rows == nil else { return }
        output.write("\n")
        for line in packets.summary.lines { output.writeLine(line, style) }
    }

    private mutating func writeTold(to output: inout TextOutput) {
        if isStory == true {
            if isText { output.write(story: packets.takeText()) } else { output.write(packets.takeText()) }
        } else if let text = rows?.takeText() {
            output.write(text)
        }
    }
}
