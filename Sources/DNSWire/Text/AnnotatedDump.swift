/// A message octet by octet: where each field is, what it is called and what it says.
///
///     0028  c0 0c                     answer 1 of 2, name    \300\f -> 12 = safia.rocks.
///
/// Every octet is in exactly one annotation, also where the message is cut or malformed.
public struct AnnotatedDump: Sendable, CustomStringConvertible {
    /// The octets that there are.
    public let octets: [UInt8]
    /// How many octets the message has or had in full.
    public let length: Int
    /// What the octets are, in their order.
    public let annotations: [Annotation]

    /// Explains the octets of a message.
    ///
    /// - Parameters:
    ///   - octets: the octets of the message from its first one on, as many as are known.
    ///   - length: how many the message had, where more than `octets` has.
    ///   - policy: how classes are looked at.
    public init(_ octets: [UInt8], length: Int? = nil, policy: DecodingPolicy = .resolver) {
        var annotator = MessageAnnotator(octets.span, policy: policy)
        annotator.annotate()
        self.octets = octets
        self.length = max(length ?? octets.count, octets.count)
        annotations = annotator.annotations
    }

    /// What the octets of a message are from an offset on, without the work for those before it.
    package static func annotations(_ octets: [UInt8], from start: Int, policy: DecodingPolicy = .resolver)
        -> [Annotation]
    {
        var annotator = MessageAnnotator(octets.span, policy: policy, from: start)
        annotator.annotate()
        return annotator.annotations
    }

    /// The dump as text, a line for each eight octets.
    public var description: String {
        var lines: [String] = []
        var heading: FieldPath?
        for annotation in annotations {
            var entry = annotation.path
            entry.field = nil
            if entry != heading {
                heading = entry
                let title = entry.description
                if !title.isEmpty { lines.append(title) }
            }
            append(annotation, to: &lines)
        }
        if octets.count < length {
            lines.append("\(length - octets.count) octets are missing: \(octets.count) of \(length) are there")
        }
        return lines.joined(separator: "\n")
    }

    private func append(_ annotation: Annotation, to lines: inout [String]) {
        var start = annotation.range.lowerBound
        var isFirst = true
        repeat {
            let end = min(start + 8, annotation.range.upperBound)
            var hex = ""
            for index in start..<end {
                let octet = octets[index]
                if index > start { hex += " " }
                hex += String(octet >> 4, radix: 16) + String(octet & 15, radix: 16)
            }
            var line = "  " + padded("\(start)", to: 5, onLeft: true) + "  " + padded(hex, to: 23)
            if isFirst { line += "  " + padded(annotation.fieldName, to: 16) + "  " + annotation.text }
            while line.hasSuffix(" ") { line.removeLast() }
            lines.append(line)
            start = end
            isFirst = false
        } while start < annotation.range.upperBound
    }

    private func padded(_ text: String, to width: Int, onLeft: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.utf8.count))
        return onLeft ? space + text : text + space
    }
}
