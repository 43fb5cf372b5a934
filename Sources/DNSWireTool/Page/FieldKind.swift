import DNSWire

/// What a field is to the eye: one of the colours of the page, each with its name in the legend.
enum FieldKind: String, CaseIterable {
    case header
    case name
    case pointer
    case type
    case ttl
    case length
    case data
    case cut
    case odd

    init(_ annotation: Annotation) {
        switch annotation.kind {
        case .pointer: self = .pointer
        case .cut: self = .cut
        case .unread, .trailing: self = .odd
        case .field, .labels:
            guard annotation.path.section != .header else {
                self = .header
                return
            }
            switch annotation.path.field.map({ "\($0)" }) {
            case "name": self = .name
            case "type", "class", "DSO type": self = .type
            case "ttl": self = .ttl
            case "rdlength", "DSO length": self = .length
            default: self = annotation.kind == .labels ? .name : .data
            }
        }
    }

    /// What the legend says.
    var explanation: String {
        switch self {
        case .header: "header"
        case .name: "name"
        case .pointer: "compression pointer, its arc leads to its target"
        case .type: "type and class"
        case .ttl: "time to live"
        case .length: "length of the data"
        case .data: "data"
        case .cut: "✂ cut: only the beginning of the field is there"
        case .odd: "! cannot be read, or does not belong to the message"
        }
    }
}
