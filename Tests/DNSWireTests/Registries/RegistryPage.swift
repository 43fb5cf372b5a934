import DNSWire
import DNSWireProperties

/// docs/RecordTypes.md: what the library knows by number, made from its registries and the comments in its sources.
struct RegistryPage {
    /// A row of a table.
    struct Row {
        var number: Int
        var name: String
        /// What it is, with the RFC.
        var text: String
        /// The fields of its data, where it has some.
        var fields = ""
    }

    /// The types, those that are only asked for among them.
    let types: [Row]
    let options: [Row]
    let parameters: [Row]
    let values: [Row]
    let errors: [Row]

    init() {
        var types = CollectTypes()
        RecordDataRegistry.forEach(&types)
        let typed = Set(types.rows.map(\.number))
        let untyped = RegistryPage.rows(of: RecordType.self, in: "RecordType").filter { !typed.contains($0.number) }
        self.types = (types.rows + untyped).sorted { $0.number < $1.number }
        var options = CollectOptions()
        EDNSOptionRegistry.forEach(&options)
        self.options = options.rows
        parameters = RegistryPage.rows(of: SvcParamKey.self, in: "SvcParamKey")
        values = RegistryPage.rows(of: DSOType.self, in: "DSOType").map { row in
            var row = row
            row.fields = FieldSummary.text(ofValue: row.number)
            return row
        }
        errors = RegistryPage.rows(of: ExtendedErrorCode.self, in: "ExtendedErrorCode")
    }

    /// The rows of a registry, with what is said of each constant in its source.
    static func rows<Number: RegisteredNumber>(of type: Number.Type, in file: String) -> [Row] {
        let comments = RegistryPage.comments(in: "Sources/DNSWire/Registries/\(file).swift")
        return Number.registered.map { number in
            Row(number: Int(number.rawValue), name: "\(number)", text: comments["\(number)"] ?? "")
        }
    }

    /// What the comments of a source say: `NAME (1): text`, by name.
    private static func comments(in path: String) -> [String: String] {
        var comments: [String: String] = [:]
        let source = String(decoding: FixtureFile.octets(path) ?? [], as: UTF8.self)
        for line in source.split(separator: "\n") {
            guard let start = line.firstRange(of: "/// ")?.upperBound, let open = line.firstRange(of: " ("),
                let close = line[open.upperBound...].firstIndex(of: ")"), Int(line[open.upperBound..<close]) != nil,
                start < open.lowerBound
            else { continue }
            let text = line[line.index(after: close)...].drop { $0 == ":" || $0 == "," || $0 == " " }
            comments[String(line[start..<open.lowerBound])] = String(text)
        }
        return comments
    }

    /// What the first comment of a type's file says of it, without name and number.
    static func summary(ofTypeIn path: String) -> String {
        let source = String(decoding: FixtureFile.octets(path) ?? [], as: UTF8.self)
        for line in source.split(separator: "\n") where line.hasPrefix("    /// `") {
            guard let mark = line.firstRange(of: "): ")?.upperBound else { continue }
            return String(line[mark...])
        }
        return ""
    }

    /// The page.
    var text: String {
        var text = """
            # Types, options, parameters and codes

            What DNSWire knows by number, with the fields of the data where they have some. `RegistryPageTests` makes this page
            from the registries and the sources, and `RegistryRoundTripTests` takes each row to the wire, to text and to JSON and
            back, with data at random. `DNSWIRE_UPDATE_DOCUMENTS=1 swift test --filter RegistryPage` writes it again.
            [AddingARecordType.md](AddingARecordType.md) shows how a row is added.


            """
        text += RegistryPage.table("Record types", types, fields: "fields of the data")
        text += RegistryPage.table("EDNS options", options, fields: "fields of the data")
        text += RegistryPage.table("Service parameters", parameters)
        text += RegistryPage.table("Values of stateful operations", values, fields: "fields of the data")
        text += RegistryPage.table("Extended errors", errors)
        text += RegistryPage.table("Opcodes", RegistryPage.rows(of: Opcode.self, in: "Opcode"))
        text += RegistryPage.table("Response codes", RegistryPage.rows(of: ResponseCode.self, in: "ResponseCode"))
        text += RegistryPage.table("Classes", RegistryPage.rows(of: RecordClass.self, in: "RecordClass"))
        text += RegistryPage.table(
            "DNSSEC algorithms", RegistryPage.rows(of: SecurityAlgorithm.self, in: "SecurityAlgorithm"))
        text += RegistryPage.table("Digests of DS", RegistryPage.rows(of: DigestType.self, in: "DigestType"))
        text += RegistryPage.table("Certificates", RegistryPage.rows(of: CertificateType.self, in: "CertificateType"))
        text += RegistryPage.table("Schemes of DSYNC", RegistryPage.rows(of: DSYNCScheme.self, in: "DSYNCScheme"))
        text.removeLast()
        return text
    }

