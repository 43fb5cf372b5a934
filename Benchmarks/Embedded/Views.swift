import DNSWire

/// Looks at messages through views alone: names, types, TTLs, and the addresses of A records.
@main
struct Views {
    static func main() {
        for octets in Messages.readAll() {
            var digest = Digest()
            do throws(WireDecodingError) {
                let view = try MessageView(octets.span)
                digest.add(Int(view.header.id))
                if let question = try view.question { digest.add(try question.name.length) }
                var records = try view.records
                while let record = try records.next() {
                    digest.add(Int(record.type.rawValue) ^ Int(truncatingIfNeeded: record.ttl))
                    digest.add(try record.name.length)
                    if record.type == .a, let data = record.data(as: RDATA.A.self) {
                        digest.add(Int(truncatingIfNeeded: data.address.rawValue))
                    }
                }
            } catch {
                digest.add(error.offset)
            }
            Messages.print("\(digest.value)")
        }
    }
}
