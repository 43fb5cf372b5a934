import DNSWire
import Testing

/// Names just below, at and above each limit, through none, one and two pointers, for every reader.
@Suite("Limits of names (RFC 1035 §3.1, §4.1.4)") struct NameLimitTests {
    /// A name of so many octets, without its root label where it is to end in a pointer.
    private func labels(_ count: Int) -> [UInt8] {
        var octets: [UInt8] = []
        while octets.count < count {
            // No octet may be left for a label without its length.
            let left = count - octets.count
            let length = left == 65 ? 62 : min(63, left - 1)
            octets.append(UInt8(length))
            octets += [UInt8](repeating: 0x61, count: length)
        }
        return octets
    }

    private func pointer(_ target: Int) -> [UInt8] { [0xC0 | UInt8(target >> 8), UInt8(target & 0xFF)] }

    private func message(_ question: [UInt8], _ owners: [[UInt8]]) -> [UInt8] {
        var octets: [UInt8] = [0, 1, 0x80, 0, 0, 1, 0, UInt8(owners.count), 0, 0, 0, 0]
        octets += question + [0, 1, 0, 1]
        for owner in owners { octets += owner + [0, 1, 0, 1, 0, 0, 0, 9, 0, 4, 192, 0, 2, 1] }
        return octets
    }

    /// Whether each reader takes the message, or says of the same octet why not.
    private func expect(_ octets: [UInt8], isSound: Bool, _ reason: WireDecodingError.Reason, _ comment: Comment) throws
    {
        let reading = MessageReading(octets)
        let first = reading.diagnostics.first { $0.severity == .error }?.error
        #expect(reading.isSound == isSound, comment)
        #expect(first?.reason == (isSound ? nil : reason), comment)
        var strict: WireDecodingError?
        do throws(WireDecodingError) { _ = try Message(decoding: octets) } catch { strict = error }
        #expect(strict == first, comment)
        var (plain, checked): (WireDecodingError.Reason?, WireDecodingError.Reason?)
        do throws(WireDecodingError) {
            var records = try MessageView(octets.span).records
            while let record = try records.next() {
                let name = try record.name
                let length = name.length
                #expect(length <= 255 && name.withUncompressed { $0.count } == length, comment)
            }
        } catch { plain = error.reason }
        do throws(WireDecodingError) {
            var records = try MessageView(octets.span).checkedRecords()
            while try records.next() != nil {}
        } catch { checked = error.reason }
        #expect(plain == first?.reason && checked == first?.reason, comment)
    }

    @Test(arguments: 186...253)
    func `255 octets are read and 256 are not, whatever part of them a pointer leads to`(tail: Int) throws {
        let question = labels(tail) + [0]
        for own in 2...64 {
            let total = own + tail + 1
            try expect(
                message(question, [labels(own) + [0xC0, 12]]), isSound: total <= 255, .nameTooLong, "\(own) and \(tail)"
            )
            // The same through a second pointer, which leads to the pointer itself, or to labels in front of it.
            let second = 12 + question.count + 4
            try expect(
                message(question, [[0xC0, 12], labels(own) + pointer(second)]), isSound: total <= 255, .nameTooLong,
                "\(own) and \(tail), through a pointer")
        }
    }

    @Test(arguments: 250...256)
    func `255 octets in place are read and 256 are not`(total: Int) throws {
        try expect(
            message([0], [labels(total - 1) + [0]]), isSound: total <= 255, .nameTooLong, "\(total) octets")
        // In pairs, so that the labels are as many as there can be.
        let short = (0..<total - 1).map { UInt8($0 % 2 == 0 ? 1 : 0x61) }
        if total % 2 == 1 {
            try expect(message([0], [short + [0]]), isSound: total <= 255, .nameTooLong, "\(total) octets")
        }
    }

    @Test(arguments: 126...128)
    func `127 pointers are followed and 128 are not`(count: Int) throws {
        let question: [UInt8] = [1, 0x61, 0]
        // Each owner is a pointer to the one before it, the first to the question.
        let owners = (0..<count).map { index -> [UInt8] in
            let target = index == 0 ? 12 : 12 + question.count + 4 + 16 * (index - 1)
            return pointer(target)
        }
        try expect(message(question, owners), isSound: count <= 127, .tooManyPointers, "\(count) pointers")
    }
}
