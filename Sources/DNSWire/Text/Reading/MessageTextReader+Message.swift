extension MessageTextReader {
    /// The message, once all lines have been taken.
    mutating func finish() throws(MessageTextError) -> Message {
        do throws(PresentationError) { try endChanges() } catch {
            throw MessageTextError(reason: error.reason, line: line, column: 1)
        }
        guard part != .preamble, part != .flags else { throw MessageTextError(reason: .missing, line: line, column: 1) }
        var message = Message(
            header: header, questions: questions, answers: records[.answer] ?? [],
            authorities: records[.authority] ?? [], additionals: records[.additional] ?? [], statefulValues: values)
        if var edns {
            guard let options = try? EDNSOptions(options) else {
                throw MessageTextError(reason: .tooLong, line: line, column: 1)
            }
            edns.options = options
            edns.flags.extendedResponseCode = UInt8(truncatingIfNeeded: status.rawValue >> 4)
            message.additionals.append(edns.record)
        }
        if let signature { message.additionals.append(signature) }
        message.header.bits |= status.rawValue & 0x000F
        guard message.responseCode == status else {
            throw MessageTextError(reason: .invalidValue, line: statusPlace.line, column: statusPlace.column)
        }
        for section in [MessageSection.question, .answer, .authority, .additional] {
            let count = section == .question ? message.questions.count : message[section].count
            guard count == counts[section] ?? 0 else {
                throw MessageTextError(reason: .wrongCount, line: countsPlace.line, column: countsPlace.column)
            }
        }
        return message
    }
}
