/// The descriptors of one process, or of threads that share them.
///
/// Most are files, of which nothing is to be known but that they are no sockets: those take a byte each.
struct DescriptorTable: Sendable {
    /// What is known of a small descriptor.
    private enum Mark: Equatable {
        case unknown
        case other
        case kept(Silence)
    }

    /// A number that no other table has.
    let group: Int
    /// How many processes use the table.
    var users = 0
    /// The program that was last started in one of them.
    var program: String?
    private var marks: [Mark] = []
    private var sockets: [Int: Socket] = [:]

    /// Descriptors from this one on are kept by number.
    private static let smallest = 1 << 12
    /// So many sockets are remembered; a process that has more has not shown the end of those before.
    private static let limit = 1 << 12

    /// Makes a table in which nothing is known.
    init(group: Int) { self.group = group }

    /// The table that a new process has for itself: a copy of its parent's.
    func copy(group: Int) -> DescriptorTable {
        var copy = DescriptorTable(group: group)
        copy.marks = marks
        copy.sockets = sockets
        copy.program = program
        return copy
    }

    /// How many sockets are kept.
    var count: Int { sockets.count }

    /// The sockets that are kept, in the order of their descriptors.
    var kept: [Socket] { sockets.sorted { $0.key < $1.key }.map { $0.value } }

    /// Which calls on the descriptor say nothing.
    @inline(__always)
    func silence(_ descriptor: Int) -> Silence {
        guard descriptor >= 0, descriptor < marks.count else { return silenceOfLarge(descriptor) }
        switch marks[descriptor] {
        case .unknown: return .unknown
        case .other: return .other
        case .kept(let silence): return silence
        }
    }

    @inline(never)
    private func silenceOfLarge(_ descriptor: Int) -> Silence { sockets[descriptor]?.silence ?? .unknown }

    /// Notes that a descriptor is a file, or whatever else is none of interest.
    mutating func setOther(_ descriptor: Int) {
        guard (0..<Self.smallest).contains(descriptor) else {
            keep(Socket(.other), descriptor)
            return
        }
        mark(descriptor, .other)
    }

    /// Notes that the first bytes in a direction of a stream are not those of DNS.
    mutating func setForeign(_ descriptor: Int, _ direction: CallOrigin.Direction) {
        sockets[descriptor]?.setForeign(direction)
        if marks.indices.contains(descriptor), let socket = sockets[descriptor] {
            marks[descriptor] = .kept(socket.silence)
        }
    }

    /// The socket after a descriptor.
    subscript(descriptor: Int) -> Socket? {
        get {
            if descriptor >= 0, descriptor < marks.count {
                switch marks[descriptor] {
                case .unknown: return nil
                case .other: return Socket(.other)
                case .kept: return sockets[descriptor]
                }
            }
            return sockets[descriptor]
        }
        set {
            if let newValue, newValue.kind != .other {
                keep(newValue, descriptor)
            } else if newValue != nil {
                setOther(descriptor)
            } else if (0..<Self.smallest).contains(descriptor) {
                if descriptor < marks.count { mark(descriptor, .unknown) }
            } else {
                sockets[descriptor] = nil
            }
        }
    }

    private mutating func mark(_ descriptor: Int, _ new: Mark) {
        while marks.count <= descriptor { marks.append(.unknown) }
        if case .kept = marks[descriptor] { sockets[descriptor] = nil }
        marks[descriptor] = new
    }

    private mutating func keep(_ socket: Socket, _ descriptor: Int) {
        if sockets.count >= Self.limit, sockets[descriptor] == nil {
            sockets = [:]
            marks = []
        }
        if (0..<Self.smallest).contains(descriptor) {
            while marks.count <= descriptor { marks.append(.unknown) }
            marks[descriptor] = .kept(socket.silence)
        }
        sockets[descriptor] = socket
    }
}
