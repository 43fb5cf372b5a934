extension FieldProgram {
    /// Prints RDATA that are sound and have a text form; returns whether they are and do.
    ///
    /// What has been printed of those that are not counts for nothing. `texts` are those of the program's table.
    func print(_ octets: Span<UInt8>, _ texts: [FieldText], to writer: inout PresentationWriter) -> Bool {
        print(WireReader(uncompressed: octets), texts, to: &writer)
    }

    /// Prints RDATA in the same way where they are in a message, whose pointers are followed.
    func print(_ reader: WireReader, _ texts: [FieldText], to writer: inout PresentationWriter) -> Bool {
        do throws(WireDecodingError) {
            try run(reader) { _, start, end, content in
                print(content, WireReader(reader.message, from: start, to: end), texts, to: &writer)
            }
            return !writer.isIncomplete
        } catch {
            return false
        }
    }

    /// Prints one field that has been checked.
    func print(
        _ content: Content, _ field: WireReader, _ texts: [FieldText], to writer: inout PresentationWriter
    ) {
        var field = field
        switch content {
        case .value(let index): texts[index].print(&field, &writer)
        case .name(let name, _):
            writer.beginToken()
            let message = field.message
            let origin = writer.origin
            writer.append { text in
                guard let origin else { return DomainNameView(message, name).append(to: &text) }
                message.withUncompressedName(name) {
                    DomainName.append(uncompressed: $0, relativeTo: origin, to: &text)
                }
            }
        case .octets(let form):
            if let octets = try? form.read(&field) { form.print(octets, to: &writer) }
        case .dot: writer.write(".")
        }
    }
}

extension FieldProgram {
    /// Reads RDATA from text up to its end, or in the form for data of any type (RFC 3597 §5), into their wire form.
    ///
    /// - Throws: what is wrong, and where in the text.
    @_lifetime(reader: copy reader)
    func parse(_ reader: inout PresentationReader, _ parsers: [FieldParser]) throws(PresentationError) -> Octets {
        if let mark = try reader.peek(), reader.isGenericMark(mark) {
            let octets = try OctetsForm.generic.parse(&reader)
            // Pointers mean nothing where there is no message, and data that are not what their type says are no data.
            let isSound = octets.withSpan { octets in (try? check(WireReader(uncompressed: octets))) != nil }
            guard isSound else { throw PresentationError(.invalidGenericData, at: mark.range.lowerBound) }
            return octets
        }
        let start = reader
        // Almost all data fit into a small room; whatever does not is read once more.
        for capacity in [512, Int(UInt16.max)] {
            do throws(FieldParsingError) {
                return try WireWriter.octets(capacity: capacity) { (writer) throws(FieldParsingError) in
                    try parse(&reader, parsers, to: &writer)
                }
            } catch {
                switch error {
                case .text(let error): throw error
                case .value(let error):
                    guard error.reason == .noRoom, capacity < Int(UInt16.max) else {
                        throw PresentationError(.tooLong, at: start.position)
                    }
                    reader = start
                }
            }
        }
        throw PresentationError(.tooLong, at: start.position)
    }

    @_lifetime(reader: copy reader) @_lifetime(writer: copy writer)
    private func parse(
        _ reader: inout PresentationReader, _ parsers: [FieldParser], to writer: inout WireWriter
    ) throws(FieldParsingError) {
        var index = start
        while true {
            let step = table.steps[index]
            switch step.kind {
            case .end:
                do throws(PresentationError) { return try reader.finish() } catch { throw .text(error) }
            case .fixed, .value: try parsers[Int(step.detail)].parse(&reader, &writer)
            case .name: try writer.parseName(&reader)
            case .names:
                while try !reader.isAtEndOfFields() { try writer.parseName(&reader) }
            case .octets: try writer.parse(table.forms[Int(step.detail)], &reader)
            case .dependent:
                switch table.choices[Int(step.detail)](writer.bytes) {
                case .nothing: break
                case .dot: try reader.parseDot()
                case .ipv4Address: try parsers[FieldListCompiler.ipv4Address].parse(&reader, &writer)
                case .ipv6Address: try parsers[FieldListCompiler.ipv6Address].parse(&reader, &writer)
                case .name: try writer.parseName(&reader)
                case .octets(let form): try writer.parse(form, &reader)
                }
            }
            index &+= 1
        }
    }
}

extension WireWriter {
    @_lifetime(self: copy self) @_lifetime(reader: copy reader)
    fileprivate mutating func parseName(_ reader: inout PresentationReader) throws(FieldParsingError) {
        let name: DomainName
        do throws(PresentationError) { name = try reader.readName() } catch { throw .text(error) }
        do throws(WireEncodingError) { try append(name.wire) } catch { throw .value(error) }
    }

    @_lifetime(self: copy self) @_lifetime(reader: copy reader)
    fileprivate mutating func parse(
        _ form: OctetsForm, _ reader: inout PresentationReader
    ) throws(FieldParsingError) {
        let octets: Octets
        do throws(PresentationError) { octets = try form.parse(&reader) } catch { throw .text(error) }
        do throws(WireEncodingError) { try form.write(octets, to: &self) } catch { throw .value(error) }
    }
}

extension PresentationReader {
    @_lifetime(self: copy self)
    fileprivate mutating func isAtEndOfFields() throws(FieldParsingError) -> Bool {
        do throws(PresentationError) { return try isAtEnd() } catch { throw .text(error) }
    }

    /// Reads the dot of a field that is not there.
    @_lifetime(self: copy self)
    fileprivate mutating func parseDot() throws(FieldParsingError) {
        do throws(PresentationError) {
            let token = try read()
            let text = octets(of: token)
            guard text.count == 1, text[0] == UInt8(ascii: ".") else {
                throw PresentationError(.invalidValue, at: token.range.lowerBound)
            }
        } catch { throw .text(error) }
    }
}
