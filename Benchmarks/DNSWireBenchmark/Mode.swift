/// A kind of work that is measured; README.md says what each does.
enum Mode: String, CaseIterable {
    case header, skip, walk, decode
    case freshDecode = "decode-fresh"
    case encode, text, patch, hash

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
        case .hash: measurement.take(HashWorkload(corpus), of: corpus)
        }
    }
}
