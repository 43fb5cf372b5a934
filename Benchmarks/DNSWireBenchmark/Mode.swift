/// A kind of work that is measured; README.md says what each does.
enum Mode: String, CaseIterable {
    case header, skip, walk, decode
    case freshDecode = "decode-fresh"
    case encode, text, patch
    case patchOPT = "patch-opt"
    case edns
    case decodedEDNS = "edns-decoded"
    case hash
    case hasher = "hash-hasher"
    case memory
    case memoryOfArrays = "memory-arrays"
    case memoryOfRecords = "memory-record"
    case memoryOfOctets = "memory-octets"

    /// The modes that are timed.
    static var timed: [Mode] { allCases.filter { !$0.rawValue.hasPrefix("memory") } }

    /// Makes the work ready and hands it over, its type known, so that nothing is looked up while it runs.
    func measure(_ corpus: Corpus, _ measurement: Measurement) -> Figures {
        switch self {
        case .header: measurement.take(HeaderWorkload(corpus), of: corpus)
        case .skip: measurement.take(SkipWorkload(corpus), of: corpus)
        case .walk: measurement.take(WalkWorkload(corpus), of: corpus)
        case .decode: measurement.take(DecodeWorkload(corpus), of: corpus)
        case .freshDecode: measurement.take(FreshDecodeWorkload(corpus), of: corpus)
        case .encode: measurement.take(EncodeWorkload(corpus), of: corpus)
        case .text: measurement.take(TextWorkload(corpus), of: corpus)
        case .patch: measurement.take(PatchWorkload(corpus), of: corpus)
        case .patchOPT: measurement.take(PatchOPTWorkload(corpus), of: corpus)
        case .edns: measurement.take(EDNSWorkload(corpus), of: corpus)
        case .decodedEDNS: measurement.take(DecodedEDNSWorkload(corpus), of: corpus)
        case .hash: measurement.take(HashWorkload(corpus), of: corpus)
        case .hasher: measurement.take(HasherWorkload(corpus), of: corpus)
        case .memory: measurement.take(MemoryWorkload<DecodedForm>(corpus), of: corpus)
        case .memoryOfArrays: measurement.take(MemoryWorkload<ArraysForm>(corpus), of: corpus)
        case .memoryOfRecords: measurement.take(MemoryWorkload<RecordForm>(corpus), of: corpus)
        case .memoryOfOctets: measurement.take(MemoryWorkload<OctetsForm>(corpus), of: corpus)
        }
    }
}
