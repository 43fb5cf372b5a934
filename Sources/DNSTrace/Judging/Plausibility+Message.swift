extension Plausibility {
    /// Whether bytes look like a message that people send, rather than those of another protocol: the header and the
    /// question must be faultless, since what nothing is known of is most likely none of DNS.
    static func looksLikeMessage(_ bytes: ArraySlice<UInt8>, length: Int) -> Bool {
        bytes.count > 12 && Plausibility(bytes, isCut: bytes.count < length, length: length).points >= 85
    }
}
