import DNSWire

extension Property {
    /// A message comes back from the target of a request, with an id of 0.
    static let webRequests = Property("web-requests") { octets in
        guard let message = try? Message(decoding: octets, policy: Policies.lenient),
            let body = try? DNSOverHTTPS.body(of: message)
        else { return nil }
        for template in ["https://dns.example/q{?dns}", "/q?a=b{&other,dns}#there", "/?dns={dns}"] {
            do throws(WireEncodingError) {
                let target = try DNSOverHTTPS.target(of: message, template: template)
                guard DNSOverHTTPS.octets(inTarget: target) == body else { return "\(target), not \(body.hex)" }
                guard isPlain(target) else { return "a control character in \(target)" }
            } catch {
                return "\(error)"
            }
        }
        let lowest = message.answers.map { $0.ttl > UInt32(Int32.max) ? 0 : $0.ttl }.min()
        guard lowest == nil || DNSOverHTTPS.freshness(of: message) == lowest else { return "another freshness" }
        return nil
    }

    /// Octets that are found in the target of a request are found in one that is made of them.
    static let targets = Property("targets", of: .text) { octets in
        let text = String(decoding: [UInt8](copying: octets), as: UTF8.self)
        _ = try? DNSOverHTTPS.target(of: Message(header: Header(id: 1)), template: text)
        for target in [text, "/q?dns=" + text] {
            guard let found = DNSOverHTTPS.octets(inTarget: target) else { continue }
            guard let message = try? Message(decoding: found), let body = try? DNSOverHTTPS.body(of: message) else {
                continue
            }
            let again = try? DNSOverHTTPS.target(of: message, template: "/q{?dns}")
            guard again.flatMap(DNSOverHTTPS.octets(inTarget:)) == body else { return "another message in \(target)" }
        }
        return nil
    }
}
