/// The programs of all record types, made when the first is needed and kept as long as the process lives.
struct DataPrograms: Sendable {
    /// The programs of the library's types.
    static let all = DataPrograms()

    private let table: FieldTable
    // For each type below `low`, twice the index where its program begins, and 1 more where it is for class IN alone.
    private let starts: LastingTable<UInt16>
    private let others: LastingTable<Other>
    /// The shapes of all types below `low` in class IN.
    let shapes: LastingTable<DataShape>

    /// A program that has no place in the table: of a type with a higher number, or for another class than IN.
    fileprivate struct Other: BitwiseCopyable, Sendable {
        var type: UInt16
        /// The class it is for, or `nil` where it is for all.
        var recordClass: RecordClass?
        var start: Int
    }

    /// How many types have their place in the table.
    static var low: Int { 320 }

    private init() {
        var collect = CollectPrograms()
        RecordDataRegistry.forEach(&collect)
        let table = FieldTable(collect.compiler)
        let starts = collect.starts
        self.table = table
        self.starts = LastingTable(count: DataPrograms.low) { starts[$0] }
        let others = collect.others
        self.others = LastingTable(count: others.count) { others[$0] }
        shapes = LastingTable(count: DataPrograms.low) { number in
            DataPrograms.shape(
                of: FieldProgram(table, at: Int(starts[number] >> 1)), RecordType(rawValue: UInt16(number)))
        }
    }

    /// The program of data that are any octets.
    var octets: FieldProgram { FieldProgram(table, at: 0) }

    /// The program for data of a type in a class; that for any octets where the type has no form there (RFC 3597 §5).
    subscript(type: RecordType, in recordClass: RecordClass) -> FieldProgram {
        if let start = starts[Int(type.rawValue)], start & 1 == 0 || recordClass == .internet {
            if start > 0 { return FieldProgram(table, at: Int(start >> 1)) }
        }
        var index = 0
        while let other = others[index] {
            if other.type == type.rawValue, other.recordClass == nil || other.recordClass == recordClass {
                return FieldProgram(table, at: other.start)
            }
            index += 1
        }
        return FieldProgram(table, at: 0)
    }

    private static func shape(of program: FieldProgram, _ type: RecordType) -> DataShape {
        // Types that have a word to say about the record they are in are looked at field by field.
        type.isQueryOnly || type == .tsig ? DataShape() : DataShape(of: program)
    }

    /// The shape of the data of a type without a place in the table.
    fileprivate func highShape(_ type: RecordType) -> DataShape {
        DataPrograms.shape(of: self[type, in: .internet], type)
    }
}

/// The shapes of the data of all types, as a walk over a message looks them up.
@usableFromInline
struct DataShapes: BitwiseCopyable, Sendable {
    @usableFromInline let shapes: LastingTable<DataShape>
    /// Whether it matters what is to be said of data that are framed as they should be (`DataContext.remarks`).
    @usableFromInline var remarks = true
    // Whether no data have a shape.
    @usableFromInline let isEmpty: Bool

    private init(_ shapes: LastingTable<DataShape>, isEmpty: Bool) {
        self.shapes = shapes
        self.isEmpty = isEmpty
    }

    /// The table.
    @usableFromInline static let all = DataShapes(DataPrograms.all.shapes, isEmpty: false)

    /// A table for messages each of whose records is looked at by rules of the message, as those of an UPDATE are.
    @usableFromInline static let none = DataShapes(
        LastingTable(count: DataPrograms.low) { _ in DataShape() }, isEmpty: true)

    /// The shape of the data of a type and class; none where the type has a form of its own.
    @inlinable @inline(__always)
    subscript(type: UInt16, in recordClass: UInt16) -> DataShape {
        // An OPT record has another number in the place of its class (RFC 6891 §6.1.2).
        guard _fastPath(recordClass == 1) || type == 41 else { return DataShape() }
        return shapes[Int(type)] ?? DataShapes.high(type, isEmpty)
    }

    @usableFromInline @inline(never)
    static func high(_ type: UInt16, _ isEmpty: Bool) -> DataShape {
        isEmpty ? DataShape() : DataPrograms.all.highShape(RecordType(rawValue: type))
    }
}

/// Compiles the field list of each type.
private struct CollectPrograms: RecordDataOperation {
    var compiler = FieldListCompiler()
    var starts = [UInt16](repeating: 0, count: DataPrograms.low)
    var others: [DataPrograms.Other] = []

    @_semantics("optimize.sil.specialize.generic.never") @inline(never)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(Never) {
        let start = compiler.append(type)
        let number = Data.type.rawValue
        // A form that holds for a class of which nobody has heard holds for all.
        let isForAll = Data.isDefined(in: RecordClass(rawValue: 0))
        let isForInternet = Data.isDefined(in: .internet)
        if Int(number) < DataPrograms.low, isForInternet {
            starts[Int(number)] = UInt16(truncatingIfNeeded: start << 1 | (isForAll ? 0 : 1))
        }
        if isForAll {
            if Int(number) >= DataPrograms.low {
                others.append(DataPrograms.Other(type: number, recordClass: nil, start: start))
            }
            return
        }
        for recordClass: RecordClass in [.internet, .chaos, .hesiod] where Data.isDefined(in: recordClass) {
            others.append(
                DataPrograms.Other(type: number, recordClass: recordClass, start: start))
        }
    }
}
