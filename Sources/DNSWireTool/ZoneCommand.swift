import DNSWire

/// `dnswire zone FILE`: reads a zone file, says what is wrong with it, and writes it again.
struct ZoneCommand {
    private let arguments: ZoneArguments

    init(_ arguments: ZoneArguments) { self.arguments = arguments }

    func run(
        _ input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        if arguments.file == "-" { return try read(input, "", to: &output, errors: &errors) }
        return try read(LineInput(path: arguments.file), arguments.file, to: &output, errors: &errors)
    }

    private func read(
        _ input: consuming LineInput, _ file: String, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        let included = IncludedFiles()
        var zone = ZoneReader(
            origin: arguments.origin, ttl: arguments.ttl, class: arguments.recordClass, file: file,
            include: included.open)
        zone.splitsLongStrings = arguments.splitsStrings
        var writing = ZoneWriting(arguments)
        var lint = arguments.isLinted ? ZoneLint(origin: arguments.origin) : nil
        var status = ExitStatus.whole
        var count = 0
        var progress = Progress(errors: errors, output: output, size: input.size)
        var isGoingOn = true
        while isGoingOn {
            isGoingOn = input.advanceBlock()
            if isGoingOn { zone.append(input.line) } else { zone.finish() }
            var isAtHand = true
            while isAtHand {
                do throws(ZoneError) {
                    isAtHand = try zone.advance()
                    guard isAtHand else { break }
                    count += 1
                    lint?.look(at: zone.record, line: zone.line, file: zone.file)
                    writing.append(zone, to: &output)
                } catch {
                    progress.erase(from: &errors)
                    errors.writeLine(error.description)
                    status = .unreadable
                }
                if let warnings = lint?.takeWarnings(), !warnings.isEmpty {
                    progress.erase(from: &errors)
                    for warning in warnings { errors.writeLine("\(warning)") }
                }
            }
            progress.show(octets: input.count, found: "\(count) records", to: &errors)
        }
        progress.erase(from: &errors)
        if let failure = input.failure { throw failure }
        if let failure = included.failure { throw failure }
        lint?.finish(file: file)
        for warning in lint?.takeWarnings() ?? [] { errors.writeLine("\(warning)") }
        writing.finish(to: &output)
        return status
    }
}

/// Writes the records of a zone as they come, or sorted at its end.
private struct ZoneWriting {
    private let arguments: ZoneArguments
    private var writer: ZoneWriter?
    private var records: [Record] = []

    init(_ arguments: ZoneArguments) { self.arguments = arguments }

    /// Takes the record that a reader has gone on to.
    mutating func append(_ zone: borrowing ZoneReader, to output: inout TextOutput) {
        guard !arguments.isCheck else { return }
        let record = Record(zone.record)
        guard !arguments.isSorted else {
            if writer == nil { begin(zone) }
            return records.append(record)
        }
        if writer == nil { begin(zone) }
        write(record, to: &output)
    }

    /// The origin and the TTL of the first record are those of the zone that is written.
    private mutating func begin(_ zone: borrowing ZoneReader) {
        writer =
            arguments.isAbsolute
            ? ZoneWriter(omitsOwners: false, style: arguments.style)
            : ZoneWriter(
                origin: arguments.origin ?? zone.origin, ttl: zone.defaultTTL ?? zone.record.ttl, style: arguments.style
            )
    }

    private mutating func write(_ record: Record, to output: inout TextOutput) {
        writer?.append(record)
        if let writer, writer.bytes.count > 1 << 15, let bytes = self.writer?.takeBytes() { output.write(bytes) }
    }

    /// Writes what is left.
    mutating func finish(to output: inout TextOutput) {
        records.sortCanonically()
        for record in records { write(record, to: &output) }
        if let bytes = writer?.takeBytes() { output.write(bytes) }
    }
}

/// Opens the files that a zone includes; those with relative names are in the folder of the file that includes them.
private final class IncludedFiles {
    /// A file that is being read.
    private final class Included {
        var input: LineInput

        init(_ input: consuming LineInput) { self.input = input }
    }

    /// Why a file could not be read to its end.
    private(set) var failure: UsageError?

    /// Opens a file.
    func open(_ wanted: ZoneInclude) -> ZoneInclusion {
        var path = wanted.file
        if !path.hasPrefix("/"), let slash = wanted.includingFile.lastIndex(of: "/") {
            path = wanted.includingFile[...slash] + path
        }
        let file: Included
        do throws(UsageError) {
            file = Included(try LineInput(path: path))
        } catch {
            return .refused(error.text)
        }
        return .file(path) { [self] in
            guard file.input.advanceBlock() else {
                if let failure = file.input.failure { self.failure = failure }
                return nil
            }
            return file.input.block
        }
    }
}
