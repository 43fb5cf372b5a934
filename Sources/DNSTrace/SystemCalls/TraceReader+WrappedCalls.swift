internal import DNSWire

/// Calls that take more than one line: wrapped by a terminal or a mail, or with their result on a line by itself.
extension TraceReader {
    /// Reads a line as the rest of one that ended before a call began; tells whether it is that.
    mutating func readAfterBeginning(_ text: Span<UInt8>, _ events: inout [TraceEvent]) -> Bool {
        let first = beginning
        beginning = []
        // What has its own prefix is no rest.
        let own = SystemCallLine(text, names)
        guard own.form == .nothing || own.form == .call && own.prefixEnd == 0 else { return false }
        let margin = WrappedCall.endOfMargin(text)
        for (joint, start) in [([], 0), ([], margin), ([UInt8(ascii: " ")], margin)] {
            var joined = first + joint
            joined.append(text.extracting(start...))
            let form = SystemCallLine(joined.span, names).form
            guard form == .call || form == .resumed else { continue }
            read(joined.span, isFree: true, &events)
            open?.width = text.count
            return true
        }
        return false
    }

    /// Takes a line that is no call for the rest of a wrapped one.
    mutating func extend(with text: Span<UInt8>, _ events: inout [TraceEvent]) {
        guard open?.append(text, number: facts.lines) == true, let open else { return close(&events) }
        // Where the call was complete before, all that the line may add is what it returned.
        let lackedOutcome = call.isComplete
        guard lackedOutcome || open.mayBeComplete else { return }
        for joint in WrappedCall.Joint.allCases where !lackedOutcome {
            var whole = open.whole(joint)
            guard let mark = TraceMarks.unfinished(whole.text.bytes.span, from: 0) else { continue }
            whole.text.truncate(to: mark)
            self.open = nil
            return interrupt(whole, &events)
        }
        read(open.whole(.tight), &events)
        guard isWhole else {
            self.open?.isWhole = call.isComplete
            guard lackedOutcome else { return }
            self.open?.removeLast()
            return close(&events)
        }
        self.open = nil
        takeWhole(open, &events)
    }

    /// Takes a wrapped call that is complete, with its breaks for what they stand for.
    mutating func takeWhole(_ open: WrappedCall, _ events: inout [TraceEvent]) {
        // What a break stands for within a string shows in the length of the string.
        read(open.whole(.tight), &events)
        if call.showsItsLength == false {
            for joint in [WrappedCall.Joint.exact, .spaced] {
                read(open.whole(joint), &events)
                if call.showsItsLength == true { return takeCall(&events) }
            }
            read(open.whole(.tight), &events)
        }
        takeCall(&events)
    }

    /// Takes a line of digits for the rest of the number that the call before returned, if that is less than what it shows.
    mutating func extendResult(with text: Span<UInt8>) -> Bool {
        guard dump != nil, call.returnedLessThanShown else { return false }
        let digits = text.extracting(WrappedCall.endOfMargin(text)...)
        guard digits.count > 0, digits.count < 6 else { return false }
        for index in digits.indices where digits[index].decimalDigit == nil { return false }
        let before = call.start
        var start = before
        start.text.append(digits, 0..<digits.count, lineNumber: facts.lines)
        call.read(start)
        return true
    }

    /// The wrapped call ends here: its first line is all there is of it.
    mutating func close(_ events: inout [TraceEvent]) {
        beginning = []
        guard let last = open else { return }
        open = nil
        if last.isWhole { return takeWhole(last, &events) }
        take(last.start, &events)
    }
}
