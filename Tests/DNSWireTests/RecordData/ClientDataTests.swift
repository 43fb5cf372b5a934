import DNSWire
import Testing

/// A record type as a module that imports DNSWire would add it, with a field of a shape of its own.
struct SensorData: RecordData {
    var host: DomainName = .root
    var temperature = Temperature()
    var unit: Octets = []

    init() {}

    static var type: RecordType { RecordType(rawValue: 65280) }

    mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
        _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        try visitor.visit(&host, "host", .neverCompressed)
        try visitor.visit(&temperature, "temperature")
        try visitor.visit(&unit, "unit", .characterString)
    }
}

/// Tenths of a degree, two octets on the wire, `21.5` in text.
struct Temperature: FieldValue {
    var tenths: UInt16 = 0

    init() {}

    init(reading reader: inout WireReader) throws(WireDecodingError) { tenths = try reader.readUInt16() }

    func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt16(tenths) }

    func print(to writer: inout PresentationWriter) { writer.write("\(tenths / 10).\(tenths % 10)") }

    init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        let text = reader.octets(of: token)
        var offset = 0
        guard let degrees = DecimalNumber.read(from: text, at: &offset, as: UInt16.self), degrees < 6553,
            offset + 2 == text.count, text[offset] == UInt8(ascii: "."), 0x30...0x39 ~= text[offset + 1]
        else { throw PresentationError(.invalidNumber, at: token.range.lowerBound) }
        tenths = degrees * 10 + UInt16(text[offset + 1] - 0x30)
    }
}

@Suite("Record types of a client module") struct ClientDataTests {
    @Test func `a type of one's own is read, written, printed and parsed`() throws {
        var data = SensorData()
        data.host = "attic.example"
        data.temperature.tenths = 215
        data.unit = Octets("C".utf8)
        try roundTrip(data, wire: "05 6174746963 07 6578616D706C65 00 00D7 01 43", text: #"attic.example. 21.5 "C""#)
    }

    @Test func `a record gives it back`() throws {
        let data = try SensorData(parsing: "attic.example. 21.5 C")
        let record = try Record(name: "sensor.example", ttl: 60, data: data)
        #expect(record.type == RecordType(rawValue: 65280))
        #expect(record.data(as: SensorData.self)?.temperature.tenths == 215)
        #expect(record.data(as: RDATA.MX.self) == nil)
    }
}
