extension DomainName: Comparable {
    /// The canonical order (RFC 4034 §6.1): by label from the right, each in lower case and by octet, a missing label first.
    public static func < (left: DomainName, right: DomainName) -> Bool {
        let left = left.labelStarts
        let right = right.labelStarts
        for (one, other) in zip(left.starts.reversed(), right.starts.reversed()) {
            let order = left.compare(one, to: other, of: right)
            if order != 0 { return order < 0 }
        }
        return left.starts.count < right.starts.count
    }

    private var labelStarts: LabelStarts {
        var starts: [Int] = []
        var position = 0
        while position < wire.count, wire[position] > 0 {
            starts.append(position)
            position += Int(wire[position]) + 1
        }
        return LabelStarts(wire: wire, starts: starts)
    }

    /// Where the labels begin, so that they can be taken from the right.
    private struct LabelStarts {
        let wire: Octets
        let starts: [Int]

        /// Less than 0, 0 or more than 0 as the label at `one` is before, with or after the label at `other`.
        func compare(_ one: Int, to other: Int, of names: LabelStarts) -> Int {
            let count = Int(wire[one])
            let otherCount = Int(names.wire[other])
            for offset in 1..<(min(count, otherCount) + 1) {
                let octet = ASCIICase.lower(wire[one + offset])
                let otherOctet = ASCIICase.lower(names.wire[other + offset])
                if octet != otherOctet { return Int(octet) - Int(otherOctet) }
            }
            return count - otherCount
        }
    }
}
