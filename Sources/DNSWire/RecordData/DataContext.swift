/// What a message says about the form of its records' data, beside their type and class: the one place that knows.
///
/// - The highest bit of a class is Multicast DNS's and says nothing about the form (RFC 6762 §10.2); no class that has it
///   is assigned.
/// - In an UPDATE, data of class NONE have the form of the zone's class, and some records must have none (RFC 2136 §2.4,
///   §2.5).
@usableFromInline
struct DataContext: BitwiseCopyable, Sendable {
    /// Whether the message is an UPDATE.
    @usableFromInline var isUpdate: Bool
    /// The class of the zone that an UPDATE is about: that of its question (RFC 2136 §2.3).
    @usableFromInline var zoneClass: RecordClass

    @inlinable
    init(isUpdate: Bool = false, zoneClass: RecordClass = .internet) {
        self.isUpdate = isUpdate
        self.zoneClass = zoneClass
    }

    /// What is taken for granted of a record without a message: class NONE is that of an UPDATE's record.
    @inlinable static var alone: DataContext { DataContext(isUpdate: true) }

    /// The class that decides on the form of data.
    @inlinable
    func formClass(_ recordClass: RecordClass) -> RecordClass {
        let plain = recordClass.withoutMulticastBit
        return isUpdate && plain == .none ? zoneClass.withoutMulticastBit : plain
    }

    /// The program of the data of a type and class.
    func program(_ type: RecordType, _ recordClass: RecordClass) -> FieldProgram {
        DataPrograms.all[type, in: formClass(recordClass)]
    }

    /// Whether a record asks about or deletes a whole RRset, and so has no data; without a section, whether it may.
    func hasNoData(_ recordClass: RecordClass, in section: MessageSection?) -> Bool {
        guard isUpdate else { return false }
        switch recordClass {
        case .any: return section == .answer || section == .authority
        case .none: return section == .answer
        default: return false
        }
    }

    /// Checks what is left of a window as the data of a record and finds its names; none where the type is not known.
    ///
    /// - Throws: the first error in the data.
    func check(
        _ reader: WireReader, _ type: RecordType, _ recordClass: RecordClass, in section: MessageSection?
    ) throws(WireDecodingError) -> DataFindings {
        if hasNoData(recordClass, in: section) {
            guard reader.isAtEnd else {
                throw WireDecodingError(.dataNotAllowed, at: reader.position, length: reader.remaining).named("rdata")
            }
            return DataFindings()
        }
        if section == nil, isUpdate, reader.isAtEnd, recordClass == .any || recordClass == .none {
            return DataFindings()
        }
        let program = program(type, recordClass)
        guard type.hasProvisionalForm else { return try program.check(reader) }
        return provisionalFindings(reader, program) ?? DataFindings()
    }

    /// The program by which whole data are explained: that for any octets where they do not have a provisional form.
    func program(_ type: RecordType, _ recordClass: RecordClass, of reader: WireReader) -> FieldProgram {
        let program = program(type, recordClass)
        guard type.hasProvisionalForm, provisionalFindings(reader, program) == nil else { return program }
        return DataPrograms.all.octets
    }

    /// The findings in data of a provisional form, or `nil` where they have another one.
    ///
    /// Octets that do not fit are somebody else's, and none of them may be taken for a pointer.
    private func provisionalFindings(_ reader: WireReader, _ program: FieldProgram) -> DataFindings? {
        try? program.check(WireReader(reader.message, from: reader.position, to: reader.end, followsPointers: false))
    }
}

extension DataContext {
    /// What is to be said of data that are framed as they should be.
    ///
    /// These are options that are malformed, or say something that means nothing in such a message, and parameters of an
    /// alias (RFC 9460 §2.4.2). Offsets are those of the message.
    func remarks(on reader: WireReader, _ type: RecordType, _ recordClass: RecordClass) -> [DataRemark] {
        switch type {
        case .opt:
            var faults: [DataRemark] = []
            var options = reader
            while let fault = EDNSOptions.nextFault(in: &options, ofQuery: reader.message.isQuery) {
                faults.append(fault)
            }
            return faults
        case .svcb, .https:
            var data = reader
            guard formClass(recordClass) == .internet, (try? data.readUInt16()) == 0,
                (try? data.readNameExtent()) != nil, !data.isAtEnd
            else { return [] }
            let error = WireDecodingError(.parametersOfAlias, at: data.position, length: data.remaining)
            return [DataRemark(error: error.named("parameters"), kind: .unusualData)]
        case .tsig:
            return reader.signatureFault().map { [DataRemark(error: $0, kind: .unusableSignature)] } ?? []
        default:
            return []
        }
    }
}

extension RecordClass {
    /// The class without the highest bit, which Multicast DNS uses for a flag (RFC 6762 §5.4, §10.2).
    @inlinable var withoutMulticastBit: RecordClass { RecordClass(rawValue: rawValue & 0x7FFF) }
}
