extension Payload {
    /// All DNS messages in a text, whatever it is: a trace of system calls, a dump, a literal, an encoding.
    ///
    /// A trace is read call by call, so that each payload has its ``call``; everything else is read as the notation that
    /// fits best (``NotationReader``). Never fails: a text without messages has no payloads.
    public static func all(in text: String) -> [Payload] { all(in: Array(text.utf8)) }

    /// All DNS messages in a text in UTF-8, or in UTF-16 with its byte order mark.
    public static func all(in text: [UInt8]) -> [Payload] {
        let payloads = TraceReader.events(in: text).compactMap { event in
            if case .message(let payload) = event { payload } else { nil }
        }
        return payloads.isEmpty ? NotationReader().read(text).payloads : payloads
    }
}
