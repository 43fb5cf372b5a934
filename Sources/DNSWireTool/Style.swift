import DNSTrace
import DNSWire

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// Colours for a terminal: none where the output is not one, or where the user wants none (NO_COLOR).
struct Style {
    /// Whether anything is coloured.
    let isOn: Bool

    /// Takes what the environment says into account.
    init(_ colour: Invocation.Colour, for output: TextOutput) {
        // Safe: getenv gives a string that ends, and nothing here changes the environment.
        let refusal = unsafe getenv("NO_COLOR").map { unsafe String(cString: $0) }
        self.init(colour, isTerminal: output.isTerminal, refusal: refusal)
    }

    /// Decides; `refusal` is the value of NO_COLOR, which refuses colours unless it is empty (no-color.org).
    init(_ colour: Invocation.Colour, isTerminal: Bool, refusal: String?) {
        switch colour {
        case .always: isOn = true
        case .never: isOn = false
        case .auto: isOn = isTerminal && (refusal ?? "").isEmpty
        }
    }

    private func paint(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// A piece of the story.
    func paint(_ role: StoryRole, _ text: String) -> String {
        switch role {
        case .plain: text
        case .heading: paint(text, "1")
        case .place: paint(text, "2")
        case .query: paint(text, "36")
        case .answer: paint(text, "32")
        case .name: paint(text, "1")
        case .address: paint(text, "34")
        case .failure: paint(text, "31")
        case .cut: paint(text, "33")
        case .deduced, .inferred: paint(text, "3;35")
        case .time: paint(text, "36")
        }
    }

    /// A line of a message in the manner of dig.
    func paint(_ role: MessageText.Role, _ text: String) -> String {
        switch role {
        case .heading: paint(text, "1")
        case .question: paint(text, "36")
        case .problem: paint(text, "33")
        case .record, .blank: text
        }
    }

    /// A remark about how a text was read.
    func remark(_ text: String) -> String { paint(text, "2") }
}
