import DNSWire

/// Writes messages octet by octet: records of every type with sound data, names with pointers wherever one can be put,
/// and, where it is asked for, counts, lengths and pointers that are wrong.
package struct RandomWire {
    private var generator: SeededGenerator
    private var octets: [UInt8] = []
    /// Where labels of the names so far begin, with the length of the name from there on.
    private var names: [(offset: Int, length: Int)] = []
    /// One of so many choices is a wrong one; `nil` for none.
    private let fault: Int?

    private init(_ generator: SeededGenerator, fault: Int?) {
        self.generator = generator
        self.fault = fault
    }

    /// A message: of ten four that have nothing wrong but what a policy may accept, five with faults in their parts, and
    /// one with octets that are damaged.
    package static func message(using generator: inout SeededGenerator) -> [UInt8] {
        let kind = Int.random(in: 0..<10, using: &generator)
        var wire = RandomWire(generator, fault: 4...8 ~= kind ? Int.random(in: 6...80, using: &generator) : nil)
        wire.appendMessage()
        generator = wire.generator
        return kind == 9 ? Mutation.apply(to: wire.octets, using: &generator) : wire.octets
    }

    /// A record with an owner and names in its data that may point into the octets before it.
    package static func record(after octets: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var wire = RandomWire(generator, fault: 12)
        wire.octets = octets
        wire.names = wire.labels(of: octets)
        wire.appendRecord(.additional, isLast: true)
        generator = wire.generator
        return Array(wire.octets[octets.count...])
    }

    private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }

    private mutating func isWrong() -> Bool {
        guard let fault else { return false }
        return oneIn(fault)
    }

    private mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
        for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
            octets.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    private mutating func appendMessage() {
        append(UInt16.random(in: 0...UInt16.max, using: &generator))
        var bits = UInt16.random(in: 0...UInt16.max, using: &generator)
        // Queries mostly; of the others each opcode.
        if !oneIn(4) { bits &= 0x87FF }
        append(bits)
        let header = Header(id: 0, bits: bits)
        if header.opcode == .dso, !oneIn(4) {
            octets += [UInt8](repeating: 0, count: 8)
            return appendStatefulValues()
        }
        var counts = [oneIn(8) ? 2 : oneIn(8) ? 0 : 1]
        for most in [5, 3, 4] { counts.append(Int.random(in: 0...most, using: &generator)) }
        for count in counts {
            append(
                UInt16(
                    truncatingIfNeeded: isWrong() && oneIn(3)
                        ? count + Int.random(in: -1...2, using: &generator) : count))
        }
        for _ in 0..<counts[0] { appendQuestion() }
        for (count, section) in zip(counts[1...], [MessageSection.answer, .authority, .additional]) {
            for index in 0..<count { appendRecord(section, isLast: index == count - 1) }
        }
        if isWrong() { octets += generator.bytes(upTo: 20) }
    }

    private mutating func appendStatefulValues() {
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            append(UInt16.random(in: 0...6, using: &generator))
            let data = generator.bytes(upTo: 12)
            append(UInt16(truncatingIfNeeded: isWrong() ? data.count + 1 : data.count))
            octets += data
        }
    }

    private mutating func appendQuestion() {
        appendName()
        append(oneIn(3) ? UInt16.random(in: 0...260, using: &generator) : 1)
        append(recordClass(.internet))
    }

    private mutating func recordClass(_ usual: RecordClass) -> UInt16 {
        guard oneIn(6) else { return usual.rawValue }
        return [1, 3, 4, 254, 255, 0x8001, 0x80FF, 0, 0xFF00].randomElement(using: &generator) ?? 1
    }

    private mutating func appendRecord(_ section: MessageSection, isLast: Bool) {
        guard let sample = DataSample.all.randomElement(using: &generator) else { return }
        if sample.type == .opt || sample.type == .tsig {
            guard section == .additional && (isLast || sample.type == .opt) || isWrong() else { return appendUnknown() }
        }
        if sample.type == .opt, !isWrong() { octets.append(0) } else { appendName() }
        let isOther = isWrong()
        append(isOther ? UInt16.random(in: 0...260, using: &generator) : sample.type.rawValue)
        switch sample.type {
        case .opt: append(UInt16(1232))
        case .tsig: append(isWrong() ? 1 : RecordClass.any.rawValue)
        default: append(recordClass(sample.recordClass))
        }
        append(oneIn(2) ? 300 : UInt32.random(in: 0...UInt32.max, using: &generator))
        appendData(of: sample)
    }

    private mutating func appendUnknown() {
        appendName()
        append(UInt16.random(in: 0xFF00...0xFFFE, using: &generator))
        append(recordClass(.internet))
        append(UInt32(0))
        let data = generator.bytes(upTo: 40)
        append(UInt16(truncatingIfNeeded: data.count))
        octets += data
    }

    private mutating func appendData(of sample: DataSample) {
        let length = octets.count
        append(UInt16(0))
        for (index, piece) in sample.pieces.enumerated() {
            if index > 0 { appendName() }
            octets += piece
        }
        if isWrong() { octets += generator.bytes(upTo: 3) }
        var count = octets.count - length - 2
        if isWrong() { count += Int.random(in: -3...3, using: &generator) }
        octets[length] = UInt8(truncatingIfNeeded: count >> 8)
        octets[length + 1] = UInt8(truncatingIfNeeded: count)
    }
}

