internal import DNSWire

/// What can be known of a call without reading its arguments: most calls say nothing.
extension CallInterpreter {
    /// Whether a call, whose arguments start at `start` of a line, need not be read.
    ///
    /// It need not where it is about a file, where it was to receive something and did not, or where it is about a
    /// descriptor that is silent (``Silence``), or becomes so by what is seen at a glance. Most lines of most traces are
    /// such.
    mutating func canPassOver(
        _ name: CallName, _ line: Span<UInt8>, at start: Int, process: Int?
    ) -> Bool {
        if name.opensOther { return noteOpened(line, at: start, process: process) }
        switch name {
        case .execve:
            return Self.hasFailed(line, after: start)
        case .poll, .ppoll, .pollTime64:
            // Until the call goes on, somebody else may send a message through what it waits for.
            let isUnfinished = Self.isUnfinished(line)
            return waitsForOthers(line, at: start, process: process, isUnfinished ? [.waiting, .writing] : .waiting)
                && (isUnfinished || Self.resultMark(line, after: start) != nil)
        case .fcntl, .fcntl64, .close:
            break
        default:
            guard name.direction != nil else { return false }
        }
        var index = start
        let descriptor = Self.number(line, &index)
        guard index > start, index < line.count else { return false }
        if name == .fcntl || name == .fcntl64 {
            // `, F_GET`, `, F_SET`
            let command = line.word(at: index) & 0xFF_FFFF_FFFF_FFFF
            return command == 0x54_4547_5F46_202C || command == 0x54_4553_5F46_202C
        }
        if name == .close {
            guard sockets.silence(process, descriptor).contains(.closing) else { return false }
            sockets[process, descriptor] = nil
            return true
        }
        if line[index] == UInt8(ascii: "<"), name.isForFiles {
            guard line.matches("</", at: index) || line.matches("<pipe:", at: index) else { return false }
            sockets.setOther(process, descriptor)
            return true
        }
        // Without a label there is nothing to learn of the socket.
        guard line[index] == UInt8(ascii: ",") else { return false }
        let silence = sockets.silence(process, descriptor)
        return Self.movesNothing(name, line, silence, after: index)
            || settlesStream(name, line, silence, process, descriptor, after: index)
    }

    /// Whether a call on a descriptor, after which its other arguments are, moves no bytes that can be DNS.
    private static func movesNothing(
        _ name: CallName, _ line: Span<UInt8>, _ silence: Silence, after index: Int
    ) -> Bool {
        let isReceiving = name.direction == .in
        if silence.contains(isReceiving ? .receiving : name.canNameAddress ? .sending : .writing) { return true }
        // `, "`
        if silence.contains(.otherBytes), line.word(at: index) & 0xFF_FFFF == 0x22_202C,
            !LeadingBytes(line, from: index &+ 3).canBeginMessage, !name.canNameAddress || namesNoAddress(line)
        {
            return true
        }
        // That a port is closed says something.
        guard isReceiving, let mark = resultMark(line, after: index) else { return false }
        return isFailure(line, at: mark &+ 2) && !line.matches("-1 ECONNREFUSED", at: mark &+ 2)
    }

    /// Whether a call moves the first bytes of a stream, with which no message can begin: then it is known that the stream
    /// is none of DNS.
    private mutating func settlesStream(
        _ name: CallName, _ line: Span<UInt8>, _ silence: Silence, _ process: Int?, _ descriptor: Int,
        after index: Int
    ) -> Bool {
        guard let direction = name.direction, silence.contains(direction == .in ? .firstReceived : .firstSent),
            // `, "`
            line.word(at: index) & 0xFF_FFFF == 0x22_202C, let mark = Self.resultMark(line, after: index)
        else { return false }
        let first = LeadingBytes(ofStream: line, from: index &+ 3)
        var end = mark &+ 2
        guard first.count >= MessageStream.enough, !first.canBeginMessage,
            Self.number(line, &end) >= MessageStream.enough,
            !name.canNameAddress || Self.namesNoAddress(line) && line.firstIndex(of: "MSG_PEEK", from: index) == nil
        else { return false }
        sockets.setForeign(process, descriptor, direction)
        return true
    }

    /// Whether the last arguments say that there is no address: `, NULL, NULL) = 5`, `, NULL, 0) = 5`.
    private static func namesNoAddress(_ line: Span<UInt8>) -> Bool {
        guard let mark = resultMark(line, after: 0) else { return false }
        let end = endOfCall(line, before: mark)
        return line.matches(", NULL, NULL)", at: end &- 13) || line.matches(", NULL, 0)", at: end &- 10)
    }

    /// Whether a line ends with the mark of a call that goes on later.
    static func isUnfinished(_ line: Span<UInt8>) -> Bool {
        // `<unfinished ...>`
        line.word(at: line.count &- 8) == 0x3E2E_2E2E_2064_6568
            && line.word(at: line.count &- 16) == 0x7369_6E69_666E_753C
    }

