import DNSWire

/// Decodes and encodes a message, and reads data of ten types as fields.
@main
struct Values {
    static func main() {
        let octets = Array(CommandLine.arguments.joined().utf8)
        do {
            let message = try Message(decoding: octets)
            for record in message.answers {
                if let data = record.data(as: RDATA.A.self) { print(data.address) }
                if let data = record.data(as: RDATA.AAAA.self) { print(data.address) }
                if let data = record.data(as: RDATA.NS.self) { print(data.nameServer) }
                if let data = record.data(as: RDATA.CNAME.self) { print(data.canonicalName) }
                if let data = record.data(as: RDATA.SOA.self) { print(data.serial) }
                if let data = record.data(as: RDATA.PTR.self) { print(data.target) }
                if let data = record.data(as: RDATA.MX.self) { print(data.exchange) }
                if let data = record.data(as: RDATA.TXT.self) { print(data) }
                if let data = record.data(as: RDATA.SRV.self) { print(data.port) }
                if let data = record.data(as: RDATA.HTTPS.self) { print(data.parameters) }
            }
            print(try message.encoded().count)
        } catch {
            print(error)
        }
    }
}
