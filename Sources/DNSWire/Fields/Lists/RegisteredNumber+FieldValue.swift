extension FieldValue where Self: RegisteredNumber, RawValue: FieldValue {
    /// As the number alone.
    @inlinable public static var wireForm: FieldForm { RawValue.wireForm }

    /// The number alone, or what else stands for it.
    @inlinable public static var textForm: TextForm { .decimal }

    /// The number 0.
    @inlinable public init() { self.init(rawValue: 0) }

    /// Reads the number.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        self.init(rawValue: try RawValue(reading: &reader))
    }

    /// Writes the number.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try rawValue.write(to: &writer) }

    /// Prints the mnemonic, or what stands for a number that has none.
    public func print(to writer: inout PresentationWriter) {
        writer.beginToken()
        writer.append { append(to: &$0) }
    }

    /// Reads a mnemonic, what stands for a number that has none, or the number alone.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        let text = reader.octets(of: token)
        if let number = Self(text) {
            self = number
        } else if let number = DecimalNumber.parse(text, as: RawValue.self) {
            self.init(rawValue: number)
        } else {
            throw PresentationError(.unknownMnemonic, at: token.range.lowerBound)
        }
    }
}

extension RecordType: FieldValue {
    /// A mnemonic.
    @inlinable public static var textForm: TextForm { .recordType }
}

extension RecordClass: FieldValue {}

extension ResponseCode: FieldValue {}

extension CertificateType: FieldValue {}

extension ExtendedErrorCode: FieldValue {
    /// Prints the number, since purposes are of several words.
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: rawValue) }
}

extension DSYNCScheme: FieldValue {}

extension InternetProtocol: FieldValue {
    /// Prints the number, which every reader knows.
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: rawValue) }
}

extension SecurityAlgorithm: FieldValue {
    /// Prints the number, as records do (RFC 4034 §2.2).
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: rawValue) }
}

extension DigestType: FieldValue {
    /// Prints the number, as records do (RFC 4034 §5.3).
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: rawValue) }
}

extension KeyProtocol: FieldValue {
    /// Prints the number, which every reader knows.
    package func print(to writer: inout PresentationWriter) { writer.write(decimal: rawValue) }
}
