/// The output of dig, drill, kdig or delv: records as text, not the message's bytes.
struct PresentationOutput: LossyForm {
    private static let signs = ["->>HEADER<<-", ";; QUESTION SECTION", ";; ANSWER SECTION", "; <<>> DiG"].map {
        Array($0.utf8)
    }

    func explanation(of text: SourceText) -> String? {
        guard Self.signs.contains(where: { text.bytes.contains($0) }) else { return nil }
        return
            "This is a message in presentation form, as dig prints it: it is decoded already, and its bytes cannot be"
            + " had back from it (compression, order and case are lost)."
    }
}
