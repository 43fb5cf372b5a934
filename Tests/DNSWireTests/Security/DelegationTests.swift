import DNSWire
import Testing

@Suite("DS digests, hashed names and key tags (RFC 4034 §5.1.4, RFC 5155 §5)") struct DelegationTests {
    struct Vector: Sendable {
        let owner: DomainName
        let key: String
        let type: DigestType
        let ds: String
    }

    static let vectors = [
        Vector(
            owner: "Dskey.Example.com", key: "256 3 5 " + KeyTagTests.key, type: .sha1,
            ds: "60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118"),
        Vector(
            owner: "example.com", key: "257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=", type: .sha256,
            ds: "3613 15 2 3AA5AB37EFCE57F737FC1627013FEE07BDF241BD10F3B1964AB55C78E79A304B"),
        Vector(
            owner: "example.com", key: "257 3 15 zPnZ/QwEe7S8C5SPz2OfS5RR40ATk2/rYnE9xHIEijs=", type: .sha256,
            ds: "35217 15 2 401781B934E392DE492EC77AE2E15D70F6575A1C0BC59C5275C04EBE80C6614C"),
        Vector(
            owner: "example.net",
            key: "257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
            type: .sha256, ds: "55648 13 2 B4C8C1FE2E7477127B27115656AD6256F424625BF5C1E2770CE6D6E37DF61D17"),
        Vector(
            owner: "example.net",
            key: """
                257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6\
                Glur8I/mlVNgF6W/qTI37m40
                """, type: .sha384,
            ds: """
                10771 14 4 72D7B62976CE06438E9C0BF319013CF801F09ECC84B8D7E9495F27E305C6A9B0563A9B5F4D288405C3008A946DF983D6
                """),
    ]

    @Test(arguments: vectors) func `DS of RFC 4034 §5.4, RFC 8080 §6.1 and RFC 6605 §6`(_ vector: Vector) throws {
        let key = try RDATA.DNSKEY(parsing: vector.key)
        let ds = try RDATA.DS(of: key, owner: vector.owner, digestType: vector.type) { octets in
            switch vector.type {
            case .sha1: SHA.sha1(octets)
            case .sha256: SHA.sha256(octets)
            default: SHA.sha384(octets)
            }
        }
        #expect(try ds == RDATA.DS(parsing: vector.ds))
    }

    @Test func `a digest of another length is refused`() throws {
        #expect(throws: WireEncodingError.self) {
            try RDATA.DS(of: RDATA.DNSKEY(), owner: .root, digestType: .sha256) { _ in [1] }
        }
    }

    @Test func `KEY and CDNSKEY have tags as DNSKEY, also of algorithm 1`() throws {
        let key = "3 5 " + KeyTagTests.key
        #expect(try RDATA.KEY(parsing: "256 " + key).keyTag == 60485)
        #expect(try RDATA.CDNSKEY(parsing: "256 " + key).keyTag == 60485)
        #expect(try RDATA.CDNSKEY(parsing: "256 3 1 " + KeyTagTests.key).keyTag == 0x3C2F)
        #expect(
            try RDATA.KEY(
                parsing: """
                    512 3 13 DN8QzsFGy51RgSefdpzsJOIrh+XYTSWcUgB89BD+khpOBCRiNXrDaQEFDX1tRKHkzWCLRr3wjXKr4w/3lm3spw==
                    """
            ).keyTag == 53625)
    }

    @Test func `hashed names of RFC 5155 Appendix A`() throws {
        let hash = NSEC3Hash(iterations: 12, salt: [0xAA, 0xBB, 0xCC, 0xDD])
        let names: [(DomainName, String)] = [
            ("example", "0p9mhaveqvm6t7vbl5lop2u3t2rp3tom"), ("a.example", "35mthgpgcu1qg68fab165klnsnk3dpvl"),
            ("ai.example", "gjeqe526plbf1g8mklp59enfd789njgi"), ("ns1.example", "2t7b4g4vsa5smi47k61mv5bv1a22bojr"),
            ("ns2.example", "q04jkcevqvmu85r014c7dkba38o0ji5r"), ("W.Example", "k8udemvp1j2f7eg6jebps17vp3n8i58h"),
            ("*.w.example", "r53bq7cc2uvmubfu5ocmm6pers9tk9en"), ("x.w.example", "b4um86eghhds6nea196smvmlo4ors995"),
            ("y.w.example", "ji6neoaepv8b5o6k4ev33abha8ht9fgc"), ("x.y.w.example", "2vptu5timamqttgl4luu9kg21e0aor3s"),
            ("xx.example", "t644ebqk9bibcna874givr6joj62mlhv"),
        ]
        for (name, label) in names {
            let owner = try hash.owner(of: name, in: "example", by: SHA.sha1)
            #expect(owner.description == label + ".example.")
        }
    }

    @Test func `no record can ask for more than 150 iterations`() throws {
        var count = 0
        _ = try NSEC3Hash(iterations: 150).hash(of: "a") {
            count += $0.count > 0 ? 1 : 0
            return [1]
        }
        #expect(count == 151)
        #expect(throws: WireEncodingError.self) { try NSEC3Hash(iterations: 151).hash(of: "a") { $0 } }
        let record = try RDATA.NSEC3(parsing: "1 0 7 AABB 35mthgpgcu1qg68fab165klnsnk3dpvl A")
        #expect(NSEC3Hash(record).iterations == 7 && NSEC3Hash(record).salt == [0xAA, 0xBB])
    }
}
