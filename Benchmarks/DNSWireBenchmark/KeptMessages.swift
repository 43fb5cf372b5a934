import DNSWire

/// A decoded message in a place of its own.
struct KeptMessage: ~Copyable {
    let message: Message

    // Not inlined, so that the message is known to stay where it is.
    @inline(never)
    func encode(
        into output: inout OutputSpan<UInt8>, _ compressor: NameCompressor
    ) throws(WireEncodingError) -> Int {
        try message.encode(into: &output, compressor: compressor)
    }
}

/// Decoded messages that are lent from their places: an array would hand out copies, which count references.
@safe
final class KeptMessages {
    // Safe: the first `count` are set, and stay as long as this.
    private let kept: UnsafeMutablePointer<KeptMessage>
    private(set) var count = 0

    /// Keeps those messages that can be decoded.
    init(_ corpus: Corpus) {
        unsafe kept = .allocate(capacity: max(corpus.count, 1))
        corpus.visit { octets in
            guard let message = try? Message(decoding: octets) else { return }
            unsafe (kept + count).initialize(to: KeptMessage(message: message))
            count += 1
        }
    }

    deinit {
        unsafe kept.deinitialize(count: count)
        unsafe kept.deallocate()
    }

    /// Lends each message to `body`.
    @inline(__always)
    func visit(_ body: (borrowing KeptMessage) -> Void) {
        for index in 0..<count { unsafe body(kept[index]) }
    }
}
