/// One type-length-value of a DNS Stateful Operations message (RFC 8490 §5.4.4).
public struct DSOValue: Hashable, Sendable {
    /// DSO-TYPE.
    public var type: DSOType
    /// DSO-DATA.
    public var data: Octets

    /// Makes a value.
    public init(type: DSOType, data: Octets = Octets()) {
        self.type = type
        self.data = data
    }

    /// Reads a value with its type and length.
    init(reading reader: inout WireReader) throws(WireDecodingError) {
        do throws(WireDecodingError) { type = DSOType(rawValue: try reader.readUInt16()) } catch {
            throw error.named("DSO type")
        }
        do throws(WireDecodingError) {
            data = try reader.readOctets(Int(try reader.readUInt16()))
        } catch { throw error.named("DSO data") }
    }
}
