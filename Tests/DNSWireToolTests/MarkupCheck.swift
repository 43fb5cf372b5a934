/// Goes over a page tag by tag: every element ends in its order, every attribute is in quotes, nothing is left over.
struct MarkupCheck {
    /// An element's beginning.
    struct Element {
        var name: String
        var attributes: [String: String]
        /// The text inside it, of all that it holds.
        var text = ""
    }

    /// The elements in the order of their ends.
    private(set) var elements: [Element] = []
    /// What is wrong.
    private(set) var problems: [String] = []
    private static let void: Set = ["meta", "br", "input"]

    init(_ page: String) {
        var open: [Element] = []
        var rest = Substring(page)
        if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst(15) } else { problems.append("no document type") }
        while let character = rest.first {
            // Style and script have no markup inside them.
            if let name = open.last?.name, name == "style" || name == "script", !rest.hasPrefix("</\(name)>") {
                open[open.count - 1].text.append(character)
                rest = rest.dropFirst()
                continue
            }
            guard character == "<" else {
                for index in open.indices.suffix(3) { open[index].text.append(character) }
                if character == ">" || character == "\"" { problems.append("a bare \(character)") }
                rest = rest.dropFirst()
                continue
            }
            guard let end = Self.end(of: rest) else {
                problems.append("a tag without an end")
                return
            }
            let tag = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                guard let last = open.popLast() else {
                    problems.append("</\(tag)> without a beginning")
                    return
                }
                if last.name != tag.dropFirst() { problems.append("<\(last.name)> ended by <\(tag)>") }
                elements.append(last)
            } else {
                let element = Self.element(tag, &problems)
                if Self.void.contains(element.name) { elements.append(element) } else { open.append(element) }
            }
        }
        problems += open.map { "<\($0.name)> without an end" }
        let ids = elements.compactMap { $0.attributes["id"] }
        if Set(ids).count != ids.count { problems.append("an id twice") }
    }

    /// The elements of a class.
    func all(_ className: String) -> [Element] {
        elements.filter { $0.attributes["class"]?.split(separator: " ").contains(Substring(className)) == true }
    }

    private static func end(of text: Substring) -> Substring.Index? {
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ">", !isQuoted { return index }
        }
        return nil
    }

    private static func element(_ tag: Substring, _ problems: inout [String]) -> Element {
        var rest = tag
        let name = String(rest.prefix { $0 != " " })
        if name.contains(where: { !$0.isLowercase && !$0.isNumber }) || name.isEmpty { problems.append("<\(tag)>") }
        rest = rest.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while !rest.isEmpty {
            let key = rest.dropFirst().prefix { $0 != "=" }
            let after = rest.dropFirst(1 + key.count)
            guard rest.first == " ", after.hasPrefix("=\""), !key.isEmpty else {
                problems.append("<\(tag)>")
                break
            }
            let value = after.dropFirst(2).prefix { $0 != "\"" }
            if value.contains("<") || attributes[String(key)] != nil { problems.append("<\(tag)>") }
            attributes[String(key)] = String(value)
            rest = after.dropFirst(3 + value.count)
        }
        return Element(name: name, attributes: attributes)
    }
}
