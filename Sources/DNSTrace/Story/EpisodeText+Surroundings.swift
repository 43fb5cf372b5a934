internal import DNSWire

/// What was done around the messages: files read, addresses sorted and used.
extension EpisodeText {
    mutating func writePreparation() {
        let paths = episode.preparation.compactMap { step in
            if case .opened(let path, let error) = step.action {
                error == nil ? path : path + " (\(error ?? ""))"
            } else {
                nil
            }
        }.withoutRepeats
        guard let first = episode.preparation.first, let last = episode.preparation.last, !paths.isEmpty else { return }
        writer.begin()
        writer.append("read before: " + paths.joined(separator: ", "))
        writer.append(Self.lines(first.line, last.line), .place)
        writer.end()
    }

    mutating func writeSorting() {
        let parts = episode.sorting.compactMap { step in
            switch step.action {
            case .opened(let path, let error): error == nil ? path : path + " (\(error ?? ""))"
            case .askedForInterfaces: "the machine's own addresses (netlink)"
            default: nil
            }
        }.withoutRepeats
        guard let first = episode.sorting.first, let last = episode.sorting.last, !parts.isEmpty else { return }
        writer.begin(indentation: 2)
        writer.append("read to sort the addresses (RFC 6724): " + parts.joined(separator: ", "))
        writer.append(Self.lines(first.line, last.line), .place)
        writer.end()
    }

    private static func lines(_ first: Int, _ last: Int) -> String {
        first == last ? "  line \(first)" : "  lines \(first)-\(last)"
    }

    mutating func writeUses() {
        for certainty in [AddressUse.Certainty.answered, .inferred] {
            for isTrial in [true, false] {
                let uses = episode.uses.filter { $0.certainty == certainty && $0.isTrial == isTrial }
                guard !uses.isEmpty else { continue }
                writer.blank()
                writer.begin(indentation: 2)
                let origin =
                    certainty == .answered
                    ? "to addresses from these answers" : "not in the messages; likely these answers"
                writer.append("later connects (\(origin))", certainty == .answered ? .heading : .inferred)
                if isTrial { writer.append(", to sort them: nothing is sent (RFC 6724 §6)") }
                writer.end()
                for use in uses { write(use) }
            }
        }
        if let used = episode.usedAddress {
            writer.begin(indentation: 2)
            writer.append("used in the end: ")
            writer.append(used.endpoint.description, .address)
            writer.end()
        }
    }

    private mutating func write(_ use: AddressUse) {
        let width = (episode.uses.map { $0.endpoint.address.utf8.count }.max() ?? 0) + 10
        writer.begin(indentation: 4)
        writer.append(use.type.description)
        writer.column(10)
        writer.append(use.endpoint.address, .address)
        writer.column(width + 4)
        writer.append(use.endpoint.port.map { ":\($0)" } ?? "")
        writer.column(width + 12)
        switch use.error {
        case nil: writer.append("ok" + (use.local.map { ", from \($0)" } ?? ""))
        case "EINPROGRESS"?: writer.append("begun (EINPROGRESS)" + (use.local.map { ", from \($0)" } ?? ""))
        case let error?: writer.append(error, .failure)
        }
        if episode.isOverHTTPS(use) { writer.append("  DNS over HTTPS, going by the name", .inferred) }
        writer.append("  line \(use.line)", .place)
        writer.end()
    }
}

extension [String] {
    /// Each element where it is first.
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
