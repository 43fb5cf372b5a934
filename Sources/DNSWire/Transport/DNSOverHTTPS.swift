/// Messages as requests and answers of HTTP carry them (RFC 8484).
///
///     let target = try DNSOverHTTPS.target(of: query, template: "/dns-query{?dns}")   // for GET
///     let body = try DNSOverHTTPS.body(of: query)                                     // for POST
///     let query = try DNSOverHTTPS.message(inTarget: request.path)
public enum DNSOverHTTPS {
    /// The media type of a message, for `Content-Type` and `Accept` (RFC 8484 §6).
    public static var mediaType: String { "application/dns-message" }

    /// The octets of a request by POST: the message with an id of 0, so that equal queries have equal octets (RFC 8484 §4.1).
    ///
    /// - Throws: as `Message.encoded()`.
    public static func body(of query: Message) throws(WireEncodingError) -> [UInt8] {
        var query = query
        query.header.id = 0
        return try query.encoded()
    }

    /// The value of the variable `dns` of a request by GET: the octets of ``body(of:)`` in base64url without padding (RFC 8484
    /// §4.1, §6).
    ///
    /// - Throws: as ``body(of:)``.
    public static func parameter(of query: Message) throws(WireEncodingError) -> String {
        let octets = try body(of: query)
        return Base64URL.text(of: octets.span)
    }

    /// The target of a request by GET: a server's URI template with the variable `dns` in it (RFC 8484 §4.1, RFC 6570 §3.2.8).
    ///
    /// - Parameters:
    ///   - query: the message.
    ///   - template: such as `https://dns.example/dns-query{?dns}`, with `{?dns}`, `{&dns}` or `{dns}`; other variables are
    ///     left out.
    /// - Throws: as ``body(of:)``; `valueOutOfRange` where the template has no variable `dns`.
    public static func target(of query: Message, template: String) throws(WireEncodingError) -> String {
        let value = try parameter(of: query)
        return try expanded(template, value)
    }

    /// The template with a value for the variable `dns`.
    ///
    /// - Throws: `valueOutOfRange` where it has none.
    private static func expanded(_ template: String, _ value: String) throws(WireEncodingError) -> String {
        var target = ""
        var rest = template[...]
        var hasVariable = false
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            target += rest[..<open]
            let expression = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            let mark = expression.first == "?" || expression.first == "&" ? String(expression.prefix(1)) : ""
            guard expression.dropFirst(mark.count).split(separator: ",").contains("dns") else { continue }
            hasVariable = true
            if !mark.isEmpty { target += mark + "dns=" }
            target += value
        }
        if hasVariable { return target + rest }
        throw WireEncodingError(.valueOutOfRange)
    }

    /// The octets of the message in the target of a request by GET, such as `/dns-query?dns=AAABAAAB...`, or `nil` where its
    /// query has no variable `dns`, or one that is not in base64url (RFC 8484 §4.1).
    public static func octets(inTarget target: String) -> [UInt8]? {
        guard let mark = target.firstIndex(of: "?") else { return nil }
        let query = target[target.index(after: mark)...].prefix { $0 != "#" }
        for field in query.split(separator: "&") where field.hasPrefix("dns=") {
            let value = Array(field.utf8.dropFirst(4))
            return try? Base64URL.decode(value.span)
        }
        return nil
    }

    /// The message in the target of a request by GET, or `nil` where there is none.
    ///
    /// - Throws: where the octets are no message.
    public static func message(
        inTarget target: String, policy: DecodingPolicy = .resolver
    ) throws(WireDecodingError) -> Message? {
        guard let octets = octets(inTarget: target) else { return nil }
        return try Message(decoding: octets, policy: policy)
    }

    /// For how many seconds a response may be kept by a cache of HTTP: its lowest TTL, or what its SOA record says where it
    /// denies; `nil` where neither is there (RFC 8484 §5.1, RFC 2308 §5).
    public static func freshness(of response: Message) -> UInt32? {
        func lifetime(_ ttl: UInt32) -> UInt32 { ttl > UInt32(Int32.max) ? 0 : ttl }
        if let lowest = response.answers.map({ lifetime($0.ttl) }).min() { return lowest }
        for record in response.authorities {
            if let data = record.data(as: RDATA.SOA.self) { return min(lifetime(record.ttl), data.minimum) }
        }
        return nil
    }
}
