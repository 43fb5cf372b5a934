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
        let mayBeUpdate = record.hasFormOfMessage
        do throws(PresentationError) {
            let read = try Record(parsing: text)
            guard read.name.wire == record.name.wire, read == record || record.isLongerThanText(read) else {
                return "\(text) is read as \(read), \(Array(record.rdata).hex) as \(Array(read.rdata).hex)"
            }
            return mayBeUpdate || record.isSound ? nil : "\(text) is read, and its data are malformed"
        } catch {
            return !mayBeUpdate && record.isSound ? "\(text): \(error)" : nil
        }
    }

    /// Text that is read as a record is read again from the text of that record, and comes back from the wire.
    static let textOfRecords = Property("text-of-records", of: .text) { octets in
        guard let record = try? Record(parsing: octets) else { return nil }
        if let fault = fault(of: record) { return fault }
        guard !record.hasFormOfMessage else { return nil }
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
    static let names = Property("names", of: .text) { octets in
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
