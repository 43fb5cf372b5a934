import DNSWire
import Testing

/// Expects a view to show what a message has that was decoded from the same octets.
func expectAgreement(of view: borrowing MessageView, with message: Message) throws {
    var questions = view.questions
    var index = 0
    while let question = try questions.next() {
        let value = try Question(question)
        #expect(value == message.questions[index])
        let name = try question.name
        expectAgreement(of: name, with: message.questions[index].name)
        index += 1
    }
    #expect(index == message.questions.count)
    var records = try view.records
    for section in [MessageSection.answer, .authority, .additional] {
        for value in message[section] {
            guard let record = try records.next() else {
                Issue.record("the view has fewer records than the message")
                return
            }
            #expect(record.section == section)
            #expect(record.type == value.type)
            #expect(record.recordClass == value.recordClass)
            #expect(record.ttl == value.ttl)
            let name = try record.name
            expectAgreement(of: name, with: value.name)
            // An UPDATE's deletions have their zone's form, which a single view does not know.
            guard message.header.opcode != .update else { continue }
            try record.checkData()
            let copy = try Record(record)
            #expect(copy == value)
            #expect(Array(copy.name.wire) == Array(value.name.wire))
        }
    }
    let left = records.remaining
    #expect(left == 0)
}

/// Expects a name's view to show, compare and hash as the value does.
func expectAgreement(of view: borrowing DomainNameView, with name: DomainName) {
    let copy = DomainName(view)
    #expect(Array(copy.wire) == Array(name.wire))
    let isEqual = view == name
    #expect(isEqual)
    let length = view.length
    #expect(length == name.length)
    let isRoot = view.isRoot
    #expect(isRoot == name.isRoot)
    #expect(view.description == name.description)
    var ofView = Hasher()
    view.hash(into: &ofView)
    var ofValue = Hasher()
    name.hash(into: &ofValue)
    #expect(ofView.finalize() == ofValue.finalize())
    var labels = view.labels
    for label in name.labels {
        var octets: [UInt8] = []
        if let span = labels.next() { for index in span.indices { octets.append(span[index]) } }
        #expect(octets == Array(label))
    }
    let end = labels.next() == nil
    #expect(end)
}
