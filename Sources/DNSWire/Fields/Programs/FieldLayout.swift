/// How data are put into lines in parentheses, by the steps of their program.
struct FieldLayout: Sendable {
    /// The step before which the parenthesis opens.
    var opening: Int
    /// Whether the line ends after it.
    var breaksAfterOpening = true
    /// The steps before which a line ends.
    var breaks: [Int] = []
    /// Whether the closing parenthesis has a line of its own.
    var breaksBeforeClosing = false
    /// What is written after a step; the text of the step is its first octets.
    var comment: (@Sendable (_ step: Int, _ text: ArraySlice<UInt8>) -> String?)?
}

extension FieldProgram {
    /// The layout of data whose last field is digits up to the end: it is in parentheses.
    var usualLayout: FieldLayout? {
        var index = start
        while table.steps[index].kind != .end { index += 1 }
        guard index > start else { return nil }
        let last = table.steps[index - 1]
        let isLong =
            switch last.kind {
            case .octets: table.forms[Int(last.detail)].isDigitsToEnd && isKnown
            // What decides on the form is in the octets; of the library's types all have digits there.
            case .dependent: true
            default: false
            }
        guard isLong else { return nil }
        let step = index - 1 - start
        return FieldLayout(opening: step, breaksAfterOpening: step > 0)
    }

    /// Prints RDATA over several lines; returns whether they are sound and have a text form.
    func print(
        _ octets: Span<UInt8>, _ texts: [FieldText], to writer: inout PresentationWriter, in layout: FieldLayout
    ) -> Bool {
        let reader = WireReader(uncompressed: octets)
        var isOpen = false
        do throws(WireDecodingError) {
            try run(reader) { index, begin, end, content in
                let step = index - start
                if step == layout.opening, !isOpen {
                    writer.openParenthesis(breakingLine: layout.breaksAfterOpening)
                    isOpen = true
                } else if begin < end, layout.breaks.contains(step) {
                    writer.breakLine()
                }
                let before = writer.bytes.count
                print(content, WireReader(reader.message, from: begin, to: end), texts, to: &writer)
                if let comment = layout.comment?(step, writer.bytes[before...]) { writer.append(comment) }
            }
            if isOpen { writer.closeParenthesis(breakingLine: layout.breaksBeforeClosing) }
            return !writer.isIncomplete
        } catch {
            return false
        }
    }
}

extension OctetsForm {
    /// Whether the octets go up to the end and are written as digits that may be in several tokens.
    var isDigitsToEnd: Bool {
        switch notation {
        case .hex, .base64, .generic: extent == .rest
        default: false
        }
    }
}
