import Testing

@testable import DNSWireTool

@Suite("Colours (no-color.org)")
struct StyleTests {
    @Test func `colours are for terminals, unless NO_COLOR is set to something`() {
        #expect(Style(.auto, isTerminal: true, refusal: nil).isOn)
        #expect(Style(.auto, isTerminal: true, refusal: "").isOn)
        #expect(!Style(.auto, isTerminal: true, refusal: "1").isOn)
        #expect(!Style(.auto, isTerminal: false, refusal: nil).isOn)
    }

    @Test func `an option outweighs terminal and NO_COLOR`() {
        #expect(Style(.always, isTerminal: false, refusal: "1").isOn)
        #expect(!Style(.never, isTerminal: true, refusal: nil).isOn)
    }

    @Test(arguments: ["", "--explain"])
    func `colours change nothing but the colours`(_ option: String) {
        let payload = "fdb60100000100000000000005736166696105726f636b7300001c0001"
        let options = option.isEmpty ? [] : [option]
        let plain = CommandRun(options + [payload])
        let coloured = CommandRun(options + ["--color=always", payload])
        #expect(!plain.output.contains("\u{1B}"))
        #expect(coloured.output.contains("\u{1B}["))
        #expect(coloured.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.output)
    }
}
