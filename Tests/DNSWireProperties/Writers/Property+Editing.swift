import DNSWire

extension Property {
    /// What is rewritten in place are the id, the bits and the TTLs, and nothing else.
    static let patching = Property("patching") { octets in
        guard let memory = GuardedMemory(capacity: max(octets.count, 1)) else { return nil }
        let plain = PlainReading(octets)
        let original = [UInt8](copying: octets)
        var expected = original
        if octets.count >= Header.length { expected.replaceSubrange(0..<4, with: [0xBE, 0xEF, 0x84, 0x01]) }
        for entry in plain.entries where entry.section != .question && entry.type != .opt && entry.type != .tsig {
            let ttl = entry.ttl > 60 && entry.ttl <= UInt32(Int32.max) ? entry.ttl - 60 : 0
            for index in 0..<4 {
                expected[entry.ttlOffset + index] = UInt8(truncatingIfNeeded: ttl >> UInt32(24 - 8 * index))
            }
        }
        for edge in GuardedMemory.Edge.allCases {
            var thrown: WireDecodingError?
            let patched = memory.changing(original, at: edge) { span in
                do throws(WireDecodingError) {
                    var patcher = try MessagePatcher(span)
                    let opcode = patcher.header.opcode
                    try patcher.age(by: 60)
                    guard patcher.header.opcode == opcode else { return }
                    patcher.header = Header(id: 0xBEEF, bits: 0x8401)
                } catch {
                    thrown = error
                }
            }
            var own = expected
            if thrown != nil { own.replaceSubrange(0..<min(4, own.count), with: original.prefix(4)) }
            guard patched == own else { return "\(patched.hex), not \(own.hex)" }
            guard (thrown == nil) == !plain.faults.contains(where: { plain.ends(at: $0) }) || plain.isStateful else {
                return "\(thrown.map { "\($0)" } ?? "nothing") is thrown"
            }
        }
        return nil
    }

    /// Records that are changed, taken out or put in are as those of a message that is put together anew, and a copy
    /// stays as it was.
    static let editing = Property("editing") { octets in
        let message = MessageReading(octets, policy: Policies.lenient).message
        let copy = message.rebuilt
        guard message == copy, message.hashValue == copy.hashValue else { return "put together anew it is another" }
        var edited = message
        var lists: [MessageSection: [Record]] = [:]
        let extra = Record(name: "added.example", type: .a, ttl: 7, rdata: [192, 0, 2, 1])
        for section in MessageSection.allCases where section > .question {
            var list = Array(message[section])
            for index in list.indices {
                list[index].ttl &+= 1
                edited[section][index].ttl &+= 1
            }
            if list.count > 1 {
                list.removeFirst()
                edited[section].removeFirst()
                list[0].name = "changed.example"
                edited[section][0].name = "changed.example"
                list.swapAt(0, list.count - 1)
                edited[section].swapAt(0, edited[section].count - 1)
            }
            list.append(extra)
            edited[section].append(extra)
            list.insert(extra, at: 0)
            edited[section].insert(extra, at: 0)
            lists[section] = list
        }
        let expected = Message(
            header: message.header, questions: Array(message.questions), answers: lists[.answer] ?? [],
            authorities: lists[.authority] ?? [], additionals: lists[.additional] ?? [],
            statefulValues: message.statefulValues)
        if let fault = difference(edited, expected) { return "edited, \(fault)" }
        if let fault = difference(message, copy) { return "the copy that was not edited: \(fault)" }
        return Writing(edited) == Writing(expected) ? nil : "edited, it is written as \(Writing(edited).shown)"
    }
}

extension PlainReading {
    /// Whether the cursors stopped at a fault: it is in no entry that they passed.
    fileprivate func ends(at fault: WireDecodingError) -> Bool {
        fault.offset + fault.length >= (entries.last?.end ?? 0) && fault == faults.last
            && !entries.contains { $0.offset <= fault.offset && fault.offset < $0.end }
            && fault.path.index != nil && isPassed(fault.path)
            || fault.path.section == .header
    }

    private func isPassed(_ path: FieldPath) -> Bool {
        guard let section = path.section, let index = path.index else { return false }
        return entries.filter { $0.section == section }.count <= index
    }
}
