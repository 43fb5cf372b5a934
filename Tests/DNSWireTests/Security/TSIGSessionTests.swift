import DNSWire
import Testing

/// The messages were signed by dnspython 2.9 and by dig 9.18, with the key `0123456789abcdef`.
@Suite("Signatures by a shared key (RFC 8945)") struct TSIGSessionTests {
    static let key = TSIGKey(
        name: "key.example", algorithm: "hmac-sha256", authenticate: SHA.hmacSHA256(key: Array("0123456789abcdef".utf8))
    )
    static let time: UInt64 = 1_700_000_000

    static let plainQuery = [UInt8](raw: "12340100000100000000000003777777076578616d706c650000010001")
    static let query = [UInt8](
        raw: """
            12340100000100000000000103777777076578616d706c650000010001034b6579c01000fa00ff00000000003d0b686d61632d7368613235
            360000006553f100012c00200d17c56d85b2b51fbde4e4b345c0acc209cd19a4e038ee37d9608d9b382cc696123400000000
            """)
    static let first = [UInt8](
        raw: """
            12348100000100010000000103777777076578616d706c650000010001c00c000100010000003c0004c0000201034b6579c01000fa00ff00
            000000003d0b686d61632d7368613235360000006553f100012c0020c167c1f250d2f420688cdc6f586210548b0ef00dbb17d741ed27f49e
            a0ebeff1123400000000
            """)
    static let second = [UInt8](
        raw: "12348100000100010000000003777777076578616d706c650000010001c00c000100010000003c0004c0000202")
    static let third = [UInt8](
        raw: """
            12348100000100010000000103777777076578616d706c650000010001c00c000100010000003c0004c0000203034b6579c01000fa00ff00
            000000003d0b686d61632d7368613235360000006553f100012c0020c42ad8d2c93d04b523bfafb8dac38ebd8b0a4d8e6c9fc6d278863067
            54e69b72123400000000
            """)
    static let badTime = [UInt8](
        raw: """
            12348100000100000000000103777777076578616d706c650000010001034b6579c01000fa00ff00000000003d0b686d61632d7368613235
            360000006553f100012c0020456783ead636eb4b55c8bf4fb4740f3edda00d35e169538ad6020c2e9e199ceb123400120000
            """)

    private func failure(_ body: () throws -> Void) -> TSIGFailure? {
        do { try body() } catch { return error as? TSIGFailure }
        return nil
    }

    @Test func `a request, an answer and its continuation hold`() throws {
        var session = TSIGSession(key: TSIGSessionTests.key)
        let query = try session.verify(TSIGSessionTests.query, at: TSIGSessionTests.time)
        #expect(query == TSIGSessionTests.plainQuery)

        var client = TSIGSession(key: TSIGSessionTests.key)
        let signed = try client.sign(TSIGSessionTests.plainQuery, at: TSIGSessionTests.time)
        // The same but for the pointer and the case of the key's name, which the MAC does not see.
        #expect(signed.count == TSIGSessionTests.query.count + 7)
        #expect(try SignedMessage(signed)?.signature.mac == SignedMessage(TSIGSessionTests.query)?.signature.mac)
        #expect(try client.verify(TSIGSessionTests.first, at: TSIGSessionTests.time).count == 45)
        #expect(client.isComplete)
        #expect(try client.verify(TSIGSessionTests.second, at: TSIGSessionTests.time) == TSIGSessionTests.second)
        #expect(!client.isComplete)
        let last = try client.verify(TSIGSessionTests.third, at: TSIGSessionTests.time)
        #expect(client.isComplete)
        #expect(try Message(decoding: last).answers.map(\.description) == ["www.example. 60 IN A 192.0.2.3"])
    }

    @Test func `a server signs the same octets`() throws {
        var session = TSIGSession(key: TSIGSessionTests.key)
        let time = TSIGSessionTests.time
        _ = try session.verify(TSIGSessionTests.query, at: time)
        func plain(_ signed: [UInt8]) throws -> [UInt8] { try #require(try SignedMessage(signed)).message }
        func mac(_ signed: [UInt8]) throws -> Octets { try #require(try SignedMessage(signed)).signature.mac }
        #expect(try mac(session.sign(plain(TSIGSessionTests.first), at: time)) == mac(TSIGSessionTests.first))
        session.pass(unsigned: TSIGSessionTests.second)
        #expect(try mac(session.sign(plain(TSIGSessionTests.third), at: time)) == mac(TSIGSessionTests.third))
    }

    @Test func `a query of dig -y holds, and its answer`() throws {
        let query = [UInt8](
            raw: """
                06080120000100000000000203777777076578616d706c65000001000100002904d000000000000c000a0008af2a018b1d8f267e036b6579
                076578616d706c650000fa00ff00000000003d0b686d61632d7368613235360000006b0871b4012c0020d829cbbad2fb2db6e5b7478c9b0a
                7586c02d4473517099e5a83d6171e5396a36060800000000
                """)
        let answer = [UInt8](
            raw: """
                06088100000100010000000203777777076578616d706c650000010001c00c000100010000003c0004c00002010000292000000000000000
                034b6579c01000fa00ff00000000003d0b686d61632d7368613235360000006b0871b4012c002061122b8f70b2d3c8cb9c2bc7123bb97dbe
                93428d7cb9aa84f17af1ca578c1af5060800000000
                """)
        var server = TSIGSession(key: TSIGSessionTests.key)
        let plain = try server.verify(query, at: 1_795_715_508)
        #expect(plain.count == 52)
        var client = TSIGSession(key: TSIGSessionTests.key)
        #expect(try client.sign(plain, at: 1_795_715_508) == query)
        #expect(try client.verify(answer, at: 1_795_715_508).count == 56)
    }

    @Test func `each octet that is changed is found`() throws {
        for index in TSIGSessionTests.query.indices {
            var octets = TSIGSessionTests.query
            octets[index] ^= 0x20
            var session = TSIGSession(key: TSIGSessionTests.key)
            let failure = failure { _ = try session.verify(octets, at: TSIGSessionTests.time) }
            // The id is not signed but for the original one, and the case of the names of key and algorithm does not count.
            let isFree = index < 2 || (30...32).contains(index) || (46...56).contains(index) || index == 34
            #expect(failure != nil || isFree, "octet \(index)")
        }
    }

    @Test func `the original id is restored (RFC 8945 §5.2)`() throws {
        var octets = TSIGSessionTests.query
        octets[0] = 0xFF
        var session = TSIGSession(key: TSIGSessionTests.key)
        #expect(try session.verify(octets, at: TSIGSessionTests.time) == TSIGSessionTests.plainQuery)
    }

    @Test func `the time window is as wide as the fudge on both sides`() throws {
        for (offset, isFine) in [(-301, false), (-300, true), (300, true), (301, false)] {
            var session = TSIGSession(key: TSIGSessionTests.key)
            let time = UInt64(Int64(TSIGSessionTests.time) + Int64(offset))
            #expect(failure { _ = try session.verify(TSIGSessionTests.query, at: time) } == (isFine ? nil : .badTime))
        }
        var session = TSIGSession(key: TSIGSessionTests.key)
        #expect(failure { _ = try session.verify(TSIGSessionTests.query, at: .max) } == .badTime)
    }

    @Test func `BADTIME is answered with the server's time, signed, and read as that (RFC 8945 §5.3.2)`() throws {
        var client = TSIGSession(key: TSIGSessionTests.key)
        let query = try client.sign(TSIGSessionTests.plainQuery, at: 1_000_000)
        var server = TSIGSession(key: TSIGSessionTests.key)
        #expect(failure { _ = try server.verify(query, at: 1_001_000) } == .badTime)
        var reply = try Message(decoding: TSIGSessionTests.plainQuery)
        reply.header.isResponse = true
        reply.responseCode = .notAuth
        let answer = try server.sign(reply.encoded(), at: 1_001_000, refusing: .badTime)
        let signature = try #require(try SignedMessage(answer)).signature
        #expect(signature.timeSigned.seconds == 1_000_000 && signature.error == .badTime && signature.mac.count == 32)
        #expect(signature.other == [0, 0, 0, 0x0F, 0x46, 0x28])
        let refused = failure { _ = try client.verify(answer, at: 1_000_000) }
        #expect(refused == .refused(.badTime, isAuthentic: true, time: SigningTime(seconds: 1_001_000)))
        // dnspython leaves the time out.
        var other = TSIGSession(key: TSIGSessionTests.key)
        _ = try other.sign(TSIGSessionTests.plainQuery, at: TSIGSessionTests.time)
        #expect(
            failure { _ = try other.verify(TSIGSessionTests.badTime, at: TSIGSessionTests.time) }
                == .refused(.badTime, isAuthentic: true, time: nil))
    }

    @Test func `another key or secret is answered without a MAC, which nobody need believe`() throws {
        let other = TSIGKey(name: "other.example", algorithm: "hmac-sha256", authenticate: SHA.hmacSHA256(key: [1]))
        var server = TSIGSession(key: other)
        #expect(failure { _ = try server.verify(TSIGSessionTests.query, at: TSIGSessionTests.time) } == .badKey)
        var guess = TSIGSessionTests.key
        guess.authenticate = SHA.hmacSHA256(key: [2])
        server = TSIGSession(key: guess)
        #expect(failure { _ = try server.verify(TSIGSessionTests.query, at: TSIGSessionTests.time) } == .badSignature)
        let answer = try server.sign(TSIGSessionTests.plainQuery, at: 1, refusing: .badSignature)
        let signature = try #require(try SignedMessage(answer)).signature
        #expect(signature.mac.isEmpty && signature.error.rawValue == 16)
        var client = TSIGSession(key: TSIGSessionTests.key)
        _ = try client.sign(TSIGSessionTests.plainQuery, at: TSIGSessionTests.time)
        #expect(
            failure { _ = try client.verify(answer, at: TSIGSessionTests.time) }
                == .refused(.badSig, isAuthentic: false, time: nil))
    }

    @Test func `truncated MACs hold from half of the length on, and as long as is asked for (RFC 8945 §5.2.2.1)`()
        throws
    {
        func verified(sent: Int, wanted: Int?) throws -> TSIGFailure? {
            var key = TSIGSessionTests.key
            key.truncatedLength = sent
            var client = TSIGSession(key: key)
            let query = try client.sign(TSIGSessionTests.plainQuery, at: 1)
            #expect(query.count == 29 + 13 + 10 + 13 + 16 + min(sent, 32))
            key.truncatedLength = wanted
            var server = TSIGSession(key: key)
            return failure { _ = try server.verify(query, at: 1) }
        }
        #expect(try verified(sent: 16, wanted: 16) == nil)
        #expect(try verified(sent: 20, wanted: 16) == nil)
        #expect(try verified(sent: 32, wanted: 16) == nil)
        #expect(try verified(sent: 99, wanted: nil) == nil)
        #expect(try verified(sent: 16, wanted: nil) == .badTruncation)
        #expect(try verified(sent: 16, wanted: 20) == .badTruncation)
        guard case .malformed(let error)? = try verified(sent: 15, wanted: 10) else {
            Issue.record("a MAC of 15 octets must be refused")
            return
        }
        #expect(error.reason == .wrongLength && error.offset == 29)
        guard case .malformed? = try verified(sent: 0, wanted: 0) else {
            Issue.record("no MAC must be refused")
            return
        }
    }

    @Test func `what is not signed is refused, but between the signatures of an answer`() throws {
        var server = TSIGSession(key: TSIGSessionTests.key)
        #expect(failure { _ = try server.verify(TSIGSessionTests.plainQuery, at: 1) } == .notSigned)
        var client = TSIGSession(key: TSIGSessionTests.key)
        _ = try client.sign(TSIGSessionTests.plainQuery, at: TSIGSessionTests.time)
        #expect(failure { _ = try client.verify(TSIGSessionTests.second, at: 1) } == .notSigned)
        _ = try client.verify(TSIGSessionTests.first, at: TSIGSessionTests.time)
        for _ in 0..<99 { _ = try client.verify(TSIGSessionTests.second, at: 1) }
        #expect(failure { _ = try client.verify(TSIGSessionTests.second, at: 1) } == .notSigned)
    }

    @Test func `a signature that is not at the end is malformed`() throws {
        for octets in [TSIGSessionTests.query + [0], Array(TSIGSessionTests.query.dropLast()), [], [1, 2]] {
            var session = TSIGSession(key: TSIGSessionTests.key)
            guard case .malformed? = failure({ _ = try session.verify(octets, at: TSIGSessionTests.time) }) else {
                Issue.record("\(octets.hex) must be malformed")
                continue
            }
        }
        #expect(throws: WireEncodingError.self) {
            var session = TSIGSession(key: TSIGSessionTests.key)
            return try session.sign([1], at: 1)
        }
    }

    @Test func `what goes on after its last record, is cut, or is signed is not signed (RFC 8490 §5.4, RFC 8945 §5.1)`()
    {
        func fault(_ message: [UInt8]) -> WireEncodingError.Reason? {
            var session = TSIGSession(key: TSIGSessionTests.key)
            do throws(WireEncodingError) {
                _ = try session.sign(message, at: TSIGSessionTests.time)
                return nil
            } catch { return error.reason }
        }
        // A keepalive: its value follows the header, where the signature's record would be read.
        let stateful = [UInt8](raw: "123430000000000000000000000100080000000000000000")
        #expect(fault(stateful) == .valueOutOfRange)
        #expect(fault(Array(TSIGSessionTests.plainQuery.dropLast())) == .valueOutOfRange)
        #expect(fault(TSIGSessionTests.query) == .signed)
        #expect(fault(TSIGSessionTests.plainQuery) == nil)
    }
}
