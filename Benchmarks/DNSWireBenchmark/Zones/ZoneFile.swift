import DNSWire

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// A zone file on disk: written by the generator, and read to wire form.
enum ZoneFile {
    /// Writes a zone of about so many records; returns how many there are, or `nil` where the file cannot be written.
    static func write(path: String, records: Int, seed: UInt64) -> Int? {
        guard let file = unsafe fopen(path, "wb") else { return nil }
        var generator = ZoneTextGenerator(seed: seed)
        var isWritten = true
        while generator.count < records {
            generator.makeOwner()
            guard generator.text.count > 1 << 16 || generator.count >= records else { continue }
            let text = generator.take()
            isWritten = unsafe fwrite(text, 1, text.count, file) == text.count && isWritten
        }
        return unsafe fclose(file) == 0 && isWritten ? generator.count : nil
    }

    /// What came of reading a zone file.
    struct Outcome {
        var records = 0
        var errors = 0
        /// The octets of all owners and data.
        var octets = 0
    }

    /// Reads a zone file in pieces, each record to its wire form; `nil` where there is no such file.
    static func read(path: String, pieceLength: Int = 1 << 16) -> Outcome? {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        var outcome = Outcome()
        var zone = ZoneReader(origin: "example.", file: path)
        var piece = [UInt8](repeating: 0, count: pieceLength)
        var count = 0
        repeat {
            count = unsafe fread(&piece, 1, piece.count, file)
            if count > 0 { zone.append(piece.span.extracting(first: count)) } else { zone.finish() }
            var isGoingOn = true
            while isGoingOn {
                do throws(ZoneError) {
                    while try zone.advance() {
                        let record = zone.record
                        outcome.records &+= 1
                        outcome.octets &+= record.owner.count &+ record.rdata.count
                    }
                    isGoingOn = false
                } catch {
                    outcome.errors += 1
                }
            }
        } while count > 0
        return outcome
    }
}
