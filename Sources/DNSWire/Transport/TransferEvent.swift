/// What a transfer tells of a zone, in the order in which a copy of it is brought up to date (RFC 5936, RFC 1995).
public enum TransferEvent: Hashable, Sendable {
    /// The copy is up to date, or newer: this is the server's SOA record, and nothing follows.
    case upToDate(Record)
    /// The server's copy is newer than what fits into a datagram: this is its SOA record, and the transfer is to be asked for
    /// over TCP (RFC 1995 §4).
    case retryOverTCP(Record)
    /// The whole zone follows; whatever the copy has goes. This is its SOA record.
    case wholeZone(Record)
    /// A record of the whole zone.
    case record(Record)
    /// A difference follows, from the version with this SOA record.
    case differenceFrom(Record)
    /// A record of the old version that the new one does not have.
    case removed(Record)
    /// The removed records of a difference end, and those that are added follow; the new version has this SOA record.
    case differenceTo(Record)
    /// A record of the new version that the old one does not have.
    case added(Record)
    /// The transfer is complete: the copy has the version of this SOA record.
    case complete(Record)
}
