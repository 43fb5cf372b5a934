import DNSWire

extension Property {
    /// The text of each record is read as the same octets, or, where its data are malformed, refused.
    static let recordText = Property("record-text") { octets in
        let message = MessageReading(octets, policy: Policies.lenient).message
        for section in MessageSection.allCases {
            for record in message[section] {
                if let fault = fault(of: record) { return "\(section): \(fault)" }
            }
        }
        return nil
    }

    /// What is wrong with the text of a record.
    private static func fault(of record: Record) -> String? {
        let text = record.description
        if text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) { return "an octet that is no ASCII in \(text)" }
        // A TXT record without octets is sound in Multicast DNS alone, and text knows no message (RFC 6763 §6.1).
        if record.type == .txt, record.rdata.isEmpty { return nil }
        let mayBeUpdate = isUpToMessage(record)
        do throws(PresentationError) {
            let read = try Record(parsing: text)
            guard read.name.wire == record.name.wire, read == record || isShortened(read, from: record) else {
                return "\(text) is read as \(read), \(Array(record.rdata).hex) as \(Array(read.rdata).hex)"
            }
            return mayBeUpdate || isSound(record) ? nil : "\(text) is read, and its data are malformed"
        } catch {
            return !mayBeUpdate && isSound(record) ? "\(text): \(error)" : nil
        }
    }

    /// Whether data of the record's class have another form in an UPDATE than elsewhere, and may be none: text has no
    /// message around it that would tell.
    private static func isUpToMessage(_ record: Record) -> Bool {
        let plain = RecordClass(rawValue: record.recordClass.rawValue & 0x7FFF)
        return plain == .none || record.recordClass == .any
    }

    /// Whether the record that was read is one without the zeros at the end of a bitmap, which text cannot show.
    private static func isShortened(_ read: Record, from record: Record) -> Bool {
        guard record.type == .wks || record.type == .nxt, read.description == record.description else { return false }
        let (few, all) = (Array(read.rdata), Array(record.rdata))
        return all.starts(with: few) && all.dropFirst(few.count).allSatisfy { $0 == 0 }
    }

    /// Whether a record can be written in a message by itself and read from it.
    private static func isSound(_ record: Record) -> Bool {
        let message = Message(header: Header(id: 0), additionals: [record])
        do throws(WireEncodingError) {
            let octets = try message.encoded()
            return PlainReading(octets.span).faults.isEmpty
        } catch {
            // Names that were compressed can make data longer than a message may be, and their text is sound all the same.
            return error.reason == .noRoom || error.reason == .tooLong
        }
    }

    /// Text that is read as a record is read again from the text of that record, and comes back from the wire.
    static let textOfRecords = Property("text-of-records") { octets in
        guard let record = try? Record(parsing: octets) else { return nil }
        if let fault = fault(of: record) { return fault }
        guard !isUpToMessage(record) else { return nil }
        let message = Message(header: Header(id: 0), answers: [record])
        do throws(WireEncodingError) {
            let written = try message.encoded()
            guard let read = try? Message(decoding: written, policy: Policies.lenient), read == message else {
                return "\(record) comes back as another"
            }
            return nil
        } catch {
            return error.reason == .noRoom ? nil : "\(record): \(error)"
        }
    }

    /// A name comes back from its text and from its labels, and compares with others as its labels do.
    static let names = Property("names") { octets in
        if let name = try? DomainName(parsing: octets), let fault = fault(of: name) { return "of text, \(fault)" }
        var reader = WireReader(uncompressed: octets)
        var last: DomainName?
        while let name = try? reader.readName() {
            if let fault = fault(of: name) { return fault }
            if let last, let fault = fault(of: last, name) { return fault }
            last = name
        }
        return nil
    }

    private static func fault(of name: DomainName) -> String? {
        let text = name.description
        guard let read = DomainName(text), read.wire == name.wire else { return "\(text) is read as another name" }
        if text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) { return "an octet that is no ASCII in \(text)" }
        guard let built = try? DomainName(labels: name.labels), built.wire == name.wire else {
            return "\(text) is another name of its labels"
        }
        guard name.labels.reduce(1, { $0 + $1.count + 1 }) == name.length, name.length <= 255 else {
            return "the length of \(text)"
        }
        guard !name.isRoot else { return name.parent == nil ? nil : "the root has a parent" }
        guard let parent = name.parent, name.isSubdomain(of: parent), !parent.isSubdomain(of: name),
            let label = name.labels.first(where: { _ in true }),
            (try? DomainName(label: label, under: parent))?.wire == name.wire
        else { return "\(text) and its parent" }
        return nil
    }

    private static func fault(of one: DomainName, _ other: DomainName) -> String? {
        let isSame = one == other
        if isSame, one.hashValue != other.hashValue { return "\(one) and \(other) have two hashes" }
        guard [one < other, isSame, other < one].filter(\.self).count == 1 else {
            return "the order of \(one), \(other)"
        }
        let folded = { (name: DomainName) in
            name.labels.map { label in label.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 } }
        }
        let (left, right) = (folded(one), folded(other))
        guard isSame == (left == right) else { return "\(one) and \(other), label by label" }
        guard one.isSubdomain(of: other) == (Array(left.suffix(right.count)) == right && left.count >= right.count)
        else { return "\(one) below \(other)" }
        // Canonical order is that of the labels from the last one on (RFC 4034 §6.1).
        let isBefore = left.reversed().lexicographicallyPrecedes(right.reversed()) { $0.lexicographicallyPrecedes($1) }
        return isBefore == (one < other) ? nil : "the order of \(one) and \(other), label by label"
    }
}
