/// What a table is written as.
package enum TableFormat: String, Sendable {
    /// Values with commas between them, the names of the columns first (RFC 4180, with line feeds alone).
    case csv
    /// A JSON object a row, without what is not there (https://jsonlines.org).
    case jsonLines = "jsonl"
}
