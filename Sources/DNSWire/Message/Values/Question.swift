/// What is asked: a name, a type and a class (RFC 1035 §4.1.2).
public struct Question: Hashable, Sendable {
    /// QNAME.
    public var name: DomainName
    /// QTYPE.
    public var type: RecordType
    /// QCLASS.
    public var recordClass: RecordClass

    /// Makes a question.
    @inlinable
    public init(name: DomainName, type: RecordType, class recordClass: RecordClass = .internet) {
        self.name = name
        self.type = type
        self.recordClass = recordClass
    }

    /// The question that a view shows.
    ///
    /// - Throws: what is wrong with the name.
    public init(_ view: borrowing QuestionView) throws(WireDecodingError) {
        name = try DomainName(view.name)
        type = view.type
        recordClass = view.recordClass
    }

    /// The unicast-response bit of Multicast DNS, the highest of the class (RFC 6762 §5.4).
    ///
    /// The answer may be sent to the asker alone.
    public var wantsUnicastResponse: Bool {
        get { recordClass.rawValue & 0x8000 != 0 }
        set { recordClass = RecordClass(rawValue: recordClass.rawValue & 0x7FFF | (newValue ? 0x8000 : 0)) }
    }
}
