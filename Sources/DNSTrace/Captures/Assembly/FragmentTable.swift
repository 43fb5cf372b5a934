/// Puts datagrams together from their fragments, which may come in any order and more than once.
struct FragmentTable: Sendable {
    /// A datagram that is not whole.
    private struct Datagram: Sendable {
        var pieces: [Fragment] = []
        var size = 0
        /// Where its last fragment was, and when.
        var place: CapturePlace
        var order: Int
    }

    /// How many datagrams were forgotten before they were whole.
    private(set) var forgotten = 0
    private var datagrams: [Fragment.Key: Datagram] = [:]
    private var count = 0
    private var size = 0

    /// So many datagrams are waited for, so many octets kept, and so many fragments of one.
    private static var most: Int { 256 }
    private static var mostOctets: Int { 1 << 22 }
    private static var mostPieces: Int { 128 }
    private static var longest: Int { 1 << 16 }

    /// How many octets are kept.
    var heldOctets: Int {
        let places = datagrams.values.reduce(0) { $0 &+ $1.pieces.count &* MemoryLayout<Fragment>.stride }
        return size &+ places &+ datagrams.count &* MemoryLayout<(Fragment.Key, Datagram)>.stride
    }

    /// Takes a fragment; gives the octets of the datagram that it completes.
    mutating func take(_ fragment: Fragment, at place: CapturePlace) -> [UInt8]? {
        guard fragment.offset &+ fragment.bytes.count <= Self.longest else { return nil }
        var datagram = datagrams.removeValue(forKey: fragment.key) ?? Datagram(place: place, order: count)
        count &+= 1
        size &-= datagram.size
        datagram.place = place
        let at = datagram.pieces.firstIndex { $0.offset >= fragment.offset } ?? datagram.pieces.count
        let isKnown = at < datagram.pieces.count && datagram.pieces[at].offset == fragment.offset
        if !isKnown, datagram.pieces.count < Self.mostPieces {
            datagram.size &+= fragment.bytes.count
            datagram.pieces.insert(fragment, at: at)
        }
        // Without the last one it cannot be whole.
        if datagram.pieces.last?.hasMore == false {
            let (bytes, isWhole) = Self.beginning(of: datagram.pieces)
            if isWhole { return bytes }
        }
        size &+= datagram.size
        datagrams[fragment.key] = datagram
        while datagrams.count > Self.most || size > Self.mostOctets {
            guard let oldest = datagrams.min(by: { $0.value.order < $1.value.order }) else { break }
            size &-= oldest.value.size
            datagrams[oldest.key] = nil
            forgotten &+= 1
        }
        return nil
    }

    /// Ends the capture; gives what there is of datagrams that never became whole, from their beginning on.
    mutating func finish() -> [(fragment: Fragment, bytes: [UInt8], place: CapturePlace)] {
        let rest = datagrams.values.sorted { $0.order < $1.order }
        datagrams = [:]
        size = 0
        return rest.compactMap { datagram in
            let (bytes, _) = Self.beginning(of: datagram.pieces)
            guard let first = datagram.pieces.first, !bytes.isEmpty else { return nil }
            return (first, bytes, datagram.place)
        }
    }

    /// The octets up to the first gap, and whether they are all.
    private static func beginning(of pieces: [Fragment]) -> ([UInt8], isWhole: Bool) {
        var bytes: [UInt8] = []
        for piece in pieces {
            guard piece.offset <= bytes.count else { return (bytes, false) }
            // What overlaps was there before.
            bytes += piece.bytes.dropFirst(bytes.count &- piece.offset)
            if !piece.hasMore { return (bytes, true) }
            // What was not captured leaves a gap.
            if piece.bytes.count < piece.length { return (bytes, false) }
        }
        return (bytes, false)
    }
}
