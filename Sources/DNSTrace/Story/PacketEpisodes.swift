package import DNSWire

/// Makes lookups of the messages of a capture, as a page shows them: a query with its answers, and what else the same client
/// asked about the same name meanwhile.
///
/// Which query a message belongs to is for the capture to say (``PacketOrigin/query``, ``PacketOrigin/repeats``).
package struct PacketEpisodes {
    /// The episodes in the order of their first messages.
    package private(set) var episodes: [Episode] = []
    /// How many lookups were not kept, since there were too many.
    package private(set) var leftOut = 0

    private let most: Int
    private let policy: DecodingPolicy
    private var lookups = 0
    private var places: [Query: (episode: Int, lookup: Int)] = [:]
    private var latest: [Asked: Int] = [:]
    private var start: CaptureTime?

    /// A query by its packet and its number, as a packet of TCP may have several.
    private struct Query: Hashable {
        var packet: Int
        var id: UInt16?
    }

    /// Who asks for which name.
    private struct Asked: Hashable {
        var client: String?
        var name: DomainName?
    }

    /// Makes a list of episodes that keeps so many lookups.
    package init(most: Int, policy: DecodingPolicy) {
        self.most = most
        self.policy = policy
    }

    /// Takes the next message of a capture; others are no part of it.
    package mutating func take(_ payload: Payload) {
        guard let packet = payload.packet, let number = packet.number else { return }
        start = start ?? packet.time
        var payload = payload
        let isResponse = payload.bytes.count > 2 && payload.bytes[2] & 0x80 != 0
        // What is announced to all is sent by the one who would ask.
        payload.call = origin(packet, number, isResponse: isResponse && !packet.flow.isMulticastDNS)
        let message = PayloadReading(
            payload, policy: policy == .resolver && packet.flow.isMulticastDNS ? .multicast : policy)
        guard let query = isResponse ? packet.query : packet.repeats else {
            return add(message, number, isResponse: isResponse)
        }
        // It is one of those that were not kept.
        guard let place = places[Query(packet: query, id: message.id)] else { return }
        let lookup = episodes[place.episode].lookups[place.lookup]
        guard lookup.answers.count + lookup.transmissions.count < Story.mostMessages else { return }
        if isResponse {
            episodes[place.episode].add(answer: message, to: place.lookup)
        } else {
            episodes[place.episode].add(Lookup.Transmission(query: message, isSent: true), to: place.lookup)
        }
    }

    /// The packet as a call of the client's.
    private func origin(_ packet: PacketOrigin, _ number: Int, isResponse: Bool) -> CallOrigin {
        CallOrigin(
            direction: isResponse ? .in : .out, name: "packet", line: number,
            local: isResponse ? packet.destination : packet.source,
            remote: isResponse ? packet.source : packet.destination,
            time: packet.time.flatMap { time in start.map { Double(time.nanoseconds(since: $0)) / 1e9 } })
    }

    private mutating func add(_ message: PayloadReading, _ number: Int, isResponse: Bool) {
        guard lookups < most else {
            leftOut += 1
            return
        }
        lookups += 1
        var lookup = Lookup(of: message)
        if isResponse {
            lookup.add(answer: message)
            // An announcement has no question, and is about the name of its first record.
            if lookup.name == nil, let first = message.message.answers.first {
                lookup.name = first.name
                lookup.type = first.type
            }
        } else {
            lookup.transmissions.append(Lookup.Transmission(query: message, isSent: true))
        }
        let asked = Asked(client: message.call?.local?.address, name: message.name)
        var episode = episodes.count
        // What is asked for while an answer about the same name is waited for is another part of the same.
        if !isResponse, let index = latest[asked], episodes[index].lookups.count < Story.mostSteps,
            episodes[index].lookups.contains(where: { $0.answers.isEmpty })
        {
            episode = index
        } else {
            episodes.append(Episode(process: nil, group: 0))
            if !isResponse { latest[asked] = episode }
        }
        episodes[episode].add(lookup)
        guard !isResponse else { return }
        places[Query(packet: number, id: message.id)] = (episode, episodes[episode].lookups.count - 1)
    }
}
