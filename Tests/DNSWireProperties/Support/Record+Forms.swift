import DNSWire

extension Record {
    /// Whether data of the record's class have another form in an UPDATE than elsewhere, and may be none: text has no
    /// message around it that would tell.
    var hasFormOfMessage: Bool {
        RecordClass(rawValue: recordClass.rawValue & 0x7FFF) == .none || recordClass == .any
    }

    /// Whether another record, which was read from this one's text, is this one without the zeros at the end of a bitmap,
    /// which text cannot show.
    func isLongerThanText(_ read: Record) -> Bool {
        guard type == .wks || type == .nxt, read.description == description else { return false }
        let (few, all) = (Array(read.rdata), Array(rdata))
        return all.starts(with: few) && all.dropFirst(few.count).allSatisfy { $0 == 0 }
    }

    /// Whether the record can be written in a message by itself and read from it.
    var isSound: Bool {
        let message = Message(header: Header(id: 0), additionals: [self])
        do throws(WireEncodingError) {
            let octets = try message.encoded()
            return PlainReading(octets.span).faults.isEmpty
        } catch {
            // Names that were compressed can make data longer than a message may be, and their text is sound all the same.
            return error.reason == .noRoom || error.reason == .tooLong
        }
    }
}
