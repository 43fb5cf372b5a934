internal import DNSWire

/// Reads a trace of system calls line by line: strace of any version since 4.5, with any flags.
///
/// Lines are pushed in, events come out as soon as they are certain; memory does not grow with the trace.
///
///     var reader = TraceReader()
///     for line in lines { for event in reader.read(line: line.span) { ... } }
///     for event in reader.finish() { ... }
public struct TraceReader: Sendable {
    /// What is known of the trace so far.
    public private(set) var facts = TraceFacts()

    private var interpreter: CallInterpreter
    var names = CallNameTable()
    private var clock = TraceClock()
    private var numbers = LeadingNumbers()
    /// What stood before the last call that was looked at.
    private var prefix = UsualPrefix()
    /// The process that has appeared last: most lines are of the same as the one before.
    private var lastProcess: Int?
    /// Calls that were interrupted in the trace by other processes, by process.
    private var unfinished = UnfinishedCalls()
    /// What was done to the lines on their way here.
    private var markup = TraceMarkup()
    /// Events that wait for such calls.
    private var held = HeldEvents()
    /// A call whose line ends before its parenthesis closes: it may go on on the next line.
    var open: WrappedCall?
    /// A line that ends before a call begins on it: what is before calls, or that and `<... recvfrom`.
    var beginning: [UInt8] = []
    /// How many bytes the present line has.
    private var width = 0
    /// Bytes that kdump shows below the line that announces them.
    private var transfer: (bytes: KdumpTransfer, line: Int)?
    /// The call that was last read.
    var call = SystemCall(CallStart(name: .read, prefix: LinePrefix(), line: 0))
    /// The dump that may follow that call, where it is one with bytes and not yet understood.
    var dump: BufferDump?
    /// Whether there is any of the four, so that something may go on on the next line.
    private var isWaiting = false
    /// How many times the arguments of a call were read, rather than passed over.
    private(set) var callsInFull = 0
    /// Whether lines that say nothing are passed over; what is told is the same without.
    private let passesOver: Bool

    /// How much is remembered: it does not grow with the trace.
    var size: Int { interpreter.sockets.size + unfinished.count }

    /// Makes a reader that has read nothing.
    ///
    /// - Parameter keepsPositions: Whether messages are to say where each of their bytes is (``Payload/positions``), which costs
    ///   as much as finding the bytes.
    public init(keepsPositions: Bool = true) { self.init(passesOver: true, keepsPositions: keepsPositions) }

    /// Makes a reader that may not pass over anything.
    init(passesOver: Bool, keepsPositions: Bool = true) {
        self.passesOver = passesOver
        interpreter = CallInterpreter(keepsPositions: keepsPositions)
    }

    /// Reads the next line.
    ///
    /// - Parameters:
    ///   - whole: The line without its line break.
    ///   - number: Its number, where that is not the one that follows.
    public mutating func read(line whole: Span<UInt8>, number: Int? = nil) -> [TraceEvent] {
        facts.lines = number ?? facts.lines &+ 1
        var events: [TraceEvent] = []
        if markup.isOn || facts.lines == 1 {
            readFreed(whole, &events)
        } else {
            read(TraceMarks.withoutReturn(whole), &events)
        }
        return held.isEmpty ? events : held.take(events)
    }

    /// Gives what is held until it is known whether calls that were interrupted go on, as nothing more comes for now.
    public mutating func release() -> [TraceEvent] { held.takeAll() }

    /// Reads a line that may have to be freed of something first.
    private mutating func readFreed(_ whole: Span<UInt8>, _ events: inout [TraceEvent]) {
        guard let lines = markup.lines(of: whole) else {
            return read(TraceMarks.withoutReturn(whole), isFree: true, &events)
        }
        for line in lines where !canPassOver(line.span) { read(line.span, isFree: true, &events) }
    }

