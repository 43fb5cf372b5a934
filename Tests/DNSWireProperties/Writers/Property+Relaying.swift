import DNSWire

extension Property {
    /// What is taken over from views is what is taken over from values, and what EDNS is shown in place is what is decoded.
    static let relaying = Property("relaying") { octets in
        guard let message = try? Message(decoding: octets), message.header.opcode != .dso,
            let view = try? MessageView(octets)
        else { return nil }
        let expected = try? message.encoded()
        let relayed = try? relay(view)
        guard relayed == expected else { return "taken over as \(relayed?.hex ?? "-"), not \(expected?.hex ?? "-")" }
        do throws(WireDecodingError) {
            let shown = try view.edns
            guard shown?.payloadSize == message.edns?.payloadSize, shown?.flags == message.edns?.flags else {
                return "another OPT record is shown"
            }
            if var cursor = shown?.options {
                var options: [EDNSOption] = []
                while let option = try cursor.next() {
                    options.append(EDNSOption(code: option.code, data: Octets(option.data)))
                }
                guard options == message.edns.map({ Array($0.options) }) else { return "other options are shown" }
            }
            if let question = try view.question, let value = message.question {
                guard try question.hash(seed: 5) == value.hash(seed: 5), try question.isSame(as: value) else {
                    return "the question is another"
                }
            }
        } catch {
            return "\(error)"
        }
        return nil
    }

    private static func relay(_ view: borrowing MessageView) throws -> [UInt8] {
        var octets = [UInt8](repeating: 0, count: MessageEncoder.maximumLength)
        var encoder = try MessageEncoder(into: octets.mutableSpan, header: view.header)
        var questions = view.questions
        while let question = try questions.next() { try encoder.append(question) }
        var records = try view.records
        while let record = try records.next() { try encoder.append(record, to: record.section) }
        let count = encoder.count
        octets.removeLast(octets.count - count)
        return octets
    }

    /// A message whose OPT record is replaced in place, and that is cut in place, is the one that is edited as a value.
    static let refitting = Property("refitting") { octets in
        // A name for which a pointer leads into the header changes with the header.
        var policy = DecodingPolicy.resolver
        policy.pointerIntoHeader = .reject
        guard let message = try? Message(decoding: octets, policy: policy),
            let memory = GuardedMemory(capacity: octets.count + 64)
        else { return nil }
        let original = [UInt8](copying: octets)
        for options in [[], [EDNSOption(code: .nsid, data: [1, 2, 3])]] {
            guard let options = try? EDNSOptions(options) else { continue }
            for isThere in [true, false] {
                var expected = message
                expected.edns =
                    isThere
                    ? EDNS(payloadSize: 1400, flags: OPTFlags(ttl: 0x8000), options: options) : nil
                var fault: WireEncodingError?
                var count = 0
                var patched = memory.changing(original + [UInt8](repeating: 0xFF, count: 64), at: .last) { span in
                    guard var patcher = try? MessagePatcher(span, count: original.count) else { return }
                    do throws(WireEncodingError) {
                        if isThere {
                            try options.wire.withSpan { (wire) throws(WireEncodingError) in
                                try patcher.setEDNS(
                                    payloadSize: 1400, flags: OPTFlags(ttl: 0x8000), options: wire)
                            }
                        } else {
                            _ = try patcher.removeEDNS()
                        }
                    } catch {
                        fault = error
                    }
                    count = patcher.count
                }
                patched.removeLast(patched.count - count)
                if let fault {
                    guard patched == original else { return "changed in spite of \(fault)" }
                    continue
                }
                guard let read = try? Message(decoding: patched) else { return "patched to \(patched.hex)" }
                if let difference = difference(read, expected) { return "with another OPT record, \(difference)" }
            }
        }
        for limit in [12, 40, original.count / 2, original.count - 1] where limit >= 0 {
            var cut = MessageCut()
            var fault: WireEncodingError?
            var count = 0
            var patched = memory.changing(original, at: .last) { span in
                guard var patcher = try? MessagePatcher(span) else { return }
                do throws(WireEncodingError) { cut = try patcher.cut(to: limit) } catch { fault = error }
                count = patcher.count
            }
            patched.removeLast(patched.count - count)
            if let fault {
                guard patched == original else { return "changed in spite of \(fault)" }
                continue
            }
            guard count <= limit, let read = try? Message(decoding: patched) else {
                return "cut to \(limit): \(patched.hex)"
            }
            var expected = message
            if cut.isTruncated { expected.header.isTruncated = true }
            expected.answers.removeLast(Int(cut.leftOut.answers))
            expected.authorities.removeLast(Int(cut.leftOut.authorities))
            var left = Int(cut.leftOut.additionals)
            while left > 0, let index = expected.additionals.lastIndex(where: { $0.type != .opt }) {
                expected.additionals.remove(at: index)
                left -= 1
            }
            if let difference = difference(read, expected) { return "cut to \(limit), \(difference)" }
            guard !cut.isTruncated || cut.leftOut.records > 0 else { return "TC without a reason" }
        }
        return nil
    }
}
