import DNSWire
import DNSWireProperties
import Testing

@Suite("Lists of records")
struct RecordListTests {
    /// A record whose data are of a length, long ones with an allocation of their own.
    private func record(_ number: Int, length: Int) -> Record {
        let strings = Octets([UInt8(length)] + [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: length))
        return Record(
            name: number.isMultiple(of: 3) ? "a-name-of-more-than-thirty-octets.example.com" : "example.com",
            type: .txt,
            ttl: UInt32(number), rdata: strings)
    }

    @Test(arguments: 1...40) func `is what an array would be after any number of changes`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let decoded = try Message(decoding: SampleMessages.mail)
        var list = decoded.answers
        var array = Array(list)
        let kept = list
        for number in 0..<200 {
            let index = Int.random(in: 0...array.count, using: &generator)
            let new = record(number, length: .random(in: 0...60, using: &generator))
            let other = Int.random(in: 0..<max(array.count, 1), using: &generator)
            switch Int.random(in: 0..<9, using: &generator) {
            case 0:
                list.append(new)
                array.append(new)
            case 1:
                list.insert(new, at: index)
                array.insert(new, at: index)
            case 2 where index < array.count:
                #expect(list.remove(at: index) == array.remove(at: index))
            case 3 where index < array.count:
                list[index] = new
                array[index] = new
            case 4 where index < array.count:
                list[index].ttl = 5
                array[index].ttl = 5
            case 5 where index < array.count:
                list[index].rdata = new.rdata
                array[index].rdata = new.rdata
            case 6 where index < array.count:
                list.swapAt(index, other)
                array.swapAt(index, other)
            case 7 where index < array.count:
                list[index] = list[other]
                array[index] = array[other]
            case 8:
                let range = min(index, other)..<max(index, other)
                list.replaceSubrange(range, with: [new, new])
                array.replaceSubrange(range, with: [new, new])
            default: break
            }
            guard list.elementsEqual(array) else {
                Issue.record("after change \(number)")
                return
            }
        }
        #expect(kept == decoded.answers)
        var message = decoded
        message.answers = list
        #expect(try Message(decoding: message.encoded()).answers.elementsEqual(array))
    }

    @Test func `type and class are changed with the form of the data`() throws {
        var list: RecordList = [try Record(name: "a.", ttl: 1, data: RDATA.MX(preference: 5, exchange: "b."))]
        list[0].type = .aaaa
        #expect(list[0].data(as: RDATA.AAAA.self) == nil)
        list[0].type = .mx
        #expect(list[0].data(as: RDATA.MX.self)?.exchange == "b.")
        list[0].isCacheFlush = true
        #expect(list[0].recordClass.rawValue == 0x8001)
        let octets = try Message(header: Header(id: 0), answers: list + list).encoded()
        #expect(octets.suffix(2) == [0xC0, 0x1B])
    }

    #if canImport(Glibc) && (arch(x86_64) || arch(arm64))
        @Test func `changes in place allocate now and then, not each time`() throws {
            var message = Message(header: Header(id: 0))
            for number in 0..<2000 { message.answers.append(record(number, length: 50)) }
            message.answers[0].ttl = 0
            let count = message.answers.count
            let writes = AllocationCounter.octets { for index in 0..<count { message.answers[index].ttl = 7 } }
            #expect(message.answers.allSatisfy { $0.ttl == 7 })
            let data = record(1, length: 40).rdata
            let replacements = AllocationCounter.octets {
                for index in 0..<count { message.answers[index].rdata = data }
            }
            #expect(message.answers.allSatisfy { $0.rdata == data })
            let removals = AllocationCounter.octets { for _ in 0..<count { message.answers.removeLast() } }
            #expect(message.answers.isEmpty)
            // 2000 records are some 260,000 octets: what a copy of them all for each write would be is 520 million.
            #expect(writes < 1_000_000)
            #expect(replacements < 2_000_000)
            #expect(removals < 1_000_000)
        }
    #endif

    #if os(Linux) || os(macOS)
        @Test(arguments: [(0, 2), (2, 0), (-1, 0), (0, -1)])
        func `an exchange with what is not there ends the program`(first: Int, second: Int) async {
            await #expect(processExitsWith: .failure) { [first, second] in
                var list: RecordList = []
                for ttl in [1, 2] as [UInt32] {
                    list.append(Record(name: ".", type: .a, ttl: ttl, rdata: [1, 2, 3, 4]))
                }
                list.swapAt(first, second)
            }
        }
    #endif
}