    /// Reads a line.
    ///
    /// - Parameter isFree: Whether it is as the tracer wrote it. Otherwise that is looked at where the line says something.
    mutating func read(_ text: Span<UInt8>, isFree: Bool = false, _ events: inout [TraceEvent]) {
        width = text.count
        if takeRest(text, &events) { return }
        if !beginning.isEmpty {
            if !isFree { return readFreed(text, &events) }
            if readAfterBeginning(text, &events) { return }
        }
        let line = likeLine(text) ?? SystemCallLine(text, names)
        let isReadAtOnce = !isWaiting && !clock.isRelative
        if isReadAtOnce, line.form == .otherCall {
            facts.calls &+= 1
            return
        }
        if isReadAtOnce, line.form == .call, canPassOver(line, of: text, &events) {
            facts.calls &+= 1
            return
        }
        if !isFree, markup.mayNeed(text) { return readFreed(text, &events) }
        if isReadAtOnce, line.form == .call {
            facts.calls &+= 1
            read(line, of: text, &events)
        } else {
            readClosely(line, of: text, &events)
        }
        isWaiting = open != nil || dump != nil || transfer != nil || !beginning.isEmpty
    }

    /// Passes over the next line if it can be seen at a glance that it says nothing; most lines of most traces do not.
    ///
    /// Nothing but time depends on it: ``read(line:number:)`` gives no events for such a line.
    ///
    /// - Parameter whole: The line without its line break.
    /// - Returns: Whether that is done; if not, the line is to be read.
    public mutating func passOver(line whole: Span<UInt8>) -> Bool {
        guard !markup.isOn, canPassOver(whole) else { return false }
        facts.lines &+= 1
        return true
    }

    /// Whether a line, which was not read, says nothing.
    @inline(__always)
    private mutating func canPassOver(_ whole: Span<UInt8>) -> Bool {
        guard !isWaiting, !clock.isRelative else { return false }
        let isUsual = prefix.begins(whole)
        let call = isUsual ? knownCall(whole) : nil
        // Of a call that does not matter no more is to be known than that.
        if call == nil || call?.name != nil {
            guard let line = (isUsual ? SystemCallLine(whole, after: prefix, call, names) : nil) ?? usualLine(whole),
                line.form == .otherCall || canPassOver(line, of: whole)
            else { return false }
        }
        facts.calls &+= 1
        return true
    }

    /// The call after the usual prefix of a line, if it is known.
    @inline(__always)
    private func knownCall(_ line: Span<UInt8>) -> (name: CallName?, length: Int)? {
        names.leading(line, at: prefix.length, before: UInt8(ascii: "("))
    }

    /// A line that begins like the one before.
    private func likeLine(_ text: Span<UInt8>) -> SystemCallLine? {
        prefix.begins(text) ? SystemCallLine(text, after: prefix, knownCall(text), names) : nil
    }

    /// A line of a usual form; the next one is expected to begin likewise.
    private mutating func usualLine(_ text: Span<UInt8>) -> SystemCallLine? {
        guard let line = SystemCallLine(usual: text, names) else { return nil }
        if line.form == .otherCall { names.add(nil, text, line.nameRange) }
        prefix = UsualPrefix(of: line, text)
        return line
    }

    /// Whether a line need not be read, and neither does what the process had begun.
    private mutating func canPassOver(_ line: SystemCallLine, of whole: Span<UInt8>) -> Bool {
        guard let process = line.process, let name = line.name, process == nil || numbers.areProcesses,
            !unfinished.hasCall(of: process ?? 0)
        else { return false }
        if line.form == .resumed { return unfinished.endSilent(name, of: process ?? 0) }
        return canPassOver(name, TraceMarks.withoutReturn(whole), at: line.argumentsStart, process)
    }

    /// Reads a line before which something has been left open, or which may be no call.
    private mutating func readClosely(_ line: SystemCallLine, of text: Span<UInt8>, _ events: inout [TraceEvent]) {
        let isRest =
            open != nil && line.form == .otherCall && line.prefixEnd <= WrappedCall.endOfMargin(text)
            && !SystemCallLine.isWholeCall(text)
        if line.form == .nothing || isRest {
            if open != nil {
                // Where the call before was passed over, this one was counted.
                if isRest { facts.calls &+= 1 }
                extend(with: text, &events)
            } else if let lines = QuotedLines.lines(in: text, names) {
                for line in lines {
                    for whole in markup.lines(of: line.span) ?? [line] { read(whole.span, isFree: true, &events) }
                }
                return
            } else if extendResult(with: text) {
                return
            } else if SystemCallLine.isBeginning(text) {
                beginning = text.array
            }
            if let bytes = KdumpTransfer(text) {
                close(&events)
                flush(&events)
                facts.calls += 1
                transfer = (bytes, facts.lines)
            }
            return
        }
        if isWaiting {
            close(&events)
            flush(&events)
        }
        if line.form != .exit { facts.calls &+= 1 }
        if !clock.isRelative {
            if line.form == .otherCall || canPassOver(line, of: text, &events) { return }
        }
        read(line, of: text, &events)
    }

