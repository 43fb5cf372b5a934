import DNSWire

/// What a view shows, as a value that can be compared.
struct Shown: Equatable {
    var name: String
    var type: UInt16
    var recordClass: UInt16
    var ttl: UInt32?
    var range: Range<Int>
    var data: [UInt8]?
    var section: MessageSection

    init(
        name: String, type: UInt16, recordClass: UInt16, ttl: UInt32?, range: Range<Int>, data: [UInt8]?,
        section: MessageSection
    ) {
        self.name = name
        self.type = type
        self.recordClass = recordClass
        self.ttl = ttl
        self.range = range
        self.data = data
        self.section = section
    }

    /// What a question's view shows.
    init?(_ view: consuming QuestionView?) throws(WireDecodingError) {
        guard let view else { return nil }
        name = try view.name.description
        type = view.type.rawValue
        recordClass = view.recordClass.rawValue
        range = view.offset..<view.endOffset
        section = .question
    }

    /// What a record's view shows.
    init(_ view: borrowing RecordView) throws(WireDecodingError) {
        name = try view.name.description
        type = view.type.rawValue
        recordClass = view.recordClass.rawValue
        ttl = view.ttl
        range = view.offset..<view.endOffset
        section = view.section
        var data: [UInt8] = []
        for index in view.rdata.indices { data.append(view.rdata[index]) }
        self.data = data
    }

    init?(_ view: consuming RecordView?) throws(WireDecodingError) {
        guard let view else { return nil }
        try self.init(view)
    }
}
