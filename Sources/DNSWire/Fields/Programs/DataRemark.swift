/// What is to be said of a part of a record's data that can be passed over all the same.
struct DataRemark {
    /// What is wrong, and where in the message.
    var error: WireDecodingError
    /// What kind of thing is wrong.
    var kind: Kind

    /// Kinds of things that are wrong.
    enum Kind {
        /// An option is not what its code says.
        case malformedOption
        /// A part is what it should be, and means nothing where it is.
        case unusualData
        /// A signature that no server accepts.
        case unusableSignature
    }
}
