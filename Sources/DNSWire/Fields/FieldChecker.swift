/// The visitor that checks RDATA in place, without keeping its values, and notes the names that need work: when it is
/// decoded those that are compressed, when it is encoded those that may be.
struct FieldChecker: FieldVisitor, ~Escapable {
    var reader: WireReader
    /// The names that are compressed or may be, in their order.
    private(set) var names = NamesInData()
    /// How many of them are compressed.
    private(set) var compressedCount = 0
    /// Where a name is compressed in a field that does not allow it, or -1; the first such field.
    private(set) var forbiddenPointer = -1
    private(set) var forbiddenField: FieldName = ""

    @_lifetime(copy reader)
    init(_ reader: WireReader) { self.reader = reader }

    @_lifetime(self: copy self)
    mutating func visit<Value: FieldValue>(_ value: inout Value, _ field: FieldName) throws(WireDecodingError) {
        do throws(WireDecodingError) { try value.check(&reader) } catch { throw error.named(field) }
    }

    @_lifetime(self: copy self)
    mutating func visit(_ name: inout DomainName, _ field: FieldName, _ rule: NameRule) throws(WireDecodingError) {
        do throws(WireDecodingError) {
            let extent = try reader.readNameExtent()
            if extent.isCompressed || rule.mayHavePointer { names.append(extent, rule) }
            guard extent.isCompressed else { return }
            compressedCount += 1
            if !rule.mayHavePointer, forbiddenPointer < 0 {
                forbiddenPointer = extent.end - 2
                forbiddenField = field
            }
        } catch {
            throw error.named(field)
        }
    }

    @_lifetime(self: copy self)
    mutating func visit(_ octets: inout Octets, _ field: FieldName, _ form: OctetsForm) throws(WireDecodingError) {
        do throws(WireDecodingError) { _ = try form.read(&reader) } catch { throw error.named(field) }
    }
}
