import DNSWire

/// What comes of writing a message: octets, or why there are none.
enum Writing: Equatable {
    case octets([UInt8])
    case refused(WireEncodingError)

    init(_ write: () throws(WireEncodingError) -> [UInt8]) {
        do throws(WireEncodingError) { self = .octets(try write()) } catch { self = .refused(error) }
    }

    /// Writes a message as it is.
    init(_ message: Message) { self.init { () throws(WireEncodingError) in try message.encoded() } }

    /// Writes each entry by itself into memory of `room` octets, and leaves out what does not fit.
    init(entriesOf message: Message, into output: consuming MutableSpan<UInt8>, limit: Int = .max) {
        do throws(WireEncodingError) {
            var encoder = try MessageEncoder(into: output, limit: limit, header: message.header)
            for value in message.statefulValues { try? encoder.append(value) }
            for question in message.questions { try? encoder.append(question) }
            for section in MessageSection.allCases {
                for record in message[section] { try? encoder.append(record, to: section) }
            }
            self = .octets([UInt8](copying: encoder.octets))
        } catch {
            self = .refused(error)
        }
    }

    /// What it is in a line.
    var shown: String {
        switch self {
        case .octets(let octets): octets.hex
        case .refused(let error): "\(error)"
        }
    }
}

extension Message {
    /// The same message put together of its records, one by one.
    var rebuilt: Message {
        Message(
            header: header, questions: Array(questions), answers: Array(answers), authorities: Array(authorities),
            additionals: Array(additionals), statefulValues: statefulValues)
    }
}
