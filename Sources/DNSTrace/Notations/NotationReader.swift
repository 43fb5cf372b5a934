/// Finds DNS messages in a text that is not a trace of system calls: dumps, literals, lists of numbers, encodings.
///
/// Every `Notation` offers its readings of the text. Each is opened (`Envelope`) and judged by how much it looks like
/// a DNS message (`Plausibility`); the best reading of each part of the text is taken, and others that came close are
/// named. The work is linear in the text, whatever it holds.
public struct NotationReader: Sendable {
    /// All notations but ``RawOctets``, which is asked first.
    ///
    /// Where two readings come out the same, the one listed first gives it its name.
    static let notations: [AnyNotation] = [
        AnyNotation(QuotedStrings()),
        AnyNotation(BareEscapes()),
        AnyNotation(HaskellStrings()),
        AnyNotation(TsharkFields()),
        AnyNotation(ChecksummedRecords()),
        AnyNotation(OffsetDumps()),
        AnyNotation(CharacterRows()),
        AnyNotation(UnbrokenDumps()),
        AnyNotation(NumberLists()),
        AnyNotation(DottedNumbers()),
        AnyNotation(IndexedNumbers()),
        AnyNotation(IndexedRows()),
        AnyNotation(HexText()),
        AnyNotation(Base64()),
        AnyNotation(Base32()),
        AnyNotation(BinaryDigits()),
        AnyNotation(PercentEncoding()),
        AnyNotation(QuotedPrintable()),
        AnyNotation(SyslogEscapes()),
        AnyNotation(SnortContent()),
    ]

    /// All forms of texts of which it is known why they cannot be read.
    static let lossyForms: [@Sendable (SourceText) -> String?] = [
        { PresentationOutput().explanation(of: $0) },
        { PacketSummaries().explanation(of: $0) },
        { NamedCharacters().explanation(of: $0) },
        { PointersOnly().explanation(of: $0) },
        { LabelCounts().explanation(of: $0) },
        { ReplacementCharacters().explanation(of: $0) },
        { PrintableText().explanation(of: $0) },
    ]

    /// What is said of a text of which nothing better can be said.
    public static let nothingFound = "No part of the text can be read as the bytes of a DNS message."

    /// Makes a reader.
    public init() {}

    /// Reads a whole text, or what was given as an argument on a command line.
    ///
    /// - Parameters:
    ///   - text: the text, in UTF-8 or any other octets.
    ///   - isPayload: whether somebody has said that the text is a message: then one that is nothing but hexadecimal
    ///     digits is read as such, whatever the bytes look like.
    /// - Complexity: linear in the text; the memory beside that of the result has a bound whatever the text is.
    public func read(_ text: [UInt8], isPayload: Bool = false) -> NotationResult {
        if var capture = CaptureReader(beginning: text.span) {
            let payloads = capture.read(text.span) + capture.finish()
            return NotationResult(payloads: payloads, explanations: capture.problem.map { [$0] } ?? [])
        }
        // Reading takes many times the memory of the text, so that a long one is read part by part.
        return text.count > NotationStream.part ? NotationStream.read(text) : readAtOnce(text, isPayload: isPayload)
    }

    /// Reads a whole text that is no capture at once.
    func readAtOnce(_ text: [UInt8], isPayload: Bool = false) -> NotationResult {
        let untouched = SourceText(text)
        let raw = messages(in: untouched, by: [AnyNotation(RawOctets())]).result
        if !raw.payloads.isEmpty { return raw }
        let source = TextPreparation().repaired(text)
        var result = read(source, PacketStreams(), isLast: true).result
        if result.payloads.isEmpty { result = believed(source, isPayload) }
        if result.payloads.isEmpty { result.explanations = explanations(of: source) }
        return result
    }

    /// Reads a text, or a part of one, in all ways in which its lines may be meant.
    func read(_ source: SourceText, _ streams: PacketStreams, isLast: Bool) -> TextPart {
        var best = readLines(of: source, streams, isLast: isLast)
        // Strings may hold texts of several lines, of which one line by itself shows a part at most.
        if best.wholeSize < best.size || best.size == 0, let unquoted = UnquotedText().unquoted(source) {
            let other = readLines(of: unquoted, streams, isLast: isLast)
            if other.isBetter(than: best) { best = other }
        }
        return best
    }

    /// Reads a text with what is before its lines and without.
    private func readLines(of source: SourceText, _ streams: PacketStreams, isLast: Bool) -> TextPart {
        // The text without its lines' prefixes comes first: with them, it may look like something else.
        var best = TextPart(streams: streams)
        if let stripped = LinePrefixes().stripped(source) {
            best = messages(in: stripped, by: Self.notations, streams: streams, isLast: isLast)
            if best.size > 0, best.wholeSize == best.size { return best }
        }
        let plain = messages(in: source, by: Self.notations, streams: streams, isLast: isLast)
        if best.size == 0 || plain.isBetter(than: best) { best = plain }
        // Marks before some lines are taken off where more can be read without them, and so is what a log puts there.
        if let stripped = LinePrefixes().stripped(source, partly: true) {
            let other = messages(in: stripped, by: Self.notations, streams: streams, isLast: isLast)
            if other.isBetter(than: best) { best = other }
        }
        var rest = [source]
        while rest.count <= Self.mostPrefixes, let last = rest.last, let stripped = LogPrefixes().stripped(last) {
            for candidate in [stripped, LinePrefixes().stripped(stripped, partly: true)] {
                guard let candidate else { continue }
                let other = messages(in: candidate, by: Self.notations, streams: streams, isLast: isLast)
                if other.isBetter(than: best) { best = other }
            }
            rest.append(stripped)
        }
        // What may take off data is tried last, and only where something is left to be read.
        let bare = rest.last.flatMap { LogPrefixes().strippedOfCommonWords($0) }
        for candidate in [bare, UnwrappedText().unwrapped(source)] {
            guard best.size == 0 || best.wholeSize < best.size else { return best }
            guard let candidate else { continue }
            let other = messages(in: candidate, by: Self.notations, streams: streams, isLast: isLast)
            if other.isBetter(than: best) { best = other }
        }
        return best
    }

    /// How many prefixes a line may have: of a container's log, a logger, a dump.
    private static let mostPrefixes = 4

    /// Why there are no messages in a text.
    func explanations(of source: SourceText) -> [String] {
        // Where there is a dump, nobody is told to copy one.
        if let dump = UnreadDump().explanation(of: source) { return [dump] }
        let known = Self.lossyForms.compactMap { $0(source) }
        return known.isEmpty ? [Self.nothingFound] : known
    }
}
