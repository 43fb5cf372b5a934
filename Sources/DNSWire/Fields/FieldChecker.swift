/// The visitor that checks RDATA in place, without keeping its values.
struct FieldChecker<Notes: NameNotes>: FieldVisitor, ~Escapable {
    var reader: WireReader
    private(set) var notes: Notes

    @_lifetime(copy reader)
    @inline(__always)
    init(_ reader: WireReader, _ notes: Notes) {
        self.reader = reader
        self.notes = notes
    }

    @inline(__always)
    @_lifetime(self: copy self)
    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(WireDecodingError) {
        do throws(WireDecodingError) { try value.check(&reader) } catch { throw error.named(field) }
    }

    @inline(__always)
    @_lifetime(self: copy self)
    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(WireDecodingError) {
        do throws(WireDecodingError) {
            notes.note(try reader.readNameExtent(), rule, in: field)
        } catch {
            throw error.named(field)
        }
    }

    @inline(__always)
    @_lifetime(self: copy self)
    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(WireDecodingError) {
        do throws(WireDecodingError) { _ = try form.read(&reader) } catch { throw error.named(field) }
    }
}
