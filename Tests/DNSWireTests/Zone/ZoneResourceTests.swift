#if canImport(Glibc) && (arch(x86_64) || arch(arm64))
    import DNSWireProperties
    import Testing

    @testable import DNSWire

    @Suite("What reading a zone file costs", .serialized)
    struct ZoneResourceTests {
        private static let lines = """
            $TTL 60
            a A 192.0.2.1
             AAAA 2001:db8::1
             MX 10 a.very.long.name.of.a.host.which.is.in.no.inline.storage
             TXT "\(String(repeating: "x", count: 200))"
             RRSIG A 13 2 60 20260301000000 20260201000000 1 @ \(String(repeating: "QUJD", count: 30))
             DS 1 13 2 \(String(repeating: "00", count: 32))

            """

        /// Reads the lines so many times; gives the number of records.
        private func read(_ zone: inout ZoneReader, _ text: [UInt8], times: Int) -> Int {
            var count = 0
            for _ in 0..<times {
                zone.append(text.span)
                while (try? zone.advance()) == true { count += 1 }
            }
            return count
        }

        @Test func `usual records cost no allocation, however many there are`() {
            let text = Array(Self.lines.utf8)
            var zone = ZoneReader(origin: "example.")
            #expect(read(&zone, text, times: 1) == 6)
            // `$TTL` is read the plain way.
            let few = AllocationCounter.count { _ = read(&zone, text, times: 10) }
            let usual = Array(Self.lines.utf8.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
            var records = 0
            let none = AllocationCounter.count { records = read(&zone, usual, times: 1000) }
            #expect(records == 6000)
            #expect(none == 0)
            #expect(few > 0)
        }

        @Test func `memory does not grow with the zone`() {
            let text = Array(Self.lines.utf8)
            var zone = ZoneReader(origin: "example.")
            _ = read(&zone, text, times: 10)
            let octets = AllocationCounter.octets { _ = read(&zone, text, times: 10) }
            let more = AllocationCounter.octets { _ = read(&zone, text, times: 100) }
            // What the plain way makes for a moment is the same each time.
            #expect(more == 10 * octets)
        }

        @Test(arguments: ["(\n", "a ( \"\n", ";", "a ", "a TXT (", "\\", "$GENERATE 1-2 a$ A 1.2.3.4\n", "x", "\n"])
        func `work is linear in the text`(part: String) {
            func seconds(_ count: Int) -> Double {
                let text = Array(String(repeating: part, count: count / part.utf8.count).utf8)
                return ProcessorTime.seconds { _ = ZoneText(text, piece: 100) }
            }
            // What is quadratic takes 64 times as long, whenever it is measured; the machine may be busy at one time.
            #expect(
                (0..<5).contains { _ in
                    let few = seconds(4_000)
                    return seconds(32_000) <= 0.01 + 24 * few
                })
        }
    }
#endif
