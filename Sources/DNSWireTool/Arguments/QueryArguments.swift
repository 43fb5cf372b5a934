import DNSWire

/// The query that `encode` is to write.
struct QueryArguments: Equatable {
    /// What the octets are written in.
    enum Format: String {
        case hex
        case escaped
        case base64url
    }

    var name = DomainName.root
    var type = RecordType.a
    var recordClass = RecordClass.internet
    var id: UInt16?
    var format = Format.hex
    var isRecursionDesired = true
    var hasEDNS = false
    var isDNSSECOK = false
    /// The options of the OPT record, in the order of the arguments.
    var options: [EDNSOption] = []
    /// The size that the message is padded to a multiple of.
    var block: Int?
    /// Whether an address is given in the place of a name.
    var isReverse = false

    /// Takes NAME [TYPE [CLASS]].
    mutating func take(_ words: [String]) throws(UsageError) {
        guard let word = words.first, words.count <= 3 else {
            throw UsageError("encode takes NAME [TYPE [CLASS]], -x ADDRESS, or --lines")
        }
        if isReverse {
            guard let name = DomainName(reverseOf: word) else {
                throw UsageError("-x takes an IPv4 or IPv6 address, not '\(word)'")
            }
            self.name = name
        } else {
            do throws(PresentationError) {
                name = try DomainName(hostName: Array(word.utf8).span)
            } catch {
                throw UsageError("the name '\(word)', \(error)")
            }
        }
        if words.count > 1 {
            guard let type = RecordType(words[1]) else {
                throw UsageError("there is no record type '\(words[1])'; one without a name is written as TYPE65280")
            }
            self.type = type
        }
        if words.count > 2 {
            guard let recordClass = RecordClass(words[2]) else {
                throw UsageError("there is no class '\(words[2])'; one without a name is written as CLASS65280")
            }
            self.recordClass = recordClass
        }
    }

    /// Adds an option to the OPT record; one that is there already is replaced.
    mutating func append<Data: EDNSOptionData>(_ data: Data) throws(UsageError) {
        hasEDNS = true
        options.removeAll { $0.code == Data.code }
        do throws(WireEncodingError) { options.append(try EDNSOption(data)) } catch { throw UsageError("\(error)") }
    }

    /// `192.0.2.0/24`, an address alone, which is taken whole, or `0`, which asks that nothing be said of the client.
    static func subnet(_ word: String) throws(UsageError) -> EDNSOption.ClientSubnet {
        let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let length = parts.count > 1 ? UInt8(parts[1]) : nil
        if word == "0" { return EDNSOption.ClientSubnet(IPv4Address(), prefixLength: 0) }
        if let address = IPv4Address(String(parts[0])), parts.count == 1 || (length ?? 255) <= 32 {
            return EDNSOption.ClientSubnet(address, prefixLength: length ?? 32)
        }
        if let address = IPv6Address(String(parts[0])), parts.count == 1 || (length ?? 255) <= 128 {
            return EDNSOption.ClientSubnet(address, prefixLength: length ?? 128)
        }
        throw UsageError("--ecs takes a network such as 192.0.2.0/24 or 2001:db8::/56, or 0, not '\(word)'")
    }

    /// A cookie in hexadecimal, or one drawn at random.
    static func cookie(_ word: String) throws(UsageError) -> EDNSOption.Cookie {
        if word == "random" {
            return EDNSOption.Cookie(client: Octets((0..<8).map { _ in UInt8.random(in: 0...255) }))
        }
        guard let octets = try? Base16.decode(Array(word.utf8).span), octets.count == 8 || 16...40 ~= octets.count
        else {
            throw UsageError("--cookie takes 8, or 16 to 40 octets in hexadecimal, or 'random', not '\(word)'")
        }
        return EDNSOption.Cookie(client: Octets(octets.prefix(8)), server: Octets(octets.dropFirst(8)))
    }

    /// The query on the wire.
    ///
    /// - Throws: where it does not fit into a message.
    func encoded() throws(WireEncodingError) -> [UInt8] {
        let message = try message
        guard let block else { return try message.encoded() }
        return try message.encoded(paddedTo: block)
    }

    /// The query.
    var message: Message {
        get throws(WireEncodingError) {
            var message =
                id.map { Message(query: name, type, class: recordClass, id: $0) }
                ?? Message(query: name, type, class: recordClass)
            message.header.isRecursionDesired = isRecursionDesired
            if hasEDNS {
                var edns = EDNS()
                edns.flags.isDNSSECOK = isDNSSECOK
                edns.options = try EDNSOptions(options)
                message.edns = edns
            }
            return message
        }
    }
}
