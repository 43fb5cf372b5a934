import DNSWire
import Testing

@Suite("Names beyond ASCII (RFC 3492, RFC 5890)") struct InternationalNameTests {
    @Test(arguments: [
        ("xn--mnchen-3ya.de", "münchen.de."), ("XN--MNCHEN-3YA.de", "MüNCHEN.de."),
        ("xn--bcher-kva.example", "bücher.example."),
        // The samples of RFC 3492 §7.1 that have no spaces, in their mixed case or without.
        ("xn--egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟."), ("xn--ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文."),
        ("xn--ihqwctvzc91f659drss3x8bo0yb", "他們爲什麽不說中文."),
        ("xn--Proprostnemluvesky-uyb24dma41a", "Pročprostěnemluvíčesky."),
        ("xn--4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית."),
        ("xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa", "なぜみんな日本語を話してくれないのか."),
        ("xn--b1abfaaepdrnnbgefbaDotcwatmq2g4l", "почемужеонинеговорятпорусски."),
        ("xn--3B-ww4c5e180e575a65lsy2b", "3年B組金八先生."), ("xn--d9juau41awczczp", "そのスピードで."),
        ("a.xn--fiqs8s", "a.中国."),
    ])
    func `A-labels are shown as their characters`(_ name: String, _ shown: String) throws {
        #expect(try #require(DomainName(name)).unicodePresentation == shown)
    }

    @Test(arguments: [
        ".", "example.", "xn--.", "xn--a.", "xn--a-.", "xn--99999999.", "xn--ls8h\\.x.", "xn--mnchen-3y\\255.",
        // A right-to-left override, a zero-width space, a full stop of ideographs stays text, a space, and ASCII alone.
        "xn--ab-j1t.", "xn--ab-f1t.", "xn--abc-.", "a\\.b.",
    ])
    func `what is no A-label stays as it is`(_ name: String) throws {
        #expect(try #require(DomainName(name)).unicodePresentation == name)
    }

    @Test func `a host name beyond ASCII is refused with a word about its A-label form`() throws {
        #expect(try DomainName(hostName: "example.org") == "example.org")
        do throws(PresentationError) {
            _ = try DomainName(hostName: "www.münchen.de")
            Issue.record("it must be refused")
        } catch {
            #expect(error.reason == .hostNameNotASCII && error.offset == 5)
            #expect(error.description.contains("A-label") && error.description.contains("xn--mnchen-3ya"))
        }
        #expect(try DomainName(hostName: "Müller._ipp._tcp.local.").labelCount == 4)
        #expect(try DomainName(hostName: #"m\195\188nchen.de"#).labelCount == 2)
        #expect(try DomainName(hostName: "münchen.de") { _ in "xn--mnchen-3ya.de" } == "xn--mnchen-3ya.de")
        #expect(throws: PresentationError.self) { try DomainName(hostName: "münchen.de") { $0 } }
        #expect(throws: PresentationError.self) { try DomainName(hostName: "a..b") }
    }

    @Test(arguments: [
        0xA0...0xA0, 0xAD...0xAD, 0x34F...0x34F, 0x115F...0x1160, 0x1680...0x1680, 0x17B4...0x17B5, 0x180B...0x180F,
        0x2000...0x200F, 0x202F...0x202F, 0x205F...0x206F, 0x3000...0x3000, 0x3164...0x3164, 0xFE00...0xFE0F,
        0xFFA0...0xFFA0, 0xE0000...0xE0FFF,
    ])
    func `what is invisible is not shown, and what is beside it is`(scalars: ClosedRange<UInt32>) throws {
        // Whether the letter a and then the character are shown for the A-label of both.
        func isShown(_ value: UInt32) throws -> Bool {
            let character = String(try #require(Unicode.Scalar(value)))
            let label = "xn--a-" + digits(2 * (Int(value) - 128) + 1) + "."
            let text = try #require(DomainName(label)).unicodePresentation
            #expect(text == label || text == "a\(character).")
            return text != label
        }
        #expect(try !isShown(scalars.lowerBound) && !isShown(scalars.upperBound))
        // Control characters, what changes the direction of text, and what is no character are not shown either.
        for value in [scalars.lowerBound - 1, scalars.upperBound + 1] where ![0x9F, 0x202E, 0xDFFFF].contains(value) {
            #expect(try isShown(value), "\(String(value, radix: 16))")
        }
    }

    /// A first delta in the digits of Punycode (RFC 3492 §6.3).
    private func digits(_ delta: Int) -> String {
        let digits = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        var (text, rest, place) = ("", delta, 36)
        while true {
            let threshold = min(26, max(1, place - 72))
            guard rest >= threshold else { return text + String(digits[rest]) }
            text.append(digits[threshold + (rest - threshold) % (36 - threshold)])
            (rest, place) = ((rest - threshold) / (36 - threshold), place + 36)
        }
    }
}