extension RandomWire {
    /// Appends a name: labels of its own, then a pointer or the root.
    private mutating func appendName() {
        let start = octets.count
        var lengths: [Int] = []
        if oneIn(3) || names.isEmpty {
            let isLong = oneIn(40)
            for _ in 0..<Int.random(in: 0...(isLong ? 8 : 3), using: &generator) {
                lengths.append(Int.random(in: isLong ? 20...63 : 1...8, using: &generator))
            }
        }
        var labels: [Int] = []
        for length in lengths {
            labels.append(octets.count)
            octets.append(UInt8(truncatingIfNeeded: length))
            // Few letters, so that names have suffixes in common.
            for _ in 0..<length {
                octets.append(
                    oneIn(30)
                        ? UInt8.random(in: 0...255, using: &generator)
                        : [0x61, 0x41, 0x62, 0x2D].randomElement(using: &generator) ?? 0x61)
            }
        }
        let own = octets.count - start
        if isWrong() { return appendWrongEnd(start) }
        let known = names.filter { $0.offset <= 0x3FFF && $0.length + own <= DomainName.maximumLength }
        if let target = known.randomElement(using: &generator), !oneIn(4) {
            appendPointer(to: target.offset)
            note(labels, pointer: start + own, length: own + target.length, own, start)
        } else if own < DomainName.maximumLength {
            octets.append(0)
            note(labels, pointer: nil, length: own + 1, own, start)
        } else {
            octets.removeSubrange(start...)
            octets.append(0)
        }
    }

    private mutating func note(_ labels: [Int], pointer: Int?, length: Int, _ own: Int, _ start: Int) {
        for label in labels { names.append((label, length - (label - start))) }
        // To a pointer another may lead, which nobody writes and everybody must read.
        if let pointer, oneIn(8) { names.append((pointer, length - own)) }
    }

    private mutating func appendPointer(to offset: Int) { append(UInt16(truncatingIfNeeded: 0xC000 | offset)) }

    private mutating func appendWrongEnd(_ start: Int) {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: appendPointer(to: start)
        case 1: appendPointer(to: octets.count + Int.random(in: 0...40, using: &generator))
        case 2: appendPointer(to: Int.random(in: 0..<12, using: &generator))
        case 3: appendPointer(to: Int.random(in: 0..<max(octets.count, 1), using: &generator))
        case 4: octets += [UInt8.random(in: 0x40...0xBF, using: &generator), 0]
        default: octets += [63, 0x61, 0]
        }
    }

    /// Where the labels of a message's names begin, as far as cursors find them.
    private func labels(of message: [UInt8]) -> [(offset: Int, length: Int)] {
        PlainReading(message.span).kept.compactMap { entry in
            guard let name = entry.name, name.count > 1 else { return nil }
            return (entry.offset, name.count)
        }
    }
}
