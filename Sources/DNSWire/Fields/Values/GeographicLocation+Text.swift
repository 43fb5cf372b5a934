extension GeographicLocation {
    /// Prints `42 21 54.500 N 71 6 18.300 W -24.00m 30m 10000m 10m` (RFC 1876 §3).
    ///
    /// What has no such form, as another version, is printed in the form for data of any type.
    public func print(to writer: inout PresentationWriter) {
        guard version == 0 else {
            return OctetsForm.generic.print(Octets([version] + unknown), to: &writer)
        }
        let sizes = [size, horizontalPrecision, verticalPrecision]
        guard sizes.allSatisfy({ $0.isCanonical }) else {
            let octets =
                [0] + sizes.map { $0.rawValue } + (UInt32(bitPattern: latitude) ^ 0x8000_0000).bigEndianOctets
                + (UInt32(bitPattern: longitude) ^ 0x8000_0000).bigEndianOctets
                + UInt32(truncatingIfNeeded: altitude &+ GeographicLocation.altitudeBase).bigEndianOctets
            return OctetsForm.generic.print(Octets(octets), to: &writer)
        }
        writer.beginToken()
        writer.append { text in
            append(latitude, "N ", "S ", to: &text)
            append(longitude, "E ", "W ", to: &text)
            appendAltitude(to: &text)
            for size in sizes {
                text.append(UInt8(ascii: " "))
                append(size, to: &text)
            }
        }
    }

    func append(_ angle: Int32, _ positive: String, _ negative: String, to text: inout [UInt8]) {
        let thousandths = UInt64(angle.magnitude)
        DecimalNumber.append(thousandths / 3_600_000, to: &text)
        text.append(UInt8(ascii: " "))
        DecimalNumber.append(thousandths / 60_000 % 60, to: &text)
        text.append(UInt8(ascii: " "))
        FixedPoint.append(thousandths % 60_000, fraction: 3, to: &text)
        text.append(UInt8(ascii: " "))
        text.append(contentsOf: (angle < 0 ? negative : positive).utf8)
    }

    func append(_ size: LocationSize, to text: inout [UInt8]) {
        // As dig does; a metre and more has one digit other than zero, so no centimetres.
        if size.centimetres >= 100 {
            DecimalNumber.append(size.centimetres / 100, to: &text)
        } else {
            FixedPoint.append(size.centimetres, fraction: 2, to: &text)
        }
        text.append(UInt8(ascii: "m"))
    }

    func appendAltitude(to text: inout [UInt8]) {
        if altitude < 0 { text.append(UInt8(ascii: "-")) }
        FixedPoint.append(altitude.magnitude, fraction: 2, to: &text)
        text.append(UInt8(ascii: "m"))
    }

    /// Reads degrees, minutes and seconds with a hemisphere, twice; the altitude; and up to three sizes (RFC 1876 §3).
    ///
    /// Minutes and seconds may be missing, as may the sizes and each `m`.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        if let value = try GeographicLocation(parsingGeneric: &reader) {
            self = value
            return
        }
        let latitude = try GeographicLocation.parseAngle(
            &reader, limit: GeographicLocation.latitudeLimit, positive: "N", negative: "S")
        let longitude = try GeographicLocation.parseAngle(
            &reader, limit: GeographicLocation.longitudeLimit, positive: "E", negative: "W")
        self.init(
            latitude: latitude, longitude: longitude,
            altitude: try GeographicLocation.parseLength(
                &reader, -GeographicLocation.altitudeBase...Int64(UInt32.max) - GeographicLocation.altitudeBase))
        if let size = try LocationSize(parsing: &reader) { self.size = size }
        if let precision = try LocationSize(parsing: &reader) { horizontalPrecision = precision }
        if let precision = try LocationSize(parsing: &reader) { verticalPrecision = precision }
    }

    /// Reads up to three numbers and a hemisphere.
    private static func parseAngle(
        _ reader: inout PresentationReader, limit: Int32, positive: Unicode.Scalar, negative: Unicode.Scalar
    ) throws(PresentationError) -> Int32 {
        var thousandths: UInt64 = 0
        // What one of the next number is worth: a degree, a minute, a second.
        for unit: UInt64 in [3_600_000, 60_000, 1000, 0] {
            let token = try reader.read()
            let text = reader.octets(of: token)
            let start = token.range.lowerBound
            if text.count == 1,
                let sign = [positive, negative].firstIndex(where: { $0.value & 0xDF == UInt32(text[0] & 0xDF) })
            {
                guard unit < 3_600_000, thousandths <= UInt64(limit.magnitude) else {
                    throw PresentationError(.invalidNumber, at: start)
                }
                let angle = Int32(truncatingIfNeeded: thousandths)
                return sign == 0 ? angle : -angle
            }
            let isSeconds = unit == 1000
            guard unit > 0, let number = FixedPoint.parse(text, fraction: isSeconds ? 3 : 0),
                number < (isSeconds ? 60_000 : unit == 60_000 ? 60 : 181)
            else { throw PresentationError(.invalidNumber, at: start) }
            thousandths += number * (isSeconds ? 1 : unit)
        }
        throw PresentationError(.invalidNumber, at: reader.position)
    }

    /// Reads a length in metres with up to two digits after the point, and perhaps an `m`, as centimetres.
    fileprivate static func parseLength(
        _ reader: inout PresentationReader, _ range: ClosedRange<Int64>
    ) throws(PresentationError) -> Int64 {
        let token = try reader.read()
        var text = reader.octets(of: token)
        if text.count > 0, text[text.count - 1] | 0x20 == UInt8(ascii: "m") { text = text.extracting(droppingLast: 1) }
        let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
        if isNegative { text = text.extracting(droppingFirst: 1) }
        guard let magnitude = FixedPoint.parse(text, fraction: 2).flatMap(Int64.init(exactly:)) else {
            throw PresentationError(.invalidNumber, at: token.range.lowerBound)
        }
        let length = isNegative ? -magnitude : magnitude
        guard range.contains(length) else { throw PresentationError(.invalidNumber, at: token.range.lowerBound) }
        return length
    }
}

extension LocationSize {
    /// Reads a size where any text is left.
    fileprivate init?(parsing reader: inout PresentationReader) throws(PresentationError) {
        guard try !reader.isAtEnd() else { return nil }
        let length = try GeographicLocation.parseLength(&reader, 0...9_000_000_000)
        self.init(centimetres: UInt64(length))
    }
}
