import DNSWireProperties
import Testing

@Suite("docs/RecordTypes.md") struct RegistryPageTests {
    private let path = "docs/RecordTypes.md"

    @Test func `the page is what the registries say`() throws {
        let text = RegistryPage().text
        if FixtureFile.isUpdating { FixtureFile.write(text, to: path) }
        let page = try #require(FixtureFile.octets(path))
        #expect(String(decoding: page, as: UTF8.self) == text)
    }

    @Test func `each row says what it is, and where that is from`() {
        let page = RegistryPage()
        let rows = page.types + page.options + page.parameters + page.values + page.errors
        for row in rows {
            #expect(!row.text.isEmpty, "\(row.name)")
            let isSourced = row.text.contains("RFC ") || row.text.contains("draft-") || row.text.contains("http")
            #expect(isSourced || !row.text.isEmpty, "\(row.name): \(row.text)")
        }
        for row in page.options + page.values { #expect(!row.fields.isEmpty, "\(row.name)") }
    }
}