    /// Whether `-1 E` is there.
    private static func isFailure(_ line: Span<UInt8>, at index: Int) -> Bool {
        line.word(at: index) & 0xFFFF_FFFF == 0x4520_312D
    }

    /// The number of up to eight digits that is at `index`, which is moved after it; none is there where it does not
    /// move.
    private static func number(_ line: Span<UInt8>, _ index: inout Int) -> Int {
        let start = index
        var number = 0
        while index < line.count, index &- start < 8, let digit = line[index].decimalDigit {
            number = number &* 10 &+ digit
            index &+= 1
        }
        return number
    }

    /// Whether a call waits for nothing but descriptors that are silent in those ways (`[{fd=5, events=POLLIN},
    /// {fd=3<pipe:[1]>, ...}], `).
    private func waitsForOthers(_ line: Span<UInt8>, at start: Int, process: Int?, _ ways: Silence) -> Bool {
        if line.matches("NULL, ", at: start) { return true }
        guard line.count > start, line[start] == UInt8(ascii: "[") else { return false }
        var index = start &+ 1
        // `{fd=`
        while line.word(at: index) & 0xFFFF_FFFF == 0x3D64_667B {
            index &+= 4
            let first = index
            let descriptor = Self.number(line, &index)
            guard index > first, sockets.silence(process, descriptor).isSuperset(of: ways) else { return false }
            guard let end = line.firstIndex(of: UInt8(ascii: "}"), from: index) else { return false }
            index = end &+ 1
            // `, `
            if line.word(at: index) & 0xFFFF == 0x202C { index &+= 2 }
        }
        // `], `
        return line.word(at: index) & 0xFF_FFFF == 0x20_2C5D
    }

    /// Whether bytes with which no message can begin say nothing of the descriptor that a call's arguments begin with.
    func isSilentUnlessMessage(_ arguments: Span<UInt8>, process: Int?) -> Bool {
        var index = 0
        let descriptor = Self.number(arguments, &index)
        return arguments.matches(",", at: index) && sockets.silence(process, descriptor).contains(.otherBytes)
    }

    /// Whether the second half of a call need not be read, where its first half was passed over, is not in the trace, or is
    /// about a descriptor of which nothing is known.
    func canPassOverRest(_ name: CallName, _ line: Span<UInt8>, at start: Int) -> Bool {
        guard name.isForFiles else { return false }
        var quote = start
        while quote < line.count, line[quote] == UInt8(ascii: " ") { quote &+= 1 }
        guard quote < line.count, line[quote] == UInt8(ascii: "\"") else { return false }
        return !LeadingBytes(line, from: quote &+ 1).canBeginMessage
    }

    /// Notes the descriptor that a call returns which opens a file; not where the file is one that the story mentions,
    /// or where the line does not end with what the call returned.
    private mutating func noteOpened(_ line: Span<UInt8>, at start: Int, process: Int?) -> Bool {
        // `"\`
        guard let index = line.firstIndex(of: UInt8(ascii: "\""), from: start), line.word(at: index) & 0xFFFF != 0x5C22
        else { return false }
        // `"/etc/`
        if line.word(at: index) & 0xFFFF_FFFF_FFFF == 0x2F63_7465_2F22,
            Self.files.contains(where: { line.matches($0, at: index &+ 1) })
        {
            return false
        }
        guard let equals = Self.resultMark(line, after: index) else { return false }
        var end = equals &+ 2
        if Self.isFailure(line, at: end) { return true }
        var descriptor = 0
        while end < line.count, end &- equals < 10, let digit = line[end].decimalDigit {
            descriptor = descriptor &* 10 &+ digit
            end &+= 1
        }
        guard end > equals &+ 2, end == line.count || line[end] == UInt8(ascii: " ") || line[end] == UInt8(ascii: "<")
        else { return false }
        sockets.setOther(process, descriptor)
        return true
    }

    /// Whether the line says what went wrong with the call.
    private static func hasFailed(_ line: Span<UInt8>, after start: Int) -> Bool {
        resultMark(line, after: start).map { isFailure(line, at: $0 &+ 2) } ?? false
    }

    /// Where the last `= ` of a line is after a parenthesis, before what the call returned.
    private static func resultMark(_ line: Span<UInt8>, after start: Int) -> Int? {
        var end = line.count &- 2
        while let index = line.lastIndex(of: UInt8(ascii: "="), from: start &+ 1, before: end) {
            if line[index &+ 1] == UInt8(ascii: " "), line.matches(")", at: endOfCall(line, before: index) &- 1) {
                return index
            }
            end = index
        }
        return nil
    }

    /// Where the blanks begin that are before the mark of a result.
    private static func endOfCall(_ line: Span<UInt8>, before mark: Int) -> Int {
        var end = mark
        while end > 0, line[end &- 1] == UInt8(ascii: " ") || line[end &- 1] == UInt8(ascii: "\t") { end &-= 1 }
        return end
    }
}
