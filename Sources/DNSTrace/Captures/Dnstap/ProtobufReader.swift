/// Goes over the fields of a message of Protocol Buffers (https://protobuf.dev/programming-guides/encoding), of which dnstap
/// needs numbers, fixed numbers of four octets, and octets.
struct ProtobufReader: ~Escapable {
    /// A field: its number, and its value or where its octets are.
    struct Field {
        var number: UInt64
        /// The value, where it is a number.
        var value: UInt64 = 0
        /// Where its octets are, counted from the first one of the message, where it has some.
        var octets: Range<Int>?
    }

    private let octets: Span<UInt8>
    private var position = 0
    /// Whether something could not be read, after which there are no more fields.
    private(set) var isBroken = false

    /// Begins at the first field.
    @_lifetime(copy octets)
    init(_ octets: Span<UInt8>) { self.octets = octets }

    /// The next field, or nil at the end, or where the fields are broken.
    mutating func next() -> Field? {
        guard !isBroken, position < octets.count else { return nil }
        guard let tag = number() else { return nil }
        var field = Field(number: tag >> 3)
        switch tag & 7 {
        case 0:
            guard let value = number() else { return nil }
            field.value = value
        case 1:
            guard let value = fixed(8) else { return nil }
            field.value = value
        case 2:
            guard let length = number(), length <= UInt64(octets.count &- position) else { return fail() }
            field.octets = position..<(position &+ Int(length))
            position &+= Int(length)
        case 5:
            guard let value = fixed(4) else { return nil }
            field.value = value
        default: return fail()
        }
        return field
    }

    private mutating func fail() -> Field? {
        isBroken = true
        return nil
    }

    /// A number in groups of seven bits, the lowest first.
    private mutating func number() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < octets.count, shift < 70 {
            let octet = octets[position]
            position &+= 1
            value |= UInt64(octet & 0x7F) << shift
            if octet & 0x80 == 0 { return value }
            shift &+= 7
        }
        isBroken = true
        return nil
    }

    /// A number of so many octets, the lowest first.
    private mutating func fixed(_ count: Int) -> UInt64? {
        guard octets.count &- position >= count else {
            isBroken = true
            return nil
        }
        var value: UInt64 = 0
        for index in (0..<count).reversed() { value = value << 8 | UInt64(octets[position &+ index]) }
        position &+= count
        return value
    }
}
