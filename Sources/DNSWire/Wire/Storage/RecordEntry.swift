/// A record as a store of records keeps it: its fixed fields, and where its name and its data are in the store.
@usableFromInline
struct RecordEntry: BitwiseCopyable, Sendable {
    /// Where the owner's uncompressed name is.
    var name: UInt32 = 0
    /// Where the data are, every name in them written out.
    var data: UInt32 = 0
    /// How many octets of data there are.
    var dataCount: UInt32 = 0
    /// TTL.
    var ttl: UInt32 = 0
    /// TYPE.
    var type: UInt16 = 0
    /// CLASS.
    var recordClass: UInt16 = 0
    /// How many octets the owner's name has.
    var nameCount: UInt8 = 1
    /// How many octets the first name in the data has that an encoder looks at, or 0.
    var firstNameCount: UInt8 = 0
    /// How many octets the name after it has, or 0.
    var secondNameCount: UInt8 = 0
    /// Whether these names may be compressed.
    var mayBeCompressed = false
    /// Whether the data are not what their type says and may have compression pointers in them, which mean something in
    /// their own message alone.
    var isMalformed = false
    /// Where in the data the first of them begins.
    var firstName: UInt16 = 0

    /// An entry of which only the owner is known.
    @inline(__always)
    init(name: UInt32 = 0, nameCount: UInt8 = 1) {
        self.name = name
        self.nameCount = nameCount
    }
}
