/// A place on earth, its size, and how exactly it is known (RFC 1876 §2).
///
/// The parts are in another order in text than on the wire, so they are one value.
public struct GeographicLocation: Hashable, Sendable {
    /// The version of the form, 0; of any other nothing is known.
    public let version: UInt8
    /// What follows another version than 0.
    let unknown: Octets

    /// The diameter of a sphere around what is there.
    public var size: LocationSize
    /// How exactly latitude and longitude are known: the diameter of a circle of error.
    public var horizontalPrecision: LocationSize
    /// How exactly the altitude is known: the whole extent of error.
    public var verticalPrecision: LocationSize
    /// The latitude in thousandths of a second of arc, north positive, up to 324,000,000 both ways.
    public var latitude: Int32
    /// The longitude in thousandths of a second of arc, east positive, up to 648,000,000 both ways.
    public var longitude: Int32
    /// The altitude in centimetres above the WGS 84 ellipsoid, from -10,000,000 to 4,284,967,295.
    public var altitude: Int64

    static var latitudeLimit: Int32 { 90 * 3_600_000 }
    static var longitudeLimit: Int32 { 180 * 3_600_000 }
    static var altitudeBase: Int64 { 10_000_000 }

    /// Makes a location; the sizes are by default those of RFC 1876 §3: 1 m, 10,000 m and 10 m.
    public init(
        latitude: Int32, longitude: Int32, altitude: Int64,
        size: LocationSize = LocationSize(centimetres: 100),
        horizontalPrecision: LocationSize = LocationSize(centimetres: 1_000_000),
        verticalPrecision: LocationSize = LocationSize(centimetres: 1000)
    ) {
        version = 0
        unknown = []
        self.size = size
        self.horizontalPrecision = horizontalPrecision
        self.verticalPrecision = verticalPrecision
        self.latitude = latitude
        self.longitude = longitude
        self.altitude = altitude
    }

    /// Keeps what follows a version of which nothing is known.
    private init(version: UInt8, unknown: Octets) {
        self.version = version
        self.unknown = unknown
        size = LocationSize(centimetres: 0)
        horizontalPrecision = size
        verticalPrecision = size
        latitude = 0
        longitude = 0
        altitude = 0
    }
}

extension GeographicLocation: FieldValue {
    /// The place where the equator meets the prime meridian.
    public init() { self.init(latitude: 0, longitude: 0, altitude: 0) }

    /// Reads sixteen octets; of another version than 0, all that is left.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        let version = try reader.readUInt8()
        guard version == 0 else {
            self.init(version: version, unknown: reader.readRemainingOctets())
            return
        }
        let size = try LocationSize(reading: &reader)
        let horizontalPrecision = try LocationSize(reading: &reader)
        let verticalPrecision = try LocationSize(reading: &reader)
        let latitude = try reader.readAngle(upTo: GeographicLocation.latitudeLimit)
        let longitude = try reader.readAngle(upTo: GeographicLocation.longitudeLimit)
        self.init(
            latitude: latitude, longitude: longitude,
            altitude: Int64(try reader.readUInt32()) - GeographicLocation.altitudeBase,
            size: size, horizontalPrecision: horizontalPrecision, verticalPrecision: verticalPrecision)
    }

    /// Checks sixteen octets; of another version than 0, passes over all that is left.
    public mutating func check(_ reader: inout WireReader) throws(WireDecodingError) {
        var ahead = reader
        guard try ahead.readUInt8() == 0 else { return try reader.skip(reader.remaining) }
        self = try GeographicLocation(reading: &reader)
    }

    /// Writes the octets.
    ///
    /// - Throws: `valueOutOfRange` for an angle or an altitude beyond its range.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) {
        try writer.append(version)
        guard version == 0 else { return try writer.append(unknown) }
        guard latitude.magnitude <= UInt32(GeographicLocation.latitudeLimit),
            longitude.magnitude <= UInt32(GeographicLocation.longitudeLimit),
            -GeographicLocation.altitudeBase...Int64(UInt32.max) - GeographicLocation.altitudeBase ~= altitude
        else { throw WireEncodingError(.valueOutOfRange) }
        for octet in [size, horizontalPrecision, verticalPrecision] { try writer.append(octet.rawValue) }
        for angle in [latitude, longitude] { try writer.appendUInt32(UInt32(bitPattern: angle) ^ 0x8000_0000) }
        try writer.appendUInt32(UInt32(truncatingIfNeeded: altitude + GeographicLocation.altitudeBase))
    }

    /// Each part by itself.
    public var parts: [FieldPart] {
        guard version == 0 else {
            return [
                FieldPart(name: "version", length: 1, text: "\(version)"),
                FieldPart(name: "data", length: unknown.count, text: unknown.description),
            ]
        }
        return [
            FieldPart(name: "version", length: 1, text: "0"),
            FieldPart(name: "size", length: 1, text: text { append(size, to: &$0) }),
            FieldPart(name: "horizontal precision", length: 1, text: text { append(horizontalPrecision, to: &$0) }),
            FieldPart(name: "vertical precision", length: 1, text: text { append(verticalPrecision, to: &$0) }),
            FieldPart(name: "latitude", length: 4, text: text { append(latitude, "N", "S", to: &$0) }),
            FieldPart(name: "longitude", length: 4, text: text { append(longitude, "E", "W", to: &$0) }),
            FieldPart(name: "altitude", length: 4, text: text { appendAltitude(to: &$0) }),
        ]
    }

    private func text(_ append: (inout [UInt8]) -> Void) -> String {
        var text: [UInt8] = []
        append(&text)
        return String(decoding: text, as: UTF8.self)
    }
}

extension LocationSize {
    fileprivate init(reading reader: inout WireReader) throws(WireDecodingError) {
        let start = reader.position
        guard let size = LocationSize(rawValue: try reader.readUInt8()) else {
            throw WireDecodingError(.valueOutOfRange, at: start, length: 1)
        }
        self = size
    }
}

extension WireReader {
    @_lifetime(self: copy self)
    fileprivate mutating func readAngle(upTo limit: Int32) throws(WireDecodingError) -> Int32 {
        let start = position
        let angle = Int32(bitPattern: try readUInt32() ^ 0x8000_0000)
        guard angle.magnitude <= UInt32(limit) else {
            throw WireDecodingError(.valueOutOfRange, at: start, length: 4)
        }
        return angle
    }
}
