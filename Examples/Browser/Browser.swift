import DNSTrace
import DNSWire

/// What the page calls: it puts the name and the octets of a text or a file into the module's memory, has them read, and takes
/// out what the command prints of them, and the page that it writes with `--html`.
///
/// A page uses it from one thread; nothing else does.
@main
enum Browser {
    nonisolated(unsafe) static var input = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    nonisolated(unsafe) static var text: [UInt8] = []
    nonisolated(unsafe) static var page: [UInt8] = []

    static func main() {}

    /// Reads an input; returns how many messages it holds.
    static func read(_ name: String, _ octets: [UInt8]) -> Int {
        var content = PageContent(name: name)
        var reading = InputReading()
        if let capture = CaptureReader(beginning: octets.span) {
            reading.read(capture, octets, for: &content)
        } else {
            reading.read(octets, for: &content)
        }
        unsafe text = reading.text
        unsafe page = Page(content: content, policy: .resolver).bytes
        return reading.messages
    }
}

/// Room for `count` octets of a name and a text.
@c(dnswire_input)
public func makeInput(_ count: Int) -> UnsafeMutablePointer<UInt8>? {
    unsafe Browser.input.deallocate()
    unsafe Browser.input = .allocate(capacity: max(count, 1))
    return unsafe Browser.input.baseAddress
}

/// Reads `count` octets, of which the first `named` are what they are called; returns how many messages they hold.
@c(dnswire_read)
public func readInput(_ named: Int, _ count: Int) -> Int {
    let octets = unsafe Array(Browser.input.prefix(max(0, count)))
    let rest = min(max(0, named), octets.count)
    return Browser.read(String(decoding: octets[..<rest], as: UTF8.self), Array(octets[rest...]))
}

/// How many octets the text has that the command prints.
@c(dnswire_text_length)
public func textLength() -> Int { unsafe Browser.text.count }

/// Where the text is, until the next call of `dnswire_read`.
@c(dnswire_text)
public func text() -> UnsafePointer<UInt8>? {
    // Safe: an array that nobody changes stays where it is, and only `dnswire_read` changes this one.
    unsafe Browser.text.withUnsafeBufferPointer { $0.baseAddress }
}

/// How many octets the page has that the command writes.
@c(dnswire_page_length)
public func pageLength() -> Int { unsafe Browser.page.count }

/// Where the page is, until the next call of `dnswire_read`.
@c(dnswire_page)
public func page() -> UnsafePointer<UInt8>? {
    // Safe: as the text.
    unsafe Browser.page.withUnsafeBufferPointer { $0.baseAddress }
}