    private static func table(_ title: String, _ rows: [Row], fields: String? = nil) -> String {
        var text = "## \(title): \(rows.count)\n\n"
        text += "| number | name | what it is |" + (fields.map { " \($0) |" } ?? "") + "\n"
        text += "|---:|---|---|" + (fields == nil ? "" : "---|") + "\n"
        for row in rows {
            text += "| \(row.number) | \(row.name) | \(row.text) |" + (fields == nil ? "" : " \(row.fields) |") + "\n"
        }
        return text + "\n"
    }
}

private struct CollectTypes: RecordDataOperation {
    var rows: [RegistryPage.Row] = []

    mutating func apply<Data: RecordData>(to type: Data.Type) throws(Never) {
        let text = RegistryPage.summary(ofTypeIn: "Sources/DNSWire/RecordData/\(Data.self).swift")
        let name = "\(Data.self)" == "ChaosA" ? "A (CH)" : "\(Data.type)"
        rows.append(.init(number: Int(Data.type.rawValue), name: name, text: text, fields: FieldSummary.text(of: type)))
    }
}

private struct CollectOptions: EDNSOptionOperation {
    var rows: [RegistryPage.Row] = []

    mutating func apply<Data: EDNSOptionData>(to type: Data.Type) throws(Never) {
        let text = RegistryPage.summary(ofTypeIn: "Sources/DNSWire/Options/\(Data.self).swift")
        rows.append(
            .init(
                number: Int(Data.code.rawValue), name: "\(Data.code)", text: text, fields: FieldSummary.text(of: type)))
    }
}

/// The visitor that says of each field what it is: `preference (16 bits), exchange (name)`.
struct FieldSummary: FieldVisitor {
    private var fields: [String] = []

    /// The fields of a list.
    static func text<List: FieldList>(of type: List.Type) -> String {
        var list = List()
        var summary = FieldSummary()
        list.visitFields(&summary)
        return summary.fields.joined(separator: ", ")
    }

    /// The fields of a value of a stateful operation.
    static func text(ofValue number: Int) -> String {
        switch DSOType(rawValue: UInt16(number)) {
        case .keepAlive: text(of: DSOValue.KeepAlive.self)
        case .retryDelay: text(of: DSOValue.RetryDelay.self)
        case .encryptionPadding: text(of: DSOValue.EncryptionPadding.self)
        case .subscribe: text(of: DSOValue.Subscribe.self)
        case .push: text(of: DSOValue.Push.self)
        case .unsubscribe: text(of: DSOValue.Unsubscribe.self)
        case .reconfirm: text(of: DSOValue.Reconfirm.self)
        default: ""
        }
    }

    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(Never) {
        fields.append("\(field) (\(FieldSummary.words(for: "\(Value.self)")))")
    }

    mutating func visit<Value: DependentFieldValue>(dependent value: inout Value, _ field: FieldName) throws(Never) {
        fields.append("\(field) (as those before say)")
    }

    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(Never) {
        fields.append("\(field) (name)")
    }

    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(Never) {
        let notation =
            switch form.notation {
            case .hex: "base 16"
            case .base64, .countedBase64: "base 64"
            case .generic: "\\#"
            case .base32Hex: "base 32"
            case .quoted: "string"
            case .word: "word"
            }
        fields.append("\(field) (\(notation))")
    }

    /// `UInt16` as `16 bits`, `TypeBitmap` as `type bitmap`.
    private static func words(for type: String) -> String {
        if type.hasPrefix("UInt") { return "\(type.dropFirst(4)) bits" }
        if let open = type.firstIndex(of: "<") {
            let inner = words(for: String(type[type.index(after: open)...].dropLast()))
            return type.hasPrefix("OptionalField") ? "\(inner), or nothing" : "list of \(inner)"
        }
        var words = ""
        var isUpper = true
        for character in type {
            if character.isUppercase, !isUpper { words += " " }
            isUpper = character.isUppercase
            words += character.lowercased()
        }
        return words
    }
}
