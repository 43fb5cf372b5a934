/// Numbers as decimal text.
enum DecimalText {
    /// A number of at least 0 with so many digits after the point.
    static func of(_ number: Double, digits: Int) -> String {
        guard number.isFinite, number >= 0, number < 1e15 else { return "-" }
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let (whole, rest) = Int((number * Double(scale)).rounded()).quotientAndRemainder(dividingBy: scale)
        guard digits > 0 else { return "\(whole)" }
        let fraction = "\(rest)"
        return "\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }

    /// A number with about three digits that count.
    static func short(_ number: Double) -> String { of(number, digits: number < 10 ? 2 : number < 100 ? 1 : 0) }
}
