/// A name that has been passed over and followed in one go, and found sound.
@usableFromInline
struct SoundName: BitwiseCopyable {
    /// The octet after the part that is in place.
    @usableFromInline let end: Int
    /// The length of the uncompressed form, 1 to 255, the root label included.
    @usableFromInline let length: Int
    /// What its pointer leads to; nothing where it has none.
    @usableFromInline let rest: NameMemo.Entry

    @inlinable @inline(__always)
    init(end: Int, length: Int, rest: NameMemo.Entry = NameMemo.Entry()) {
        self.end = end
        self.length = length
        self.rest = rest
    }

    /// A name that has been checked.
    init(_ name: NameExtent) {
        self.init(
            end: name.end, length: name.length,
            rest: name.isCompressed
                ? NameMemo.Entry(
                    target: name.target, length: name.length &- (name.end &- 2 &- name.start),
                    pointers: name.pointers &- 1)
                : NameMemo.Entry())
    }

    /// A name that has been checked, with what is remembered of where its pointer leads.
    init(_ name: NameExtent, _ memo: inout NameMemo) {
        let known = memo.entry(at: name.target)
        if name.isCompressed, known.isOfName(at: name.target) {
            self.init(end: name.end, length: name.length, rest: known)
        } else {
            self.init(name)
        }
    }

    /// Stands where there is no name.
    @inlinable @inline(__always) static var none: SoundName { SoundName(end: 0, length: 0) }

    /// Whether it ends in a pointer.
    @inlinable @inline(__always) var isCompressed: Bool { rest.isKnown }

    /// How many pointers it takes.
    @inlinable @inline(__always) var pointers: Int { isCompressed ? rest.pointers &+ 1 : 0 }

    /// The octets that are in place, without the pointer.
    @inlinable @inline(__always) var own: Int { length &- rest.length }
}