    /// Takes a line for what tracers print below a call: a dump of its bytes, a stack trace.
    private mutating func takeRest(_ text: Span<UInt8>, _ events: inout [TraceEvent]) -> Bool {
        if transfer != nil, transfer?.bytes.read(text, number: facts.lines) == true { return true }
        guard BufferDump.isPart(text) else { return false }
        close(&events)
        dump?.read(text)
        return true
    }

    /// Whether a line, the number of whose process is seen at a glance, need not be read: most are of files.
    private mutating func canPassOver(_ line: SystemCallLine, of text: Span<UInt8>, _ events: inout [TraceEvent])
        -> Bool
    {
        guard line.form == .call, let name = line.name, let process = line.process,
            process == nil || numbers.areProcesses
        else { return false }
        // A process makes one call at a time: what it had begun has ended unseen.
        abandon(process, &events)
        return canPassOver(name, text, at: line.argumentsStart, process)
    }

    /// Whether a call of a process, whose last one has ended by now, need not be read.
    private mutating func canPassOver(_ name: CallName, _ text: Span<UInt8>, at start: Int, _ process: Int?) -> Bool {
        if let process, process != lastProcess {
            lastProcess = process
            facts.note(process: process)
            interpreter.sockets.appears(process)
        }
        unfinished.endSilent(of: process ?? 0)
        // What shows that the text is a trace at all is read.
        guard passesOver, facts.showsResults, interpreter.canPassOver(name, text, at: start, process: process) else {
            return false
        }
        if CallInterpreter.isUnfinished(text) { unfinished.addSilent(name, of: process ?? 0) }
        return true
    }

    /// Reads a line with a call that matters, or the end of a process.
    private mutating func read(_ line: SystemCallLine, of text: Span<UInt8>, _ events: inout [TraceEvent]) {
        var prefix = LinePrefix(text, end: line.prefixEnd)
        if numbers.isLineNumber(prefix.process, isNamed: prefix.isProcessNamed) { prefix.process = nil }
        let time = clock.time(prefix)
        if time != nil { facts.hasTimes = true }
        if line.form != .otherCall { facts.note(process: prefix.process) }
        if let program = prefix.program { interpreter.sockets.setProgram(program, of: prefix.process) }
        switch (line.form, line.name) {
        case (.call, let name?):
            begin(name, prefix, time, text, line, &events)
        case (.resumed, let name?):
            resume(name, prefix, time, text, line, &events)
        case (.exit, _):
            if let process = prefix.process {
                lastProcess = nil
                unfinished.endSilent(of: process)
                abandon(process, &events)
                events.append(interpreter.end(process, line: facts.lines))
            }
        default:
            break
        }
    }

    /// Ends the reading: what was begun is given as far as it goes.
    public mutating func finish() -> [TraceEvent] {
        var events: [TraceEvent] = []
        close(&events)
        flush(&events)
        for started in unfinished.takeAll() { settle(started, &events) }
        flush(&events)
        events += interpreter.finish()
        return held.takeAll() + events
    }

    /// A call begins: whole, interrupted, or cut.
    private mutating func begin(
        _ name: CallName, _ prefix: LinePrefix, _ time: Double?, _ text: Span<UInt8>, _ line: SystemCallLine,
        _ events: inout [TraceEvent]
    ) {
        abandon(prefix.process, &events)
        if canPassOver(name, text, at: line.argumentsStart, prefix.process) { return }
        if let mark = TraceMarks.unfinished(text, from: line.argumentsStart) {
            var started = CallStart(name: name, prefix: prefix, time: time, line: facts.lines)
            started.text.append(text, line.argumentsStart..<mark, lineNumber: facts.lines)
            return interrupt(started, &events)
        }
        flush(&events)
        callsInFull &+= 1
        call.read(name, prefix, time, text, from: line.argumentsStart, lineNumber: facts.lines)
        if isWhole {
            takeCall(&events)
        } else {
            open = WrappedCall(call.start, width: width)
            open?.isWhole = call.isComplete
        }
    }

    /// Whether the call that was read is there to its end; what it returned may be on the next line.
    var isWhole: Bool { call.isComplete && (!call.lacksOutcome || !facts.showsResults) }

