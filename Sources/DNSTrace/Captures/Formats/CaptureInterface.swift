/// What packets were captured on: an interface of pcapng, or the only one of pcap.
struct CaptureInterface: Sendable {
    /// What its packets begin with; nil where that is nothing that is read.
    var link: LinkLayer?
    /// How many units of time a second has.
    var unitsPerSecond: UInt64 = 1_000_000
    /// How many seconds after 1970 its times begin.
    var timeOffset: Int64 = 0
    /// How much of each packet was captured at most; 0 where that is not said.
    var snapLength: UInt32 = 0

    /// The time of so many units.
    func time(_ units: UInt64) -> CaptureTime {
        CaptureTime(units: units, perSecond: unitsPerSecond, offset: timeOffset)
    }
}
