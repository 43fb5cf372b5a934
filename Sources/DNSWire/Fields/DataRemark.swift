/// What is to be said of a part of a record's data that can be passed over all the same.
struct DataRemark {
    /// What is wrong, and where in the message.
    var error: WireDecodingError
    /// Whether the part is not what its code says; else it is, and means nothing where it stands.
    var isMalformed: Bool
}
