extension Octets {
    /// Writes the octets as the data of an unknown type: `\# 4 681BA05E` (RFC 3597 §5).
    func printGeneric(to writer: inout PresentationWriter) {
        writer.write("\\#")
        writer.write(decimal: UInt(truncatingIfNeeded: count))
        guard count > 0 else { return }
        writer.beginToken()
        withSpan { octets in writer.append { Base16.append(octets, to: &$0) } }
    }

    /// Reads the data of a record, by the fields of its type or in generic form, up to the end of the text.
    init(parsing reader: inout PresentationReader, type: RecordType, class recordClass: RecordClass)
        throws(PresentationError)
    {
        let start = reader.position
        if let token = try reader.peek(), !token.isQuoted, reader.octets(of: token).isGenericMark {
            _ = try reader.next()
            self = try Octets(parsingGeneric: &reader)
            return
        }
        var operation = ParseData(reader)
        do throws(ParseData.Failure) {
            guard let octets = try RecordDataRegistry.apply(&operation, type: type, class: recordClass) else {
                throw ParseData.Failure.text(PresentationError(.unknownMnemonic, at: start))
            }
            self = octets
        } catch {
            switch error {
            case .text(let error): throw error
            case .value: throw PresentationError(.tooLong, at: start)
            }
        }
    }

    /// Reads what stands behind `\#`: the number of octets, and the octets in base 16.
    private init(parsingGeneric reader: inout PresentationReader) throws(PresentationError) {
        let start = reader.position
        let count = try reader.readNumber(upTo: UInt64(UInt16.max))
        let octets = try OctetsForm.hex.parse(&reader)
        guard octets.count == Int(count) else { throw PresentationError(.invalidGenericData, at: start) }
        self = octets
    }
}

extension Span where Element == UInt8 {
    /// Whether this is `\#`.
    fileprivate var isGenericMark: Bool {
        count == 2 && self[0] == UInt8(ascii: "\\") && self[1] == UInt8(ascii: "#")
    }
}
