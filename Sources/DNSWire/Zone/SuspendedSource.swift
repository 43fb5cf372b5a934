/// A file whose reading goes on when the one that it includes has been read, and what holds in it.
final class SuspendedSource {
    /// The file.
    var source: ZoneSource?
    /// The file that includes it in turn.
    let outer: SuspendedSource?
    /// How many files there are around the innermost.
    let depth: Int
    /// The origin that holds in it.
    let origin: DomainName?
    /// The owner that was stated last in it, in wire form.
    let owner: Octets

    init(_ source: consuming ZoneSource, in outer: SuspendedSource?, origin: DomainName?, owner: Octets) {
        self.source = consume source
        self.outer = outer
        self.origin = origin
        self.owner = owner
        depth = (outer?.depth ?? 0) + 1
    }

    /// The file that includes all others.
    var outermost: SuspendedSource {
        var next = self
        while let outer = next.outer { next = outer }
        return next
    }

    /// Whether it, or a file around it, has this name.
    func contains(_ file: String) -> Bool {
        var next: SuspendedSource? = self
        while let source = next {
            if source.source?.place.file == file { return true }
            next = source.outer
        }
        return false
    }
}
