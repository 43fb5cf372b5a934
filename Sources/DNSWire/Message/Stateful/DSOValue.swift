/// One type-length-value of a DNS Stateful Operations message (RFC 8490 §5.4.4).
///
/// The types of values whose form is known are within it: `DSOValue.KeepAlive`.
public struct DSOValue: Hashable, Sendable {
    /// DSO-TYPE.
    public var type: DSOType
    /// DSO-DATA, with every name in it written out where the type is known to have names.
    public var data: Octets

    /// Makes a value.
    public init(type: DSOType, data: Octets = Octets()) {
        self.type = type
        self.data = data
    }

    /// Makes a value of typed data.
    ///
    /// - Throws: where a value does not fit its field.
    public init<Data: DSOValueData>(_ data: Data) throws(WireEncodingError) {
        let octets = try data.encoded()
        self.init(type: Data.type, data: Octets(octets.span))
    }

    /// The data read as a type.
    ///
    /// - Throws: the first error in the data, its offset counted from the first octet of them; `recordTypeMismatch` where
    ///   the value has another type.
    public func decode<Data: DSOValueData>(_ type: Data.Type = Data.self) throws(WireDecodingError) -> Data {
        guard self.type == Data.type else { throw WireDecodingError(.recordTypeMismatch, at: 0) }
        return try data.withSpan { (octets) throws(WireDecodingError) in try Data(decoding: octets) }
    }
}

/// The data of a value of a DNS Stateful Operations message: its fields, stated once (RFC 8490 §5.4.4).
///
/// A client module can declare types of its own and use them with ``DSOValue/decode(_:)``.
public protocol DSOValueData: FieldList {
    /// The number of the type.
    static var type: DSOType { get }
}

extension DSOValue {
    /// Reads a value with its type and length; the second result says what is wrong with the data, which are then kept as they
    /// are.
    static func read(
        _ reader: inout WireReader
    ) throws(WireDecodingError) -> (value: DSOValue, fault: WireDecodingError?) {
        let type: DSOType
        do throws(WireDecodingError) { type = DSOType(rawValue: try reader.readUInt16()) } catch {
            throw error.named("DSO type")
        }
        let data: WireReader
        let start = reader.position
        do throws(WireDecodingError) { data = try reader.readWindow(Int(try reader.readUInt16())) } catch {
            throw error.named("DSO data")
        }
        if let length = type.dataLength, data.remaining != length {
            let fault = WireDecodingError(.wrongLength, at: start, length: 2).named("DSO data")
            return (DSOValue(type: type, data: Octets(data)), fault)
        }
        do throws(WireDecodingError) {
            return (DSOValue(type: type, data: try DSOValue.expanded(data, type)), nil)
        } catch {
            return (DSOValue(type: type, data: Octets(data)), error.named("DSO data"))
        }
    }

    /// The data of a type with the names in them written out: a pointer means nothing outside its message.
    ///
    /// - Throws: what is wrong with a name or a record.
    private static func expanded(_ data: WireReader, _ type: DSOType) throws(WireDecodingError) -> Octets {
        var reader = data
        var octets: [UInt8] = []
        switch type {
        case .subscribe, .reconfirm:
            let name = try reader.readNameExtent()
            DomainName(checked: Octets(reader.message, name: name)).wire.withSpan { octets.append($0) }
            // Type and class, and for the second of them data of that type.
            let rest = reader
            let (recordType, recordClass) = (try reader.readUInt16(), try reader.readUInt16())
            octets.append(rest.message.octets(rest.position..<reader.position))
            guard type == .reconfirm else {
                try reader.finish()
                break
            }
            let program = DataContext().program(RecordType(rawValue: recordType), RecordClass(rawValue: recordClass))
            let findings = try program.check(reader)
            Octets(reader, expanding: findings, program).withSpan { octets.append($0) }
        case .push:
            guard !reader.isAtEnd else { throw WireDecodingError(.empty, at: reader.position) }
            while !reader.isAtEnd { octets += try PushChanges.readRecord(&reader).encodedOctets }
        default: return Octets(data)
        }
        return Octets(octets.span)
    }
}

extension Octets {
    /// What is left of a window, as it is.
    fileprivate init(_ reader: WireReader) { self.init(reader.message.octets(reader.position..<reader.end)) }
}

extension Record {
    /// The record on the wire, which one that has been read always has.
    fileprivate var encodedOctets: [UInt8] { (try? encoded()) ?? [] }
}
