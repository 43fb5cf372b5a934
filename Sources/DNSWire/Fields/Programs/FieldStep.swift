/// One field of a record type as data: what passes over it, prints it and reads it from text.
struct FieldStep: BitwiseCopyable, Sendable {
    /// What kind of field it is.
    enum Kind: UInt8, BitwiseCopyable, Sendable {
        /// The end of the program.
        case end
        /// So many octets, whatever they are: `count`. The type of the value prints and parses them: `detail`.
        case fixed
        /// A domain name, with its rule.
        case name
        /// Domain names up to the end.
        case names
        /// Octets in one of the table's forms: `detail`.
        case octets
        /// A value whose own type does everything: `detail`.
        case value
        /// A field whose form is chosen by the octets before it: `detail`.
        case dependent
    }

    /// What kind of field it is.
    var kind: Kind
    /// What may be done to a name.
    var rule = NameRule.neverCompressed
    /// The index among the table's types of values, forms or choices.
    var detail: UInt16 = 0
    /// What the token of a fixed field looks like.
    var text = TextForm.own
    /// The octets of a fixed field; for the shape of data, the form of another value (`FieldStep.code`).
    var count: UInt16 = 0

    /// A number for each form of a value that a shape can have; 0 for all others.
    static func code(of form: FieldForm) -> UInt16 {
        switch form {
        case .strings: 1
        case .typeBitmap: 2
        case .options: 3
        case .serviceParameters: 4
        case .keyDigest: 5
        case .fixed, .names, .own: 0
        }
    }
}
