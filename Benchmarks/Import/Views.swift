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
                if record.type == .a { print(try record.name.length, try record.data(as: RDATA.A.self).address) }
            }
        } catch {
            print(error)
        }
    }
}
