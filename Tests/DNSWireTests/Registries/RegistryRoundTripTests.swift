import DNSWire
import DNSWireProperties
import Testing

/// Each type, option, parameter, value and code of docs/RecordTypes.md in a message, at random, to the wire, to text and to JSON,
/// and back.
@Suite("Round trips of whatever has a number") struct RegistryRoundTripTests {
    /// Takes a message to the wire, to text and to JSON, and back.
    private static func check(_ message: Message, _ what: String) throws {
        let octets = try message.encoded()
        let decoded = try Message(decoding: octets)
        #expect(decoded == message, "\(what)")
        #expect(try decoded.encoded() == octets, "\(what)")
        let text = MessageText(message).description
        #expect(try Message(parsing: text) == message, "\(what): \(text)")
        let json = MessageJSON(octets).text
        #expect(try Message(parsingJSON: json) == message, "\(what): \(json)")
        // As the annotated dump has it, each octet is something.
        #expect(AnnotatedDump(octets).annotations.allSatisfy { $0.kind != .unread && $0.kind != .cut }, "\(what)")
    }

    private static let answer = Header(id: 4660, bits: 0x8400)

    private struct Types: RecordDataOperation {
        let seed: UInt64
        var numbers: [UInt16] = []

        mutating func apply<Data: RecordData>(to type: Data.Type) throws {
            numbers.append(Data.type.rawValue)
            var data = Data()
            var fields = RandomFields(generator: SeededGenerator(seed: seed &+ UInt64(Data.type.rawValue) << 32))
            data.visitFields(&fields)
            let octets = Octets(try data.encoded())
            var message = Message(header: answer, questions: [Question(name: "a.example", type: Data.type)])
            switch Data.type {
            case .opt, .tsig:
                let recordClass: RecordClass = Data.type == .opt ? RecordClass(rawValue: 1232) : .any
                let owner: DomainName = Data.type == .opt ? .root : "key.example"
                message.additionals = [Record(name: owner, type: Data.type, class: recordClass, ttl: 0, rdata: octets)]
                // The MACs at random have no length that an algorithm has: the rules about them are not these data's.
                guard Data.type == .opt else { return }
            default:
                let recordClass: RecordClass = "\(Data.self)" == "ChaosA" ? .chaos : .internet
                message.answers = [
                    Record(name: "a.example", type: Data.type, class: recordClass, ttl: 300, rdata: octets)
                ]
            }
            try check(message, "\(Data.self), seed \(seed)")
        }
    }

    @Test func `each record type`() throws {
        var seeds = SystemRandomNumberGenerator()
        for _ in 0..<5 {
            var types = Types(seed: seeds.next())
            try RecordDataRegistry.forEach(&types)
            // A has another form in class CH; types that are only asked for have no data.
            #expect(types.numbers.count == 96 && Set(types.numbers).count == 95)
        }
    }

    private struct Options: EDNSOptionOperation {
        let seed: UInt64
        var codes: [EDNSOptionCode] = []

        mutating func apply<Data: EDNSOptionData>(to type: Data.Type) throws {
            codes.append(Data.code)
            var data = Data()
            var fields = RandomFields(generator: SeededGenerator(seed: seed &+ UInt64(Data.code.rawValue) << 32))
            data.visitFields(&fields)
            var message = Message(header: answer, questions: [Question(name: "a.example", type: .a)])
            message.edns = EDNS(options: try EDNSOptions([EDNSOption(data)]))
            try check(message, "\(Data.self), seed \(seed)")
        }
    }

    @Test func `each EDNS option`() throws {
        var seeds = SystemRandomNumberGenerator()
        for _ in 0..<25 {
            var options = Options(seed: seeds.next())
            try EDNSOptionRegistry.forEach(&options)
            #expect(options.codes == EDNSOptionCode.registered && options.codes.count == 28)
        }
    }

    @Test func `each service parameter`() throws {
        var seeds = SystemRandomNumberGenerator()
        var met: Set<SvcParamKey> = []
        for round in 0..<400 where round < 40 || met.count < 13 {
            let seed = seeds.next()
            var generator = SeededGenerator(seed: seed)
            let parameters = ServiceParameters.random(using: &generator)
            met.formUnion(parameters.map(\.key).filter(SvcParamKey.registered.contains))
            var message = Message(header: Self.answer, questions: [Question(name: "a.example", type: .https)])
            let data = RDATA.SVCB(priority: 1, target: "b.example", parameters: parameters)
            message.answers = [try Record(name: "a.example", ttl: 60, data: data)]
            try Self.check(message, "seed \(seed)")
        }
        #expect(met == Set(SvcParamKey.registered) && met.count == 13)
    }

    @Test func `each value of stateful operations`() throws {
        var seeds = SystemRandomNumberGenerator()
        for _ in 0..<25 {
            let seed = seeds.next()
            var message = Message(header: Header(id: 0, bits: 0x3000))
            func append<Data: DSOValueData>(_ type: Data.Type) throws {
                var data = Data()
                var fields = RandomFields(generator: SeededGenerator(seed: seed &+ UInt64(Data.type.rawValue) << 32))
                data.visitFields(&fields)
                message.statefulValues.append(try DSOValue(data))
            }
            try append(DSOValue.KeepAlive.self)
            try append(DSOValue.RetryDelay.self)
            try append(DSOValue.EncryptionPadding.self)
            try append(DSOValue.Subscribe.self)
            try append(DSOValue.Unsubscribe.self)
            var generator = SeededGenerator(seed: seed)
            let exchange = Record(
                name: .random(using: &generator), type: .mx, class: .internet,
                ttl: .random(in: 0...UInt32.max, using: &generator),
                rdata: Octets(try RDATA.MX(preference: 1, exchange: .random(using: &generator)).encoded()))
            let gone = PushChange.removedAll(.random(using: &generator), .a, .any)
            let changes = try PushChanges([.added(Record(parsing: "a. 60 IN A 192.0.2.1")), gone])
            message.statefulValues.append(try DSOValue(DSOValue.Push(changes: changes)))
            message.statefulValues.append(try DSOValue(DSOValue.Reconfirm(exchange)))
            #expect(Set(message.statefulValues.map(\.type)) == Set(DSOType.registered))
            try Self.check(message, "seed \(seed)")
        }
        #expect(DSOType.registered.count == 7)
    }

    @Test func `each code of an extended error, and each response code`() throws {
        #expect(ExtendedErrorCode.registered.count == 36)
        for code in ExtendedErrorCode.registered + [ExtendedErrorCode(rawValue: 49152)] {
            var message = Message(header: Self.answer, questions: [Question(name: "a.example", type: .a)])
            let error = EDNSOption.ExtendedError(code, text: "a (b) \\ \u{7} é\u{202E}")
            message.edns = EDNS(options: try EDNSOptions([EDNSOption(error)]))
            try Self.check(message, "\(code)")
        }
        for code in ResponseCode.registered + [ResponseCode(rawValue: 12), ResponseCode(rawValue: 4095)] {
            var message = Message(header: Self.answer)
            message.responseCode = code
            try Self.check(message, "\(code)")
        }
        for opcode in (0..<16).map(Opcode.init(rawValue:)) where opcode != .dso {
            var message = Message(header: Self.answer)
            message.header.opcode = opcode
            try Self.check(message, "\(opcode)")
        }
    }
}
