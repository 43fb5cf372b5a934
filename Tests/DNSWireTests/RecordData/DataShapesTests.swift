import Testing

@testable import DNSWire

@Suite("The shapes of data")
struct DataShapesTests {
    @Test func `are those of their types' fields, whatever the number`() {
        let shapes = DataShapes.all
        var unknown = 0
        for number in UInt16.min...UInt16.max where number != RecordType.opt.rawValue {
            let shape = shapes[number, in: 1]
            let type = RecordType(rawValue: number)
            let program = DataPrograms.all[type, in: .internet]
            #expect(shape == (type.isQueryOnly || type == .tsig ? DataShape() : DataShape(of: program)), "\(type)")
            if shape == .unknown { unknown += 1 }
        }
        // Most numbers have no type.
        #expect(unknown > 65_000)
    }

    @Test func `of data without a type are any octets`() {
        #expect(DataShape.unknown == DataShape.empty.appending(.rest))
        #expect(DataShapes.all[65_280, in: 1] == .unknown)
    }

    @Test func `of another class than IN are not known`() {
        #expect(!DataShapes.all[1, in: 3].isKnown)
    }

    @Test func `have nothing after a part that does not count its octets`() throws {
        #expect(DataShape.empty.appending(.rest)?.appending(.counted) == nil)
        #expect(DataShape.empty.appending(.strings)?.appending(.rest) == nil)
        let counted = try #require(DataShape.empty.appending(.counted)?.appending(.typeBitmap))
        #expect(counted.parts == Int(DataShape.Part.counted.rawValue) | Int(DataShape.Part.typeBitmap.rawValue) << 8)
    }
}
