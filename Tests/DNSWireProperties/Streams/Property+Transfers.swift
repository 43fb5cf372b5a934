import DNSWire

extension Property {
    /// Whatever messages come, a transfer tells of no more records than they have, and of nothing after its end; and what
    /// is sent as a transfer is received as the same records.
    static let transfers = Property("transfers", of: .streams) { octets in
        var messages: [Message] = []
        var stream = MessageStreamReader()
        for octets in stream.read([UInt8](copying: octets)) { messages.append(MessageReading(octets).message) }
        let zone = messages.first?.answers.first?.name ?? "example"
        for serial in [nil, 7 as UInt32?] {
            for carrier in [ZoneTransfer.Carrier.stream, .datagram] {
                if let fault = fault(of: messages, in: zone, since: serial, over: carrier) { return fault }
            }
        }
        return sentFault(messages.flatMap { Array($0.answers) }, zone)
    }

    private static func fault(
        of messages: [Message], in zone: DomainName, since serial: UInt32?, over carrier: ZoneTransfer.Carrier
    ) -> String? {
        var transfer = ZoneTransfer(of: zone, since: serial, over: carrier, id: 1)
        for message in messages {
            // Of a response that is none only its header would be looked at.
            var message = message
            message.header.id = 1
            message.header.bits = 0x8400
            if !message.questions.isEmpty { message.questions = transfer.query.questions }
            let wasComplete = transfer.isComplete
            do throws(TransferError) {
                let events = try transfer.receive(message)
                guard !wasComplete else { return "something is received after the end" }
                guard events.count <= 2 * message.answers.count + 4 else {
                    return "\(events.count) events of \(message.answers.count) records"
                }
            } catch {
                guard wasComplete == (error == .afterEnd) || !wasComplete else { return "\(error) after the end" }
                return isPlain(error.description) ? nil : "a control character in an error"
            }
        }
        let isFinished = (try? transfer.finish()) != nil
        return isFinished == transfer.isComplete ? nil : "finished, and not complete"
    }

    /// What is wrong with records that are sent as a whole zone.
    private static func sentFault(_ records: [Record], _ zone: DomainName) -> String? {
        let data = RDATA.SOA(mname: zone, rname: zone, serial: 9, refresh: 1, retry: 1, expire: 1, minimum: 1)
        guard let soa = try? Record(name: zone, class: .internet, ttl: 60, data: data) else { return nil }
        let kept = records.filter {
            $0.name.isSubdomain(of: zone) && $0.recordClass == .internet && $0.type != .soa && $0.type != .opt
                && $0.type != .tsig && $0.rdata.count < 400 && $0.isSound
        }
        var transfer = ZoneTransfer(of: zone, id: 3)
        var answer = ZoneTransferAnswer(to: transfer.query, [soa] + kept + [soa], limit: 1500)
        var received: [Record] = []
        do {
            while let octets = try answer.next() {
                guard octets.count <= 1500 else { return "a message of \(octets.count) octets" }
                let message = try Message(decoding: octets, policy: Policies.lenient)
                for case .record(let record) in try transfer.receive(message) { received.append(record) }
            }
        } catch let error as WireEncodingError {
            return error.reason == .noRoom ? nil : "\(error)"
        } catch {
            return "\(error)"
        }
        guard transfer.isComplete else { return "what was sent is not complete" }
        return received == kept ? nil : "\(kept.count) records, \(received.count) received"
    }
}
