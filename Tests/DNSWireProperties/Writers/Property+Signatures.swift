import DNSWire

extension Property {
    /// What is signed is verified as it was, and nothing that was changed or signed otherwise is; what is taken off a
    /// message is its last record and no more.
    static let signatures = Property("signatures") { octets in
        takenOffFault(octets) ?? signedFault([UInt8](copying: octets))
    }

    /// What is wrong with a message without its signature.
    private static func takenOffFault(_ octets: Span<UInt8>) -> String? {
        for bare in [(try? SignedMessage(octets))?.message, (try? TransactionSignature(octets))?.message] {
            guard let bare else { continue }
            let (before, after) = (PlainReading(octets), PlainReading(bare.span))
            guard after.entries.count == before.entries.count - 1 else {
                return "\(before.entries.count) entries, \(after.entries.count) without the signature"
            }
            guard bare.dropFirst(12) == [UInt8](copying: octets)[12..<max(12, bare.count)] else {
                return "other octets without the signature"
            }
        }
        return nil
    }

    /// What is wrong with signing a message and verifying it.
    private static func signedFault(_ message: [UInt8]) -> String? {
        var generator = SeededGenerator(message.span)
        let key = TSIGKey(
            name: "key.example", algorithm: "hmac-test",
            truncatedLength: [nil, 16, 24].randomElement(using: &generator) ?? nil,
            authenticate: digest)
        var (client, server) = (TSIGSession(key: key), TSIGSession(key: key))
        // An unsigned message, or one that somebody else signed.
        if (try? server.verify(message, at: 1000)) != nil { return "octets that nobody signed are verified" }
        server = TSIGSession(key: key)
        // A message that is cut, has octets after its last record, or is signed cannot be signed.
        guard let signed = try? client.sign(message, at: 1000) else { return nil }
        guard let bare = (try? SignedMessage(signed))?.message else { return "what was signed has no signature" }
        do throws(TSIGFailure) {
            let verified = try server.verify(signed, at: 1010)
            guard verified == bare, verified == message else { return "verified as \(verified.hex)" }
        } catch {
            return "what was signed is not verified: \(error)"
        }
        var changed = signed
        // The id is that of the signature, whatever the header says.
        let place = Int.random(in: 2..<max(3, message.count), using: &generator)
        guard changed.indices.contains(place) else { return nil }
        changed[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        var other = TSIGSession(key: key)
        if (try? other.verify(changed, at: 1010)) != nil { return "a change at \(place) is not seen" }
        other = TSIGSession(key: key)
        if (try? other.verify(signed, at: 2000)) != nil { return "an old signature is verified" }
        return nil
    }

    /// Thirty-two octets that depend on all others; whoever wants to sign takes another function.
    @Sendable private static func digest(_ octets: [UInt8]) -> [UInt8] {
        var generator = SeededGenerator(octets.span)
        return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}
