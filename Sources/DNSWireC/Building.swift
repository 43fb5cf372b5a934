// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CDNSWire
import DNSWire

// Messages put together from entries, for C, within a limit.

@c @implementation
public func dnswire_compressor_new() -> OpaquePointer? {
    unsafe OpaquePointer(Unmanaged.passRetained(NameCompressor()).toOpaque())
}

@c @implementation
public func dnswire_compressor_free(_ compressor: OpaquePointer?) {
    // Safe: the caller has it from `dnswire_compressor_new` and frees it once.
    if let compressor = unsafe compressor {
        unsafe Unmanaged<NameCompressor>.fromOpaque(UnsafeRawPointer(compressor)).release()
    }
}

@c @implementation
public func dnswire_encode(
    _ id: UInt16, _ bits: UInt16, _ entries: UnsafePointer<dnswire_entry>?, _ entryCount: Int,
    _ output: UnsafeMutablePointer<UInt8>?, _ room: Int, _ limit: Int, _ compressor: OpaquePointer?,
    _ length: UnsafeMutablePointer<Int>?, _ leftOut: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    guard entryCount >= 0, unsafe entries != nil || entryCount == 0, room >= 0, unsafe output != nil || room == 0,
        limit >= 0, let length = unsafe length
    else { return .invalidArgument }
    let lent = unsafe compressor.map {
        unsafe Unmanaged<NameCompressor>.fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue()
    }
    // Safe: the caller says that so many are there, as long as the call lasts.
    let job = unsafe EncodingJob(
        entries: UnsafeBufferPointer(start: entries, count: entryCount), header: Header(id: id, bits: bits),
        compressor: lent ?? NameCompressor())
    let limit = limit == 0 ? room : min(limit, room)
    let target = unsafe UnsafeMutableBufferPointer(start: output, count: room)
    // Safe: as for the entries.
    var outcome = unsafe job.write(to: MutableSpan(_unsafeElements: target), limit: limit)
    var skipped = 0
    if outcome.hasNoRoom {
        // Written where there is room, and cut.
        var whole = [UInt8](repeating: 0, count: MessageEncoder.maximumLength)
        outcome = unsafe job.write(to: whole.mutableSpan, limit: MessageEncoder.maximumLength)
        if outcome.fault == nil { skipped = cut(&whole, &outcome, to: limit) }
        // Safe: no more than `limit` octets are kept, which is at most `room`.
        if outcome.fault == nil { for index in 0..<outcome.count { unsafe target[index] = whole[index] } }
    }
    guard let fault = outcome.fault else {
        unsafe length.pointee = outcome.count
        if let leftOut = unsafe leftOut { unsafe leftOut.pointee = skipped }
        return .ok
    }
    let status: Status
    switch fault {
    case .arguments: return .invalidArgument
    case .encoding(let fault): status = unsafe fault.report(to: error)
    case .text(let fault): status = unsafe fault.report(to: error)
    }
    if let error = unsafe error { unsafe error.pointee.entry = Int32(clamping: outcome.index) }
    return status
}

/// Leaves out of a message what does not fit; returns how many records that were.
private func cut(_ octets: inout [UInt8], _ outcome: inout EncodingOutcome, to limit: Int) -> Int {
    outcome.index = -1
    guard let (count, leftOut) = tryCut(&octets, outcome.count, to: limit, &outcome.fault) else { return 0 }
    outcome.count = count
    return leftOut
}

private func tryCut(
    _ octets: inout [UInt8], _ count: Int, to limit: Int, _ fault: inout EncodingFault?
) -> (count: Int, leftOut: Int)? {
    do throws(WireEncodingError) {
        return try cut(&octets, count, to: limit)
    } catch {
        fault = .encoding(error)
        return nil
    }
}

private func cut(
    _ octets: inout [UInt8], _ count: Int, to limit: Int
) throws(WireEncodingError) -> (count: Int, leftOut: Int) {
    // Safe to ask so: the octets are a message that was written just now.
    guard var patcher = try? MessagePatcher(octets.mutableSpan, count: count) else {
        throw WireEncodingError(.noRoom)
    }
    let cut = try patcher.cut(to: limit)
    return (patcher.count, cut.leftOut.records)
}

