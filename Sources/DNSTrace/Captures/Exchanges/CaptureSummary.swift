package import DNSWire

/// A capture's lookups in numbers.
package struct CaptureSummary: Sendable {
    /// How many messages there were.
    package internal(set) var messages = 0
    /// How many queries, each counted once however often it was sent, and answers without a query.
    package internal(set) var lookups = 0
    /// How many of them were answered, with whatever response code.
    package internal(set) var answered = 0
    /// How many of them were answered with each response code other than NOERROR.
    package internal(set) var failed: [ResponseCode: Int] = [:]
    /// How many were never answered.
    package internal(set) var unanswered = 0
    /// How many were sent more than once.
    package internal(set) var retried = 0
    /// How many answers belong to no query of the capture.
    package internal(set) var unasked = 0
    /// How many messages were told or asked to all (mDNS).
    package internal(set) var multicast = 0
    /// How many messages are malformed, and how many were cut while they were captured.
    package internal(set) var malformed = 0
    package internal(set) var cut = 0
    /// When the first and the last message was.
    package internal(set) var start, end: CaptureTime?
    /// The lookup that took longest: its question as text, and the nanoseconds since it was first sent.
    package internal(set) var slowest: (question: String, nanoseconds: Int64)?

    var clients = AddressCount()
    var servers = AddressCount()

    /// Whether all messages were whole and sound.
    package var isSound: Bool { malformed == 0 && cut == 0 }

    /// How many octets are kept.
    var heldOctets: Int {
        clients.heldOctets &+ servers.heldOctets &+ failed.count &* MemoryLayout<(ResponseCode, Int)>.stride
    }

    mutating func count(_ message: CapturedMessage, _ glance: MessageGlance, captured: Int) {
        messages += 1
        if message.length > captured { cut += 1 } else if glance.error != nil { malformed += 1 }
        guard let time = message.place.time else { return }
        start = min(start ?? time, time)
        end = max(end ?? time, time)
    }
}

/// Counts different addresses, up to a limit.
struct AddressCount: Sendable {
    private var addresses: Set<IPAddress> = []
    /// Of addresses that have been counted one for each of some places, since most come again soon.
    private var recent: [IPAddress?] = Array(repeating: nil, count: AddressCount.places)
    private var isFull = false

    private static var most: Int { 1 << 16 }
    private static var places: Int { 1 << 10 }

    /// How many octets are kept.
    var heldOctets: Int { (addresses.capacity &+ recent.count) &* MemoryLayout<IPAddress?>.stride }

    /// Counts an address, if it is a new one.
    mutating func insert(_ address: IPAddress?) {
        guard let address, !isFull else { return }
        let place = Self.place(of: address)
        guard recent[place] != address else { return }
        recent[place] = address
        addresses.insert(address)
        isFull = addresses.count >= Self.most
    }

    private static func place(of address: IPAddress) -> Int {
        let number =
            switch address {
            case .v4(let short): UInt64(short.rawValue)
            case .v6(let long): UInt64(truncatingIfNeeded: long.rawValue ^ long.rawValue &>> 64)
            }
        return Int(truncatingIfNeeded: number &* 0x9E37_79B9_7F4A_7C15 &>> 32) & (places &- 1)
    }

    /// `12 clients`, `more than 65536 servers`.
    func text(_ noun: String) -> String {
        (isFull ? "more than " : "") + Quantity.count(addresses.count, noun)
    }
}
