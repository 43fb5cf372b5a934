extension Octets {
    /// Writes the octets as the data of an unknown type: `\# 4 681BA05E` (RFC 3597 §5).
    func printGeneric(to writer: inout PresentationWriter) {
        OctetsForm.generic.print(self, to: &writer)
    }

    /// Reads the data of a record, by the fields of its type or in generic form, up to the end of the text.
    init(parsing reader: inout PresentationReader, type: RecordType, class recordClass: RecordClass)
        throws(PresentationError)
    {
        let start = reader.position
        if let token = try reader.peek(), reader.isGenericMark(token) {
            self = try OctetsForm.generic.parse(&reader)
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
}
