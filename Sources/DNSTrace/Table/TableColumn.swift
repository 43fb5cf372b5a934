/// The columns of a table of lookups, in their order.
enum TableColumn: Int, CaseIterable, Sendable {
    /// When the query was first sent; of an answer without one, when that came.
    case time
    /// `lookup`, `unanswered`, `unasked`, `answer again`, `announcement`, `multicast query`, `unreadable`.
    case kind
    case client, clientPort, server, serverPort
    /// `udp`, `tcp`, and what servers log: `dot`, `doh`, `doq`.
    case transport
    case id, name, type, recordClass, opcode, responseCode
    /// The flags of the answer, or else of the query, as dig has them.
    case flags
    /// How many octets the messages had.
    case querySize, answerSize
    /// How many answers the header announces, and the answers as text.
    case answerCount, answers
    /// Milliseconds from the last query, and from the first one, to the answer.
    case latency, duration
    /// How often the query was sent, and where the same client asked the same before without an answer.
    case attempts, askedBefore
    /// Where in the input they are: the numbers of packets, or of lines.
    case queryAt, answerAt
    /// Who did it, where the input is a trace.
    case process, program, descriptor
    /// What is wrong, or missing.
    case problem

    /// The name of the column.
    var name: StaticString {
        switch self {
        case .time: "time"
        case .kind: "kind"
        case .client: "client"
        case .clientPort: "client_port"
        case .server: "server"
        case .serverPort: "server_port"
        case .transport: "transport"
        case .id: "id"
        case .name: "name"
        case .type: "type"
        case .recordClass: "class"
        case .opcode: "opcode"
        case .responseCode: "rcode"
        case .flags: "flags"
        case .querySize: "query_bytes"
        case .answerSize: "answer_bytes"
        case .answerCount: "answer_count"
        case .answers: "answers"
        case .latency: "latency_ms"
        case .duration: "duration_ms"
        case .attempts: "attempts"
        case .askedBefore: "asked_before_at"
        case .queryAt: "query_at"
        case .answerAt: "answer_at"
        case .process: "pid"
        case .program: "program"
        case .descriptor: "fd"
        case .problem: "problem"
        }
    }
}
