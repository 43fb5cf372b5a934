/// An absolute domain name: labels of arbitrary octets, their case kept (RFC 1035 §3.1, RFC 2181 §11).
///
/// ### Equality
/// Names are compared and hashed label by label without regard to ASCII case (RFC 4343); all other octets count as they
/// are. The case of the letters survives decoding and encoding.
///
/// ### Text form
/// `description` and `init(_:)` use the presentation form with `\.` and `\DDD` escapes (RFC 1035 §5.1); it always ends in
/// a dot when written and may lack it when read.
///
/// A name of up to 30 octets on the wire, which most are, costs no allocation.
public struct DomainName: Sendable {
    /// The most octets that a name may take on the wire, the root label included (RFC 1035 §2.3.4).
    public static let maximumLength = 255

    /// The most octets that a label may have (RFC 1035 §2.3.4).
    public static let maximumLabelLength = 63

    /// The uncompressed form: labels after their length octets, the root label at the end.
    public let wire: Octets

    @inlinable @inline(__always)
    init(checked wire: Octets) { self.wire = wire }

    /// The root, which has no labels.
    @inlinable public static var root: DomainName { DomainName(checked: Octets(0 as UInt8)) }

    /// The name that a view shows.
    public init(_ view: borrowing DomainNameView) {
        wire = Octets(view.message, name: view.extent)
    }

    /// Puts labels together, the leftmost first.
    ///
    /// - Throws: `valueOutOfRange` for a label without octets, `tooLong` for a label of more than 63 octets or a name of
    ///   more than 255; the error has how many there are.
    public init(labels: some Sequence<Octets>) throws(WireEncodingError) {
        var wire: [UInt8] = []
        for label in labels {
            guard label.count > 0 else { throw WireEncodingError(.valueOutOfRange) }
            guard label.count <= DomainName.maximumLabelLength else {
                throw WireEncodingError(.tooLong, octets: label.count)
            }
            wire.append(UInt8(truncatingIfNeeded: label.count))
            label.withSpan { wire.append($0) }
        }
        wire.append(0)
        guard wire.count <= DomainName.maximumLength else { throw WireEncodingError(.tooLong, octets: wire.count) }
        self.wire = Octets(wire)
    }

    /// The number of octets of the uncompressed form, 1 to 255.
    public var length: Int { wire.count }

    /// Whether this is the root.
    public var isRoot: Bool { wire.count == 1 }

    /// The labels, the leftmost first, without the root label.
    public var labels: Labels { Labels(wire: wire) }

    /// The number of labels, 0 to 127, without the root label.
    public var labelCount: Int { labels.reduce(0) { count, _ in count + 1 } }

    /// The name without its leftmost label, or `nil` for the root.
    public var parent: DomainName? {
        guard !isRoot else { return nil }
        return DomainName(checked: wire.slice(Int(wire[0]) + 1..<wire.count))
    }

    /// Whether this name is `other` or below it.
    public func isSubdomain(of other: DomainName) -> Bool {
        var name = self
        while name.length > other.length {
            guard let parent = name.parent else { return false }
            name = parent
        }
        return name == other
    }

    /// The name below `parent` that begins with `label`.
    ///
    /// - Throws: as `init(labels:)`.
    public init(label: Octets, under parent: DomainName) throws(WireEncodingError) {
        try self.init(labels: [label] + Array(parent.labels))
    }
}

extension DomainName: Hashable {
    /// Compares the labels without regard to ASCII case (RFC 4343 §3).
    public static func == (left: DomainName, right: DomainName) -> Bool {
        left.wire.withSpan { left in right.wire.withSpan { right in left.equalsIgnoringCase(right) } }
    }

    /// Hashes the labels without regard to ASCII case; a view of the same name hashes alike.
    public func hash(into hasher: inout Hasher) {
        wire.withSpan { $0.hashIgnoringCase(into: &hasher) }
    }
}
