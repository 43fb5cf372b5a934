/// The shapes of the data of all types: of those with low numbers found from their fields once, of others when they are met.
@usableFromInline
struct DataShapes: BitwiseCopyable, Sendable {
    @usableFromInline let shapes: LastingTable<DataShape>

    private init() {
        shapes = LastingTable(count: DataShapes.low) { DataShapes.find(UInt16(truncatingIfNeeded: $0)) }
    }

    /// How many types have their place in the table.
    @inlinable @inline(__always) static var low: Int { 320 }

    /// Finds the shape of the data of a type in class IN.
    @usableFromInline @inline(never)
    static func find(_ number: UInt16) -> DataShape {
        var find = FindShape()
        let type = RecordType(rawValue: number)
        // Types that have a word to say about the record they are in are looked at by their fields.
        guard !type.isQueryOnly, type != .tsig else { return DataShape() }
        // Data of a type that is not known are any octets (RFC 3597 §3).
        return RecordDataRegistry.apply(&find, type: type, class: .internet) ?? DataShape.unknown
    }

    /// The shape of the data of a type without a place in the table.
    @usableFromInline @inline(never)
    static func high(_ number: UInt16) -> DataShape { known.contains(number) ? find(number) : .unknown }

    // From the first to the last such type that is known.
    private static let known: ClosedRange<UInt16> = {
        var (first, last) = (UInt16.max, UInt16.min)
        for type in RecordType.registered where type.rawValue >= low && find(type.rawValue) != .unknown {
            first = min(first, type.rawValue)
            last = max(last, type.rawValue)
        }
        return first...max(first, last)
    }()

    /// The table.
    @usableFromInline static let all = DataShapes()

    /// The shape of the data of a type and class; none where the type has a form of its own.
    @inlinable @inline(__always)
    subscript(type: UInt16, in recordClass: UInt16) -> DataShape {
        // An OPT record has another number in the place of its class (RFC 6891 §6.1.2).
        guard _fastPath(recordClass == 1) || type == 41 else { return DataShape() }
        return shapes[Int(type)] ?? DataShapes.high(type)
    }
}

/// Finds the shape of a type's data.
private struct FindShape: RecordDataOperation {
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(Never) -> DataShape {
        var data = Data()
        var finder = ShapeFinder()
        data.visitFields(&finder)
        return finder.shape ?? DataShape()
    }
}
