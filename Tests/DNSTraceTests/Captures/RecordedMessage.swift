import DNSWireProperties

@testable import DNSTrace

/// A message as tshark has read it in a recording: a row of Fixtures/captures/tshark.tsv.
struct RecordedMessage: Equatable {
    var frame: Int
    var time: CaptureTime?
    var id: Int
    var isAnswer: Bool
    /// The frame with its query, where tshark has found one.
    var query: Int?
    var source, destination: String
    var transport: String
    var length: Int
    var responseCode: Int?

    /// All rows.
    static let all: [RecordedMessage] = {
        let lines = (FixtureFile.octets("Tests/DNSTraceTests/Fixtures/captures/tshark.tsv") ?? []).split(
            separator: 0x0A)
        return lines.dropFirst().compactMap { RecordedMessage(row: String(decoding: $0, as: UTF8.self)) }
    }()

    private init?(row: String) {
        let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 10, let frame = Int(cells[0]), let id = Int(cells[2]), let length = Int(cells[8]) else {
            return nil
        }
        let parts = cells[1].split(separator: ".")
        guard parts.count == 2, let seconds = Int64(parts[0]), let nanoseconds = UInt32(parts[1]) else { return nil }
        self.init(
            frame: frame, time: CaptureTime(seconds: seconds, nanoseconds: nanoseconds), id: id,
            isAnswer: cells[3] == "answer", query: Int(cells[4]), source: cells[5], destination: cells[6],
            transport: cells[7], length: length, responseCode: Int(cells[9]))
    }

    private init(
        frame: Int, time: CaptureTime?, id: Int, isAnswer: Bool, query: Int?, source: String, destination: String,
        transport: String, length: Int, responseCode: Int?
    ) {
        self.frame = frame
        self.time = time
        self.id = id
        self.isAnswer = isAnswer
        self.query = query
        self.source = source
        self.destination = destination
        self.transport = transport
        self.length = length
        self.responseCode = responseCode
    }

    /// The same of what has been read here.
    init(_ payload: Payload) {
        let isAnswer = payload.bytes.count > 2 && payload.bytes[2] & 0x80 != 0
        self.init(
            frame: payload.packet?.number ?? 0, time: payload.packet?.time, id: payload.bytes.number(at: 0),
            isAnswer: isAnswer, query: payload.packet?.query, source: payload.packet?.source.description ?? "",
            destination: payload.packet?.destination.description ?? "",
            transport: payload.packet?.transport.rawValue ?? "", length: payload.length,
            responseCode: isAnswer ? payload.bytes.number(at: 2) & 15 : nil)
    }
}
