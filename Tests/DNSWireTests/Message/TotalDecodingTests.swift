import DNSWire
import DNSWireProperties
import Testing

@Suite("Total decoding agrees with strict decoding, whatever the octets are")
struct TotalDecodingTests {
    static let policies: [DecodingPolicy] = [.strict, .resolver, .multicast]

    /// Expects strict decoding to throw exactly the first error that total decoding reports, and the same message where
    /// there is none; and that every diagnostic lies inside the octets.
    private func expectAgreement(
        _ octets: [UInt8], _ policy: DecodingPolicy, _ comment: @autoclosure () -> String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let reading = MessageReading(octets, policy: policy)
        let first = reading.diagnostics.first { $0.severity == .error }
        var thrown: WireDecodingError?
        var message: Message?
        do throws(WireDecodingError) { message = try Message(decoding: octets, policy: policy) } catch {
            thrown = error
        }
        var faults: [String] = []
        if thrown != first?.error {
            faults.append("strict threw \(String(describing: thrown)), not \(String(describing: first))")
        }
        if let message, message != reading.message { faults.append("the messages differ") }
        if reading.isSound != (first == nil) { faults.append("isSound is wrong") }
        if reading.cut != nil, reading.isSound { faults.append("cut without an error") }
        if reading.endOffset > octets.count { faults.append("the end is outside") }
        for diagnostic in reading.diagnostics
        where diagnostic.offset < 0 || diagnostic.length < 0 || diagnostic.offset + diagnostic.length > octets.count {
            faults.append("outside the octets: \(diagnostic), length \(diagnostic.length)")
        }
        if !faults.isEmpty {
            Issue.record("\(comment()): \(faults) in \(octets.prefix(600).hex)", sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: [0, 1, 2])
    func `for hostile messages`(index: Int) {
        // The largest under the default policy only: they take their time in a debug build.
        for row in HostileRow.all where index == 1 || row.octets.count < 4000 {
            expectAgreement(row.octets, TotalDecodingTests.policies[index], row.id)
        }
    }

    @Test(arguments: SampleMessages.all)
    func `for messages damaged at random`(sample: SampleMessage) {
        let seed = UInt64(sample.octets.count)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<1500 {
            let octets = Mutation.apply(to: sample.octets, using: &generator)
            expectAgreement(octets, TotalDecodingTests.policies[round % 3], "seed \(seed), round \(round)")
        }
    }

    @Test func `for hostile messages damaged at random`() {
        let seed: UInt64 = 710
        var generator = SeededGenerator(seed: seed)
        for row in HostileRow.all where row.octets.count < 600 {
            for round in 0..<6 {
                let octets = Mutation.apply(to: row.octets, using: &generator)
                expectAgreement(octets, TotalDecodingTests.policies[round % 3], "seed \(seed), \(row.id)")
            }
        }
    }

    @Test func `for random octets after a header`() {
        let seed: UInt64 = 12
        var generator = SeededGenerator(seed: seed)
        for round in 0..<3000 {
            var octets = [UInt8](bits: .random(in: 0...UInt16.max, using: &generator), 1, 2, 1, 1, raw: "")
            octets += generator.bytes(upTo: 200).map { round % 2 == 0 ? $0 : $0 & 0xC3 }
            expectAgreement(octets, TotalDecodingTests.policies[round % 3], "seed \(seed), round \(round)")
        }
    }
}
