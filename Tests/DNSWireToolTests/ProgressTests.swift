import Testing

@testable import DNSWireTool

@Suite("Progress: how far the reading of a long file has come")
struct ProgressTests {
    @Test func `a line says how much has been read, of how much, and what was found`() {
        #expect(Progress.text(octets: 0, of: nil, found: "0 lookups") == "0.0 MB, 0 lookups")
        #expect(
            Progress.text(octets: 61_700_000, of: 200_543_200, found: "1 lookup") == "61.7 of 200.5 MB, 30 %, 1 lookup")
        #expect(Progress.text(octets: 200, of: 200, found: "no") == "0.0 of 0.0 MB, 100 %, no")
        #expect(Progress.text(octets: 5, of: 0, found: "") == "0.0 MB, ")
        // A file may grow while it is read.
        #expect(Progress.text(octets: 300_000, of: 200_000, found: "") == "0.3 of 0.2 MB, 100 %, ")
        #expect(Progress.text(octets: .max, of: .max, found: "").hasSuffix(" MB, 100 %, "))
    }

    @Test func `the line comes after a second, is written over, and is taken away`() {
        var errors = TextOutput()
        var progress = Progress(errorsAtTerminal: true, outputAtTerminal: false, "xterm", size: 1000)
        let now = ContinuousClock.now
        progress.show(octets: 100, found: "10 lookups", to: &errors, now: now)
        #expect(errors.text == "")
        progress.show(octets: 200, found: "10 lookups", to: &errors, now: now + .seconds(2))
        let first = "0.0 of 0.0 MB, 20 %, 10 lookups"
        #expect(errors.text == "\r" + first)
        progress.show(octets: 210, found: "10 lookups", to: &errors, now: now + .seconds(2) + .milliseconds(100))
        #expect(errors.text == "\r" + first)
        progress.show(octets: 300, found: "1 lookup", to: &errors, now: now + .seconds(3))
        let second = "0.0 of 0.0 MB, 30 %, 1 lookup"
        #expect(errors.text == "\r" + first + "\r" + second + "  ")
        progress.erase(from: &errors)
        let blanks = String(repeating: " ", count: second.utf8.count)
        #expect(errors.text == "\r" + first + "\r" + second + "  \r" + blanks + "\r")
        progress.erase(from: &errors)
        #expect(errors.text.hasSuffix(second + "  \r" + blanks + "\r"))
    }

    @Test(arguments: [
        (false, false, "xterm"), (true, true, "xterm"), (true, false, "dumb"), (true, false, ""),
        (false, true, "xterm"),
    ]) func `nothing is shown where no terminal would show it well`(_ terminals: (Bool, Bool, String)) {
        var errors = TextOutput()
        var progress = Progress(errorsAtTerminal: terminals.0, outputAtTerminal: terminals.1, terminals.2, size: 1000)
        progress.show(octets: 1, found: "", to: &errors, now: .now + .seconds(5))
        progress.erase(from: &errors)
        #expect(errors.text.isEmpty)
    }
}
