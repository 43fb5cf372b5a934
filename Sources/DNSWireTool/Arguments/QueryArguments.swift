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

    /// Takes NAME [TYPE [CLASS]].
    mutating func take(_ words: [String]) throws(UsageError) {
        guard let word = words.first, words.count <= 3 else {
            throw UsageError("encode takes NAME [TYPE [CLASS]], or --lines")
        }
        do throws(PresentationError) {
            name = try DomainName(parsing: Array(word.utf8).span)
        } catch {
            throw UsageError("the name '\(word)', \(error)")
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

    /// The query.
    var message: Message {
        var message =
            id.map { Message(query: name, type, class: recordClass, id: $0) }
            ?? Message(query: name, type, class: recordClass)
        message.header.isRecursionDesired = isRecursionDesired
        if hasEDNS {
            var edns = EDNS()
            edns.flags.isDNSSECOK = isDNSSECOK
            message.edns = edns
        }
        return message
    }
}
