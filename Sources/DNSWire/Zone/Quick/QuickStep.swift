/// A field whose usual text is read in place, as the step of a type's program says.
struct QuickStep: BitwiseCopyable, Sendable {
    /// What the field's text is.
    enum Kind: UInt8, BitwiseCopyable, Sendable {
        /// Something that only the plain way reads.
        case plain
        /// The end of the fields.
        case end
        case decimal8, decimal16, decimal32
        case recordType
        case time
        case ipv4Address, ipv6Address
        case name
        /// Base 16 or 64 up to the end.
        case hex, base64
        /// The digest of a key in base 16 up to the end, as long as the octet before it says.
        case keyDigest
        /// One token of base 16 or base 32, after an octet that counts the octets.
        case countedHex, countedBase32
        /// A string, or all that are left.
        case string, strings
        /// The mnemonics of types up to the end.
        case typeBitmap
    }

    /// What the field's text is.
    var kind: Kind
    /// The fewest octets that the field may have, where that is not plain from its kind.
    var minimum: UInt16 = 0
    /// The most octets that the field may have.
    var maximum = UInt16.max

    /// Whether the field may have so many octets.
    @inline(__always)
    func allows(_ count: Int) -> Bool { count >= Int(minimum) && count <= Int(maximum) }

    init(_ kind: Kind) { self.kind = kind }

    /// The step that does for usual text what a step of a program does for any.
    init(_ step: FieldStep, of table: FieldTable) {
        kind = .plain
        switch step.kind {
        case .end: kind = .end
        case .name: kind = .name
        case .fixed: kind = QuickStep.kind(step.text, count: step.count)
        case .octets:
            let form = table.forms[Int(step.detail)]
            guard form.alphabet == .any, let minimum = UInt16(exactly: form.minimum),
                let maximum = UInt16(exactly: form.maximum)
            else { return }
            self.minimum = minimum
            self.maximum = maximum
            kind = QuickStep.kind(form)
        case .value:
            if step.count == FieldStep.code(of: .strings) { kind = .strings }
            if step.count == FieldStep.code(of: .typeBitmap) { kind = .typeBitmap }
        case .dependent:
            if step.count == FieldStep.code(of: .keyDigest) { kind = .keyDigest }
        case .names: break
        }
    }

    private static func kind(_ text: TextForm, count: UInt16) -> Kind {
        switch (text, count) {
        case (.decimal, 1): .decimal8
        case (.decimal, 2): .decimal16
        case (.decimal, 4): .decimal32
        case (.recordType, 2): .recordType
        case (.time, 4): .time
        case (.ipv4Address, 4): .ipv4Address
        case (.ipv6Address, 16): .ipv6Address
        default: .plain
        }
    }

    private static func kind(_ form: OctetsForm) -> Kind {
        switch (form.extent, form.notation, form.absence) {
        case (.rest, .hex, .nothing): .hex
        case (.rest, .base64, .nothing): .base64
        case (.counted8, .hex, .hyphen): .countedHex
        case (.counted8, .base32Hex, _): .countedBase32
        case (.counted8, .quoted, _): .string
        default: .plain
        }
    }
}
