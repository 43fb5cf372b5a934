import DNSWire

/// Says of each message what every way of reading and writing makes of it, in a line that is the same on every machine.
@main
struct Verdicts {
    static func main() {
        for (index, octets) in Messages.readAll().enumerated() {
            Messages.print(
                "\(index) \(octets.count) \(walk(octets)) \(readings(octets)) \(writings(octets)) \(texts(octets))")
        }
    }

    /// What views and a walk that checks each record show.
    private static func walk(_ octets: [UInt8]) -> String {
        var digest = Digest()
        var count = 0
        do throws(WireDecodingError) {
            let view = try MessageView(octets.span)
            var questions = view.questions
            while let question = try questions.next() { digest.add(try question.name.description) }
            var records = try view.records
            while let record = try records.next() {
                count += 1
                digest.add(record.offset + record.endOffset + Int(record.type.rawValue))
                if let name = try? record.name.description { digest.add(name) }
                do throws(WireDecodingError) { try record.checkData() } catch { digest.add(error.offset) }
            }
        } catch {
            digest.add(error.description)
        }
        var checked = 0
        do throws(WireDecodingError) {
            var records = try MessageView(octets.span).checkedRecords()
            while let record = try records.next() { checked += record.nameLength }
        } catch {
            digest.add(error.description)
        }
        return "\(count)/\(checked)/\(digest.value)"
    }

    /// Under each policy how many things are wrong, and the first of them that is an error.
    private static func readings(_ octets: [UInt8]) -> String {
        var text = ""
        for policy in [DecodingPolicy.strict, .resolver, .multicast] {
            let diagnostics = MessageReading(octets, policy: policy).diagnostics
            text += "\(diagnostics.count)"
            do throws(WireDecodingError) {
                _ = try Message(decoding: octets, policy: policy)
            } catch {
                text += "(\(error))"
            }
            text += "/"
        }
        return text
    }

    /// The message written again, whole and within a limit.
    private static func writings(_ octets: [UInt8]) -> String {
        let message = MessageReading(octets).message
        var digest = Digest()
        do throws(WireEncodingError) {
            let whole = try message.encoded()
            let cut = try message.encoded(limit: max(12, whole.count * 2 / 3))
            digest.add(whole)
            digest.add(cut)
        } catch {
            return "\(error)"
        }
        return "\(digest.value)"
    }

    /// The message as text, as JSON and explained, and its TTLs counted down.
    private static func texts(_ octets: [UInt8]) -> String {
        // The largest would take minutes in an interpreter.
        guard octets.count < 4096 else { return "" }
        var digest = Digest()
        let reading = MessageReading(octets)
        digest.add(MessageText(reading).description)
        digest.add(AnnotatedDump(octets).description)
        var json = JSONWriter()
        json.object { reading.writeMembers(to: &$0) }
        digest.add(json.bytes)
        for record in reading.message.answers {
            if let read = try? Record(parsing: record.description) { digest.add(read == record ? 1 : 0) }
        }
        var aged = octets
        do throws(WireDecodingError) { try age(&aged) } catch { digest.add(error.offset) }
        digest.add(aged)
        return "\(digest.value)"
    }

    private static func age(_ octets: inout [UInt8]) throws(WireDecodingError) {
        var patcher = try MessagePatcher(octets.mutableSpan)
        try patcher.age(by: 60)
    }
}
