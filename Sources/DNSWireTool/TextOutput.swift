import DNSWire
import Glibc

/// Collects text and writes it to a descriptor, or keeps it for those who ask.
struct TextOutput {
    /// What has not been written yet.
    private(set) var bytes: [UInt8] = []
    /// Why something could not be written.
    private(set) var failure: UsageError?
    private let descriptor: Int32?

    /// Writes to a descriptor, or only collects where there is none.
    init(descriptor: Int32? = nil) { self.descriptor = descriptor }

    /// The text that has not been written yet.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether a person reads it at a terminal.
    var isTerminal: Bool { descriptor.map { isatty($0) == 1 } ?? false }

    mutating func write(_ text: String) { write(text.utf8) }

    mutating func write(_ octets: some Collection<UInt8>) {
        bytes.append(contentsOf: octets)
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
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
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
