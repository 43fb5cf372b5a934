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

/// Collects text and writes it to a descriptor, or keeps it for those who ask.
///
/// A text that can hold anything from outside goes through ``writeLine(_:_:)`` or ``report(_:)``, which escape what a
/// terminal would act on. Everything else is a literal, or octets of a form that has its own escapes.
struct TextOutput {
    /// What has not been written yet.
    private(set) var bytes: [UInt8] = []
    /// Why something could not be written.
    private(set) var failure: UsageError?
    private let descriptor: Int32?
    /// How lines of a story are broken, where somebody reads them at a terminal whose width is known.
    private let folding: LineFolding?

    /// Writes to a descriptor, or only collects where there is none.
    init(descriptor: Int32? = nil) {
        self.descriptor = descriptor
        folding = descriptor.flatMap { LineFolding(terminal: $0) }
    }

    /// The text that has not been written yet.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether a person reads it at a terminal.
    var isTerminal: Bool { descriptor.map { isatty($0) == 1 } ?? false }

    /// Writes a line, whatever its text is.
    ///
    /// - Parameters:
    ///   - keepsTabs: Whether tabs stay as they are, since the text has columns of its own.
    ///   - paint: Puts colours around the text, whose own control characters are escaped by then.
    mutating func writeLine(_ text: String, keepsTabs: Bool = false, _ paint: (String) -> String = { $0 }) {
        var visible: [UInt8] = []
        guard keepsTabs else {
            VisibleText.append(text, to: &visible)
            return write(visible: visible, paint)
        }
        for (index, part) in text.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { visible.append(UInt8(ascii: "\t")) }
            VisibleText.append(String(part), to: &visible)
        }
        write(visible: visible, paint)
    }

    private mutating func write(visible: [UInt8], _ paint: (String) -> String) {
        write(paint(String(decoding: visible, as: UTF8.self)).utf8)
        write("\n")
    }

    /// Writes a line of a story, in which control characters are escaped.
    mutating func writeLine(_ line: StoryLine, _ style: Style) {
        let text = line.pieces.map { style.paint($0.role, $0.text) }.joined()
        write(story: Array(text.utf8))
        write("\n")
    }

    /// Writes lines of a story, in which control characters are escaped.
    mutating func write(story: [UInt8]) { write(folding?.folded(story) ?? story) }

    /// Writes a line that the command says of itself.
    mutating func report(_ text: String) { writeLine("dnswire: " + text) }

    /// Writes a text of the program's own.
    mutating func write(_ text: StaticString) { write(text.description.utf8) }

    /// Writes octets as they are.
    mutating func write(_ octets: some Collection<UInt8>) {
        bytes.append(contentsOf: octets)
        if bytes.count >= 1 << 16, descriptor != nil { flush() }
    }

    /// The same of an array, which is not copied where nothing is before it.
    mutating func write(_ octets: [UInt8]) {
        if bytes.isEmpty { bytes = octets } else { bytes += octets }
        if bytes.count >= 1 << 16, descriptor != nil { flush() }
    }

    /// Writes octets in hexadecimal.
    mutating func writeHex(_ octets: [UInt8]) {
        var hex: [UInt8] = []
        Base16.appendLowercase(octets.span, to: &hex)
        write(hex)
    }

    /// Writes what has been collected; what the descriptor does not take is dropped, and ``failure`` says why.
    mutating func flush() {
        guard let descriptor else { return }
        var start = 0
        while start < bytes.count {
            let count = unsafe bytes[start...].withUnsafeBytes {
                unsafe writeSome($0, to: descriptor)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                failure = UsageError("the output: \(SystemError.text(errno))")
                break
            }
            start += count
        }
        bytes.removeAll(keepingCapacity: true)
    }
}

/// Writes as many octets as the descriptor takes; the number of them, or -1.
///
/// Within the type `write` is something else.
private func writeSome(_ octets: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    unsafe write(descriptor, octets.baseAddress, octets.count)
}