    /// A call is interrupted by those of other processes.
    mutating func interrupt(_ started: CallStart, _ events: inout [TraceEvent]) {
        if started.name.startsProcess {
            interpreter.willStart(started.text, from: started.prefix.process, started.name)
        }
        // Whatever the process opens next may have the number that is free by now.
        if started.name == .close { return take(started, &events) }
        if started.name.direction == .out {
            flush(&events)
            held.begin(started.prefix.process ?? 0, line: started.line, after: events.count)
        }
        for oldest in unfinished.add(started, of: started.prefix.process ?? 0) { settle(oldest, &events) }
    }

    /// The second half of an interrupted call.
    private mutating func resume(
        _ name: CallName, _ prefix: LinePrefix, _ time: Double?, _ text: Span<UInt8>, _ line: SystemCallLine,
        _ events: inout [TraceEvent]
    ) {
        if name == .close || isSilent(name, prefix.process) { return }
        held.end(prefix.process ?? 0)
        var started: CallStart
        // The first process has no number until there is a second one.
        if let first = unfinished.take(name, of: prefix.process ?? 0) ?? unfinished.take(name, of: 0) {
            let process = prefix.process ?? first.prefix.process
            if passesOver, interpreter.isSilentUnlessMessage(first.text.bytes.span, process: process),
                interpreter.canPassOverRest(name, text, at: line.argumentsStart)
            {
                return
            }
            started = first
        } else {
            if passesOver, interpreter.canPassOverRest(name, text, at: line.argumentsStart) { return }
            // The first half is not in the text: of the calls that are interrupted here it held the descriptor.
            started = CallStart(name: name, prefix: prefix, time: time, line: facts.lines)
            let missing = Array("?, ".utf8)
            started.text.append(missing.span, 0..<missing.count, lineNumber: facts.lines)
        }
        started.prefix.process = prefix.process ?? started.prefix.process
        // What is received is there when the call ends, what is sent when it begins.
        if name.direction == .in { started.time = time ?? started.time }
        started.line = facts.lines
        started.text.append(text, line.argumentsStart..<text.count, lineNumber: facts.lines)
        read(started, &events)
        if isWhole || name.direction == nil {
            takeCall(&events)
        } else {
            open = WrappedCall(started, width: width)
            open?.isWhole = call.isComplete
        }
    }

    /// Whether the second half of a call is one of which the first half was passed over.
    private mutating func isSilent(_ name: CallName, _ process: Int?) -> Bool {
        // The first process has no number until there is a second one.
        unfinished.endSilent(name, of: process ?? 0) || unfinished.endSilent(name, of: 0)
    }

    /// Reads the arguments of a call that starts so.
    mutating func read(_ start: CallStart, _ events: inout [TraceEvent]) {
        flush(&events)
        callsInFull &+= 1
        call.read(start)
    }

    /// Reads and takes a call that starts so.
    mutating func take(_ start: CallStart, _ events: inout [TraceEvent]) {
        read(start, &events)
        takeCall(&events)
    }

    /// Holds the call that was read, if it has bytes, until it is known whether a dump follows; everything else is
    /// understood at once.
    mutating func takeCall(_ events: inout [TraceEvent]) {
        if let text = markup.withoutEntities(of: call) {
            var start = call.start
            start.text = text
            call.read(start)
        }
        if call.name.direction == nil {
            interpreter.interpret(call, dump: BufferDump(), facts: &facts, &events)
        } else {
            dump = BufferDump()
        }
    }

    /// Understands what was held.
    private mutating func flush(_ events: inout [TraceEvent]) {
        if transfer != nil, let last = transfer {
            transfer = nil
            let call = last.bytes.call(line: last.line)
            interpreter.interpret(call, dump: BufferDump(), facts: &facts, &events)
        }
        guard let last = dump.take() else { return }
        interpreter.interpret(call, dump: last, facts: &facts, &events)
    }

    /// Gives up waiting for the second half of a process's call.
    private mutating func abandon(_ process: Int?, _ events: inout [TraceEvent]) {
        guard let started = unfinished.take(of: process ?? 0) else { return }
        settle(started, &events)
    }

    /// Understands what the first half of a call alone tells.
    private mutating func settle(_ started: CallStart, _ events: inout [TraceEvent]) {
        flush(&events)
        var own: [TraceEvent] = []
        take(started, &own)
        flush(&own)
        if !held.insert(own, of: started.prefix.process ?? 0, line: started.line) { events += own }
    }
}
