import DNSTrace
import DNSWire
import Testing

private typealias Sample = TraceSample

@Suite("Deduction: what the sizes of a cut answer prove (RFC 1035 §4.1.4)")
struct DeductionTests {
    /// What is deduced from an answer that is cut at `limit`.
    private func deduction(_ answer: [UInt8], limit: Int) throws -> Deduction? {
        let text =
            "recvfrom(3, \(Sample.octal(answer, limit: limit)), 2048, 0, {sa_family=AF_INET, "
            + "sin_port=htons(53), sin_addr=inet_addr(\"192.0.2.53\")}, [16]) = \(answer.count)"
        return try #require(Sample.episodes(text).first?.lookups.first).deduction
    }

    @Test(arguments: [1, 2, 9] as [UInt8]) func `addresses of one type fit exactly`(count: UInt8) throws {
        let short = try #require(try deduction(Sample.answer(1, "example.org", count: count), limit: 32))
        #expect(short.conclusion == .exactly(type: .a, dataLength: 4))
        #expect(short.count == Int(count))
        #expect(short.octets == Int(count) * 16)
        let long = try #require(try deduction(Sample.answer(1, "example.org", type: 28, count: count), limit: 32))
        #expect(long.conclusion == .exactly(type: .aaaa, dataLength: 16))
        #expect(long.octets == Int(count) * 28)
    }

    @Test func `records that are whole are not counted again`() throws {
        let deduction = try #require(try deduction(Sample.answer(1, "example.org", count: 3), limit: 50))
        #expect(deduction.count == 2)
        #expect(deduction.octets == 32)
    }

    @Test func `EDNS takes eleven bytes (RFC 6891 §6.1.2)`() throws {
        var answer = Sample.answer(1, "example.org", count: 2)
        answer[11] = 1
        answer += [0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0]
        let deduction = try #require(try deduction(answer, limit: 32))
        #expect(deduction.hasOPT)
        #expect(deduction.conclusion == .exactly(type: .a, dataLength: 4))
        #expect(deduction.description == "fits 2 x A exactly (32 bytes = 2 x (12 + 4), beside 11 bytes of OPT)")
    }

    @Test func `where the sizes do not fit, other records are among them`() throws {
        var answer = Sample.answer(1, "example.org", count: 2)
        answer[7] = 3
        answer += [0xC0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 2, 0xC0, 12]
        let deduction = try #require(try deduction(answer, limit: 32))
        #expect(deduction.conclusion == .mixed(type: .a, dataLength: 4))
        #expect(deduction.octets == 46)
    }

    @Test func `a whole answer, other types and negative answers prove nothing`() throws {
        #expect(try deduction(Sample.answer(1, "example.org", count: 2), limit: 4096) == nil)
        #expect(try deduction(Sample.answer(1, "example.org", type: 15, count: 2), limit: 32) == nil)
        #expect(
            try deduction(Sample.answer(1, "example.org", count: 0) + Array(repeating: 0, count: 20), limit: 32) == nil)
    }
}
