import DNSWire

extension Property {
    /// Cursors stay inside the octets, and a name is the same label by label, as a value, as text and written out.
    static let views = Property("views") { octets in
        let plain = PlainReading(octets)
        if let contradiction = plain.contradiction { return contradiction }
        var end = Header.length
        for entry in plain.entries {
            guard entry.offset == end, entry.end <= octets.count, entry.data.upperBound <= octets.count else {
                return "\(entry.section) at \(entry.offset) to \(entry.end), after \(end), of \(octets.count) octets"
            }
            end = entry.end
        }
        for fault in plain.faults where fault.offset < 0 || fault.offset + fault.length > octets.count {
            return "outside the octets: \(fault), length \(fault.length)"
        }
        do throws(WireDecodingError) {
            let view = try MessageView(octets)
            var questions = view.questions
            while let question = try questions.next() {
                if let name = try? question.name, let fault = fault(of: name) { return fault }
                if let fault = textFault(
                    { (text) throws(WireDecodingError) in try question.appendName(to: &text) },
                    of: try? question.name.description, among: octets.count)
                {
                    return fault
                }
            }
            var records = try view.records
            while let record = try records.next() {
                if let name = try? record.name, let fault = fault(of: name) { return fault }
                if let fault = textFault(
                    { (text) throws(WireDecodingError) in try record.appendName(to: &text) },
                    of: try? record.name.description, among: octets.count)
                {
                    return fault
                }
            }
        } catch {
            if error != plain.faults.last { return "the second walk ends with \(error)" }
        }
        return sectionFault(octets, plain)
    }

    /// What differs between the ways to a name.
    private static func fault(of view: borrowing DomainNameView) -> String? {
        let plain = PlainReading.labels(of: view)
        let name = DomainName(view)
        guard Array(name.wire) == plain else { return "\(name) is \(plain.hex) label by label" }
        let written = view.withUncompressed { [UInt8](copying: $0) }
        guard written == plain else { return "\(name) is written out as \(written.hex)" }
        let isSame = view == name && view == view
        guard isSame else { return "\(name) is not what its view is" }
        var text: [UInt8] = []
        view.append(to: &text)
        guard text == Array(name.description.utf8) else { return "\(name) as text differs" }
        var (one, other) = (Hasher(), Hasher())
        view.hash(into: &one)
        name.hash(into: &other)
        return one.finalize() == other.finalize() ? nil : "\(name) and its view have two hashes"
    }

    /// What is wrong with a name's text that is appended without a view of the name, into room of each kind.
    private static func textFault(
        _ append: (inout OutputSpan<UInt8>) throws(WireDecodingError) -> Bool, of text: String?, among count: Int
    ) -> String? {
        let expected = text.map { Array($0.utf8) }
        // The longest text of a name has 1004 octets.
        for room in [1016, expected?.count ?? 0, max(0, (expected?.count ?? 0) - 1 - count % 7)] {
            var isWhole: Bool?
            let written = [UInt8](capacity: room) { (output: inout OutputSpan<UInt8>) in
                isWhole = try? append(&output)
            }
            guard (isWhole == nil) == (expected == nil) else { return "text of a name that is none, or none of one" }
            guard let expected else { continue }
            guard isWhole == (room >= expected.count), written == (isWhole == true ? expected : []) else {
                return "\(String(decoding: written, as: UTF8.self)) into \(room) octets"
            }
        }
        return nil
    }

    /// What is wrong with the cursors of one section each.
    private static func sectionFault(_ octets: Span<UInt8>, _ plain: PlainReading) -> String? {
        for section in MessageSection.allCases where section > .question && !plain.isStateful {
            var offsets: [Int] = []
            do throws(WireDecodingError) {
                var records = try MessageView(octets).records(in: section)
                while let record = try records.next() {
                    guard record.section == section else { return "a record of \(record.section) in \(section)" }
                    offsets.append(record.offset)
                }
            } catch {
                guard plain.faults.contains(error) else { return "\(section) alone ends with \(error)" }
            }
            let expected = plain.entries.filter { $0.section == section }.map(\.offset)
            guard offsets == expected else { return "\(section) alone has \(offsets), not \(expected)" }
        }
        return nil
    }
}
