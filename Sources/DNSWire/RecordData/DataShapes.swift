/// The shapes of the data of all types with low numbers, found from their fields once.
@usableFromInline
struct DataShapes: BitwiseCopyable, Sendable {
    // Number 0, which is no type, stands for all types without a shape; higher types are rare, and checked by their fields.
    @usableFromInline let shapes: LastingTable<DataShape>

    private init() {
        shapes = LastingTable(count: 320) { number in
            var find = FindShape()
            let type = RecordType(rawValue: UInt16(truncatingIfNeeded: number))
            // Types that have a word to say about the record they are in are looked at by their fields as well.
            guard number > 0, !type.isQueryOnly, type != .tsig else { return DataShape() }
            let shape = RecordDataRegistry.apply(&find, type: type, class: .internet)
            return (shape ?? nil) ?? DataShape()
        }
    }

    /// The table.
    @usableFromInline static let all = DataShapes()

    /// The shape of the data of a type and class; none where the type is not known or has a form of its own.
    @inlinable @inline(__always)
    subscript(type: UInt16, in recordClass: UInt16) -> DataShape {
        // An OPT record has another number in the place of its class (RFC 6891 §6.1.2).
        guard recordClass == 1 || type == 41 else { return DataShape() }
        return shapes[Int(type)]
    }
}

/// Finds the shape of a type's data.
private struct FindShape: RecordDataOperation {
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(Never) -> DataShape? {
        var data = Data()
        var finder = ShapeFinder()
        data.visitFields(&finder)
        return finder.shape
    }
}
