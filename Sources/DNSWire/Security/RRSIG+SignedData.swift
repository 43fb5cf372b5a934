extension RDATA.RRSIG {
    /// The fields without the signature, the signer's name in lower case (RFC 4034 §3.1.8.1).
    var signedFields: [UInt8] {
        var octets: [UInt8] = []
        octets += typeCovered.rawValue.bigEndianOctets
        octets.append(algorithm.rawValue)
        octets.append(labels)
        octets += originalTTL.bigEndianOctets
        octets += expiration.seconds.bigEndianOctets
        octets += inception.seconds.bigEndianOctets
        octets += keyTag.bigEndianOctets
        signerName.appendCanonical(to: &octets)
        return octets
    }

    /// The octets that the signature is about: this record's fields without the signature, then the set in canonical form and
    /// order (RFC 4034 §3.1.8.1).
    ///
    /// The TTL of each record is ``originalTTL``. An owner with more labels than ``labels`` came from a wildcard, whose
    /// name is written instead (RFC 4035 §5.3.2).
    ///
    /// - Throws: `otherType`, `outsideZone`, `tooManyLabels`: such a signature cannot be of the set (RFC 4035 §5.3.1).
    /// - Complexity: linear in the set.
    public func signedData(of set: RecordSet) throws(SignedDataError) -> [UInt8] {
        guard set.type == typeCovered else { throw SignedDataError(.otherType) }
        guard set.name.isSubdomain(of: signerName) else { throw SignedDataError(.outsideZone) }
        let count = set.name.signedLabelCount
        guard Int(labels) <= count else { throw SignedDataError(.tooManyLabels) }
        var owner: [UInt8] = []
        if Int(labels) < count { owner += [1, UInt8(ascii: "*")] }
        (Int(labels) < count ? set.name.suffix(labels: Int(labels)) : set.name).appendCanonical(to: &owner)

        var octets = signedFields
        for data in set.canonicalData {
            octets += owner
            octets += set.type.rawValue.bigEndianOctets
            octets += set.recordClass.rawValue.bigEndianOctets
            octets += originalTTL.bigEndianOctets
            guard let length = UInt16(exactly: data.count) else {
                throw SignedDataError(.malformedRecord, cause: WireEncodingError(.tooLong, octets: data.count))
            }
            octets += length.bigEndianOctets
            data.withSpan { octets.append($0) }
        }
        return octets
    }

    /// The octets that the signature is about, of records in any order.
    ///
    /// - Throws: as ``signedData(of:)-(RecordSet)``, and where the records are no set.
    public func signedData(of records: some Sequence<Record>) throws(SignedDataError) -> [UInt8] {
        try signedData(of: RecordSet(records))
    }

    /// Whether a time is within the time that the signature is valid (RFC 4035 §5.3.1).
    public func isValid(at time: SerialTime) -> Bool { !(time < inception) && !(expiration < time) }
}
