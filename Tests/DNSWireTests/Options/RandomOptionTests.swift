import DNSWire
import DNSWireProperties
import Testing

@Suite("EDNS options of every code at random") struct RandomOptionTests {
    /// Makes data of an option and takes them to the wire, to text and back.
    struct RandomRoundTrip: EDNSOptionOperation {
        let seed: UInt64
        var codes: [EDNSOptionCode] = []

        mutating func apply<Data: EDNSOptionData>(to type: Data.Type) throws {
            codes.append(Data.code)
            var data = Data()
            var fields = RandomFields(generator: SeededGenerator(seed: seed &+ UInt64(Data.code.rawValue) << 32))
            data.visitFields(&fields)
            let option = try EDNSOption(data)
            #expect(try option.decode(Data.self) == data, "\(Data.self), seed \(seed)")
            let text = try #require(option.fieldPresentation, "\(Data.self), seed \(seed)")
            #expect(data.presentation == text)
            let parsed = try? Data(parsing: text)
            #expect(parsed == data, "\(Data.self), seed \(seed): \(text)")
            #expect(option.digPresentation.hasPrefix("\(Data.code):"))
            let options = try EDNSOptions([option, option])
            #expect(options[type] == data && options.all(type) == [data, data])
            #expect(options.parts.map(\.length).reduce(0, +) == options.wire.count, "\(Data.self)")
            try checkDamage(option, type)
        }

        /// Data that are cut or longer are refused, or read and written as they are.
        private func checkDamage<Data: EDNSOptionData>(_ option: EDNSOption, _ type: Data.Type) throws {
            let octets = [UInt8](option.data)
            for damaged in (0..<octets.count).map({ Array(octets[..<$0]) }) + [octets + [0], octets + [0xFF]] {
                let damagedOption = EDNSOption(code: option.code, data: Octets(damaged))
                if let data = try? damagedOption.decode(type) {
                    #expect(try Array(data.encoded()) == damaged, "\(Data.self), seed \(seed)")
                } else {
                    #expect(damagedOption.fieldPresentation == nil)
                    #expect(damagedOption.digPresentation.contains("(\"") || damaged.isEmpty)
                }
            }
        }
    }

    @Test func `what is written is read as equal, from the wire and from text`() throws {
        var seeds = SystemRandomNumberGenerator()
        for _ in 0..<25 {
            var operation = RandomRoundTrip(seed: seeds.next())
            try EDNSOptionRegistry.forEach(&operation)
            #expect(operation.codes == EDNSOptionCode.registered)
        }
    }
}
