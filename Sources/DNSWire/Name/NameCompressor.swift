/// The memory of a compressing encoder: which names the output already holds (RFC 1035 §4.1.4).
///
/// Names are matched with their case, so that a name that is decoded again is spelt as it was. An encoder makes one for
/// itself; whoever encodes many messages keeps one and lends it to each encoder in turn, which then allocates nothing.
public final class NameCompressor {
    /// The highest offset that a pointer can name (RFC 1035 §4.1.4).
    static var largestTarget: Int { 0x3FFF }

    private var table = CompressionTable()
    /// Counts the encoders that have used this one, so that an earlier one notices when it has lost it.
    private(set) var session = 0

    /// Makes an empty compressor.
    public init() {}

    /// Forgets everything and begins a message; returns the number by which its encoder is known.
    func begin() -> Int {
        table.rewind(to: 0)
        session &+= 1
        return session
    }

    /// A mark to which `rewind` can go back.
    var mark: Int { table.count }

    /// Forgets what was remembered after `mark`.
    func rewind(to mark: Int) { table.rewind(to: mark) }

    /// Appends a name, its longest known suffix replaced by a pointer where `compress` allows it, and remembers it.
    ///
    /// The name's own bytes must stand in a message that begins at the writer's first octet.
    func append(
        _ wire: Span<UInt8>, compress: Bool, to writer: inout WireWriter
    ) throws(WireEncodingError) {
        let start = writer.count
        let labels = LabelOffsets(wire)
        // Down the tree from the rightmost label, as far as the labels are known.
        var parent = 0
        var target = 0
        var unknown = labels.count
        var matched = labels.count
        while unknown > 0 {
            let label = labels.label(unknown - 1, of: wire)
            let hash = CompressionTable.hash(label, below: parent)
            let offset = table.find(label, hash: hash, below: parent, in: writer.bytes)
            guard offset > 0 else { break }
            parent = offset
            unknown -= 1
            if offset <= NameCompressor.largestTarget {
                target = offset
                matched = unknown
            }
        }
        if compress, target > 0 {
            try writer.append(wire.extracting(0..<labels.start(matched, of: wire)))
            do throws(WireEncodingError) {
                try writer.appendUInt16(0xC000 | UInt16(truncatingIfNeeded: target))
            } catch {
                writer.rewind(to: start)
                throw error
            }
        } else {
            try writer.append(wire)
        }
        // Remember the labels that were new, from the right, each below the one before.
        while unknown > 0 {
            unknown -= 1
            let offset = start + labels.start(unknown, of: wire)
            let hash = CompressionTable.hash(labels.label(unknown, of: wire), below: parent)
            guard table.insert(offset: offset, hash: hash, below: parent, in: writer.bytes) else { return }
            parent = offset
        }
    }
}
