import DNSWire

/// Decodes messages to values and encodes them again, with data of ten types as fields.
@main
struct Values {
    static func main() {
        for octets in Messages.readAll() {
            var digest = Digest()
            if let message = try? Message(decoding: octets) {
                for record in message.answers {
                    if let data = record.data(as: RDATA.A.self) {
                        digest.add(Int(truncatingIfNeeded: data.address.rawValue))
                    }
                    if let data = record.data(as: RDATA.AAAA.self) { digest.add("\(data.address)") }
                    if let data = record.data(as: RDATA.NS.self) { digest.add(data.nameServer.length) }
                    if let data = record.data(as: RDATA.CNAME.self) { digest.add(data.canonicalName.length) }
                    if let data = record.data(as: RDATA.SOA.self) { digest.add(data.mname.length) }
                    if let data = record.data(as: RDATA.PTR.self) { digest.add(data.target.length) }
                    if let data = record.data(as: RDATA.MX.self) { digest.add(Int(data.preference)) }
                    if let data = record.data(as: RDATA.TXT.self) { digest.add(data.hashValue == 0 ? 0 : 1) }
                    if let data = record.data(as: RDATA.SRV.self) { digest.add(data.target.length) }
                    if let data = record.data(as: RDATA.HTTPS.self) { digest.add(Int(data.priority)) }
                }
                if let encoded = try? message.encoded() { digest.add(encoded) }
            }
            Messages.print("\(digest.value)")
        }
    }
}
