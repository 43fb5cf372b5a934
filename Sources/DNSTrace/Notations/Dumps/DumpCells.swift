/// A way in which dumps write the bytes of a row: pairs of digits, words, characters.
protocol DumpCells: Sendable {
    /// Reads a row.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - text: The text.
    ///   - count: How many bytes the row must show; nil where nothing tells.
    ///   - column: Up to which column of the line other rows have their bytes; nil where there are no others.
    /// - Returns: What the row shows, or nil where it is not written in this way.
    func read(_ row: DumpRow, of text: [UInt8], count: Int?, column: Int?) -> DumpWords?
}