/// What became of writing a message: its length, or why there is none and the entry that it failed with, or -1.
private struct EncodingOutcome {
    var count = 0
    var index = -1
    var fault: EncodingFault?

    var hasNoRoom: Bool {
        guard case .encoding(let fault) = fault else { return false }
        return fault.reason == .noRoom
    }
}

/// Why an entry could not be written.
private enum EncodingFault: Error {
    case arguments
    case encoding(WireEncodingError)
    case text(PresentationError)
}

/// The entries of one call of `dnswire_encode`.
@unsafe
private struct EncodingJob {
    let entries: UnsafeBufferPointer<dnswire_entry>
    let header: Header
    let compressor: NameCompressor

    /// Writes all entries.
    func write(to output: consuming MutableSpan<UInt8>, limit: Int) -> EncodingOutcome {
        var outcome = EncodingOutcome()
        do throws(EncodingFault) {
            var encoder = try unsafe begin(output, limit)
            for index in unsafe entries.indices {
                outcome.index = index
                try unsafe append(entries[index], to: &encoder)
            }
            outcome.count = encoder.count
        } catch {
            outcome.fault = error
        }
        return outcome
    }

    @_lifetime(copy output)
    private func begin(
        _ output: consuming MutableSpan<UInt8>, _ limit: Int
    ) throws(EncodingFault) -> MessageEncoder {
        do throws(WireEncodingError) {
            return try unsafe MessageEncoder(into: output, limit: limit, header: header, compressor: compressor)
        } catch {
            throw .encoding(error)
        }
    }

    private func append(_ entry: dnswire_entry, to encoder: inout MessageEncoder) throws(EncodingFault) {
        guard let section = unsafe MessageSection(rawValue: entry.section), section != .header,
            let octets = unsafe span(entry.octets, entry.count)
        else { throw .arguments }
        // Safe: the caller says that so many octets are there, as long as the call lasts.
        let source = unsafe Span(_unsafeElements: octets)
        if unsafe entry.source == 1 { return try unsafe append(entry, section, source, to: &encoder) }
        let record = try unsafe record(entry, source)
        do throws(WireEncodingError) {
            if section == .question {
                try encoder.append(Question(name: record.name, type: record.type, class: record.recordClass))
            } else {
                try encoder.append(record, to: section)
            }
        } catch { throw .encoding(error) }
    }

    /// The record that an entry of parts or of text stands for.
    private func record(_ entry: dnswire_entry, _ source: Span<UInt8>) throws(EncodingFault) -> Record {
        switch unsafe entry.source {
        case 0:
            guard let data = unsafe span(entry.data, entry.data_length) else { throw .arguments }
            do throws(WireDecodingError) {
                var reader = WireReader(uncompressed: source)
                let name = try reader.readName()
                try reader.finish()
                return unsafe Record(
                    name: name, type: RecordType(rawValue: entry.rtype), class: RecordClass(rawValue: entry.rclass),
                    ttl: entry.ttl, rdata: Octets(Span(_unsafeElements: data)))
            } catch { throw .encoding(WireEncodingError(.malformedData, cause: error.named("name"))) }
        case 2:
            do throws(PresentationError) { return try Record(parsing: source) } catch { throw .text(error) }
        default:
            throw .arguments
        }
    }

    /// Appends an entry of another message.
    private func append(
        _ entry: dnswire_entry, _ section: MessageSection, _ source: Span<UInt8>, to encoder: inout MessageEncoder
    ) throws(EncodingFault) {
        guard let message = try? MessageView(source) else { throw .encoding(WireEncodingError(.malformedData)) }
        do throws(WireEncodingError) {
            if section == .question {
                var questions = unsafe message.questions(at: Int(clamping: entry.offset), remaining: 1)
                if let question = try? questions.next() { return try encoder.append(question) }
            } else {
                var records = unsafe message.records(
                    at: Int(clamping: entry.offset), remaining: Int(clamping: entry.remaining))
                if let record = try? records.next() { return try encoder.append(record, to: section) }
            }
        } catch { throw .encoding(error) }
        throw .encoding(WireEncodingError(.malformedData))
    }
}
