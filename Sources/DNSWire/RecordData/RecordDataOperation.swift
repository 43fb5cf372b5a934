/// Something that is done with the data of a record whose type is known only when the program runs.
public protocol RecordDataOperation: ~Copyable, ~Escapable {
    /// What comes of it.
    associatedtype Output
    /// What it throws.
    associatedtype Failure: Error

    /// Does it for one type.
    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(Failure) -> Output
}
