/// The part of a name that is in place, passed over: its labels up to the root label or a pointer.
@usableFromInline
struct PassedName: BitwiseCopyable {
    /// The octet after the root label or the pointer.
    @usableFromInline let end: Int
    /// Whether it ends in a pointer, which has not been followed.
    @usableFromInline let isCompressed: Bool

    @inlinable @inline(__always)
    init(end: Int, isCompressed: Bool) {
        self.end = end
        self.isCompressed = isCompressed
    }
}
