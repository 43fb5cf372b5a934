/// The visitor that checks RDATA in place, without keeping its values, and notes the names that need work: when it is
/// decoded those that are compressed, when it is encoded those that may be.
struct FieldChecker: FieldVisitor, ~Escapable {
    var reader: WireReader
    private(set) var findings = DataFindings()

    @_lifetime(copy reader)
    init(_ reader: WireReader) { self.reader = reader }

    @_lifetime(self: copy self)
    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(WireDecodingError) {
        do throws(WireDecodingError) { try value.check(&reader) } catch { throw error.named(field) }
    }

    @_lifetime(self: copy self)
    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(WireDecodingError) {
        do throws(WireDecodingError) {
            findings.note(try reader.readNameExtent(), rule, in: field)
        } catch {
            throw error.named(field)
        }
    }

    @_lifetime(self: copy self)
    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(WireDecodingError) {
        do throws(WireDecodingError) { _ = try form.read(&reader) } catch { throw error.named(field) }
    }
}
