extension EDNSOptions {
    /// The next option of a window that is not as its own RFC wants it: what is wrong, with the offset in the message.
    ///
    /// The reader is left after the option. Where none is found, or the frame of an option does not fit, it gives `nil`.
    @inline(never)
    static func nextFault(in reader: inout WireReader, ofQuery isQuery: Bool) -> DataRemark? {
        while !reader.isAtEnd {
            guard let code = try? reader.readUInt16(), let count = try? reader.readUInt16(),
                let data = try? reader.readWindow(Int(count))
            else { return nil }
            guard let known = EDNSOptionPrograms.all[EDNSOptionCode(rawValue: code)] else { continue }
            // A pointer means nothing in an option, which is passed on without its message.
            let octets = WireReader(data.message, from: data.position, to: data.end, followsPointers: false)
            do throws(WireDecodingError) {
                _ = try known.program.check(octets)
            } catch {
                return DataRemark(error: error.named("option"), kind: .malformedOption)
            }
            if var fault = known.fault(data.message.octets(data.position..<data.end), isQuery) {
                fault.offset += data.position
                return DataRemark(error: fault.named("option"), kind: .unusualData)
            }
        }
        return nil
    }
}
