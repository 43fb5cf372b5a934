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
        var line = StoryLine()
        line.append("read before: " + paths.joined(separator: ", "))
        line.append(Self.lines(first.line, last.line), .place)
        lines.append(line)
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
        var line = StoryLine(indentation: 2)
        line.append("read to sort the addresses (RFC 6724): " + parts.joined(separator: ", "))
        line.append(Self.lines(first.line, last.line), .place)
        lines.append(line)
    }

    private static func lines(_ first: Int, _ last: Int) -> String {
        first == last ? "  line \(first)" : "  lines \(first)-\(last)"
    }

    mutating func writeUses() {
        for certainty in [AddressUse.Certainty.answered, .inferred] {
            for isTrial in [true, false] {
                let uses = episode.uses.filter { $0.certainty == certainty && $0.isTrial == isTrial }
                guard !uses.isEmpty else { continue }
                lines.append(StoryLine())
                var heading = StoryLine(indentation: 2)
                let origin =
                    certainty == .answered
                    ? "to addresses from these answers" : "not in the messages; likely these answers"
                heading.append("later connects (\(origin))", certainty == .answered ? .heading : .inferred)
                if isTrial { heading.append(", to sort them: nothing is sent (RFC 6724 §6)") }
                lines.append(heading)
                for use in uses { write(use) }
            }
        }
        if let used = episode.usedAddress {
            var line = StoryLine(indentation: 2)
            line.append("used in the end: ")
            line.append(used.endpoint.description, .address)
            lines.append(line)
        }
    }

    private mutating func write(_ use: AddressUse) {
        let width = (episode.uses.map { $0.endpoint.address.utf8.count }.max() ?? 0) + 10
        var line = StoryLine(indentation: 4)
        line.append(use.type.description)
        line.column(10)
        line.append(use.endpoint.address, .address)
        line.column(width + 4)
        line.append(use.endpoint.port.map { ":\($0)" } ?? "")
        line.column(width + 12)
        switch use.error {
        case nil: line.append("ok" + (use.local.map { ", from \($0)" } ?? ""))
        case "EINPROGRESS"?: line.append("begun (EINPROGRESS)" + (use.local.map { ", from \($0)" } ?? ""))
        case let error?: line.append(error, .failure)
        }
        line.append("  line \(use.line)", .place)
        lines.append(line)
    }
}

extension [String] {
    /// Each element where it is first.
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
