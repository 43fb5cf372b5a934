extension FieldProgram {
    /// Checks what is left of a window as RDATA and finds its names.
    ///
    /// - Throws: the first error, named by its field.
    /// - Complexity: linear in the octets.
    @inline(never)
    func check(_ reader: WireReader) throws(WireDecodingError) -> DataFindings {
        var findings = DataFindings()
        try run(reader) { index, _, _, content in
            if case .name(let name, let rule) = content { findings.note(name, rule, at: index) }
        }
        return findings
    }

    /// The field of a name that findings call compressed though it must not be.
    func field(of findings: DataFindings) -> FieldName { table.names[findings.forbiddenStep] }
}

extension FieldProgram {
    /// Shows RDATA that have been checked piece by piece in their uncompressed form: names and what is between them.
    @inline(__always)
    func forEachPiece(_ reader: WireReader, _ body: (_ start: Int, _ end: Int, _ name: NameExtent?) -> Void) {
        var written = reader.position
        // They have been checked, so that nothing is thrown.
        try? run(reader) { _, start, end, content in
            guard case .name(let name, _) = content, name.isCompressed else { return }
            body(written, start, nil)
            body(start, end, name)
            written = end
        }
        body(written, reader.end, nil)
    }

    /// The canonical form of data in their uncompressed form, which have been checked: those names in lower case that are
    /// so for signatures (RFC 4034 §6.2).
    func canonical(_ octets: Span<UInt8>) -> [UInt8] {
        var canonical: [UInt8] = []
        canonical.append(octets)
        try? run(WireReader(uncompressed: octets)) { _, start, end, content in
            guard case .name(_, let rule) = content, rule.isLowercasedInCanonicalForm else { return }
            for index in start..<end { canonical[index] = ASCIICase.lower(canonical[index]) }
        }
        return canonical
    }
}
