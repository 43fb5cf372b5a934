import DNSWire

/// Looks at a message through views, and at the address of an A record: what an importing program has at least.
@main
struct Views {
    static func main() {
        let octets = Array(CommandLine.arguments.joined().utf8)
        do {
            let view = try MessageView(octets.span)
            var records = try view.records
            while let record = try records.next() {
                if let data = record.data(as: RDATA.A.self) { print(try record.name.length, data.address) }
            }
        } catch {
            print(error)
        }
    }
}
