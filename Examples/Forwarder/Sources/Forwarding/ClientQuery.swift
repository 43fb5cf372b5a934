import DNSWire
import NIOCore

/// What a client's query says: numbers and a cookie, taken from the octets where they are.
struct ClientQuery {
    /// The id and the bits after it.
    var header: Header
    /// What the OPT record says, if there is one.
    var edns: EDNSFields?
    /// The cookie, if one was shown.
    var cookie: EDNSOption.Cookie?

    /// What an OPT record says without its options.
    struct EDNSFields {
        var payloadSize: Int
        var version: UInt8
        var isDNSSECOK: Bool
    }

    /// What is to be done with a query.
    enum Verdict {
        /// It can be answered from the cache, or asked.
        case resolve
        /// It is answered with a code, and a reason where there is one.
        case refuse(ResponseCode, ExtendedErrorCode?)
        /// It gets no answer.
        case ignore
    }

    /// Takes the header; the rest is for `read(_:)`.
    init(_ header: Header) { self.header = header }

    /// Reads a query, and says what is to be done with it; what could not be read of it is left out.
    mutating func read(_ view: MessageView) -> Verdict {
        // Nobody answers answers, or two servers could keep each other busy.
        guard !header.isResponse else { return .ignore }
        do throws(WireDecodingError) {
            try readRecords(of: view)
            guard header.opcode == .query else { return .refuse(.notImp, .notSupported) }
            if let edns, edns.version > 0 { return .refuse(.badVers, nil) }
            guard view.counts.questions == 1, let question = try view.question else {
                // A client may ask for nothing but a cookie (RFC 7873 §5.4).
                let wantsCookie = view.counts.questions == 0 && cookie != nil
                return .refuse(wantsCookie ? .noError : .formErr, nil)
            }
            return ClientQuery.isSupported(question) ? .resolve : .refuse(.notImp, .notSupported)
        } catch {
            return header.opcode == .query ? .refuse(.formErr, nil) : .refuse(.notImp, .notSupported)
        }
    }

    /// Whether a question is one of those that are passed on: no transfers, which are more than a message, and nothing that
    /// is about the connection itself.
    private static func isSupported(_ question: QuestionView) -> Bool {
        guard question.recordClass == .internet else { return false }
        switch question.type {
        case .axfr, .ixfr, .maila, .mailb, .opt, .tsig, .tkey: return false
        default: return true
        }
    }

    /// Reads what the OPT record says, and checks all other records.
    private mutating func readRecords(of view: MessageView) throws(WireDecodingError) {
        var records = try view.checkedRecords()
        while let record = try records.next() {
            guard record.section == .additional, let view = EDNSView(record.record) else { continue }
            edns = EDNSFields(
                payloadSize: view.effectivePayloadSize, version: view.flags.version, isDNSSECOK: view.isDNSSECOK)
            cookie = try view.decode(EDNSOption.Cookie.self)
        }
    }

    /// Which answers to the same question differ: with and without DNSSEC, checked or not.
    var variant: UInt8 { (edns?.isDNSSECOK ?? false ? 1 : 0) | (header.isCheckingDisabled ? 2 : 0) }
}
