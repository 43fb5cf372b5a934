import DNSWire

/// What the page's script makes elements of when somebody opens a part of the page.
///
/// All of it is text: the script never takes any of it for markup.
struct PageData {
    /// The data so far.
    private var json = JSONWriter()

    /// The data in UTF-8, without a character that could end the element that they are in.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.bytes.count)
        for octet in json.bytes {
            // In JSON it is nowhere but in strings.
            if octet == UInt8(ascii: "<") { bytes += #"\u003c"#.utf8 } else { bytes.append(octet) }
        }
        return bytes
    }

    mutating func object(_ body: (inout PageData) -> Void) {
        json.object { writer in Self.lend(&writer, body) }
    }

    mutating func array(_ body: (inout PageData) -> Void) {
        json.array { writer in Self.lend(&writer, body) }
    }

    mutating func member(_ name: String, array body: (inout PageData) -> Void) {
        json.key(name)
        array(body)
    }

    mutating func member(_ name: String, object body: (inout PageData) -> Void) {
        json.key(name)
        object(body)
    }

    mutating func member(_ name: String, _ text: String) {
        json.key(name)
        string(text)
    }

    mutating func member(_ name: String, _ number: Int) { json.member(name, number) }

    mutating func member(_ name: String, hex octets: Span<UInt8>) {
        json.key(name)
        json.hex(octets)
    }

    /// Writes a text; what a browser would act on in it is escaped.
    mutating func string(_ text: String) {
        var visible: [UInt8] = []
        VisibleText.append(text, to: &visible)
        json.string(String(decoding: visible, as: UTF8.self))
    }

    mutating func number(_ number: Int) { json.number(number) }

    /// Writes the elements of an array of pieces of text, each with its class.
    mutating func write(_ pieces: [PagePiece]) {
        for piece in pieces {
            array { data in
                data.string(piece.kind)
                data.string(piece.text)
            }
        }
    }

    private static func lend(_ writer: inout JSONWriter, _ body: (inout PageData) -> Void) {
        var data = PageData()
        swap(&data.json, &writer)
        body(&data)
        swap(&data.json, &writer)
    }
}

/// A piece of text on the page with the class of its element; none where it is plain.
struct PagePiece {
    var kind: String
    var text: String

    /// Makes one.
    init(_ kind: String, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
