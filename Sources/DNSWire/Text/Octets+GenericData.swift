extension Octets {
    /// Writes the octets as the data of an unknown type: `\# 4 681BA05E` (RFC 3597 §5).
    func printGeneric(to writer: inout PresentationWriter) {
        OctetsForm.generic.print(self, to: &writer)
    }
}
