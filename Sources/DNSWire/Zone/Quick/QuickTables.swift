/// What usual text of zone files is read with: the fields of each type, words, and the values of digits.
struct QuickTables: BitwiseCopyable, Sendable {
    /// A word of up to eight letters that may be before the data, in lower case, and what it is.
    private struct Word: BitwiseCopyable, Sendable {
        var letters: UInt64 = 0
        var number: UInt16 = 0
        var isClass = false
    }

    /// The tables, which are made when they are first needed.
    static let all = QuickTables()

    /// The steps of all types one after the other.
    let steps: LastingTable<QuickStep>
    /// Where the steps of each type begin that the programs have a place for.
    let starts: LastingTable<UInt16>
    /// The value of each octet as a digit of base 16, 32 or 64; 255 for one that is none.
    let hexValues: LastingTable<UInt8>
    let base32Values: LastingTable<UInt8>
    let base64Values: LastingTable<UInt8>
    private let words: LastingTable<Word>

    /// How many places there are for words, several times as many as words.
    private static var size: Int { 1024 }

    private init() {
        var steps: [QuickStep] = [QuickStep(.plain)]
        var starts: [UInt16] = []
        for number in 0..<DataPrograms.low {
            let program = DataPrograms.all[RecordType(rawValue: UInt16(truncatingIfNeeded: number)), in: .internet]
            guard program.isKnown else {
                starts.append(0)
                continue
            }
            starts.append(UInt16(truncatingIfNeeded: steps.count))
            var index = program.start
            repeat {
                steps.append(QuickStep(program.table.steps[index], of: program.table))
                index += 1
            } while program.table.steps[index - 1].kind != .end
        }
        self.steps = LastingTable(count: steps.count) { steps[$0] }
        self.starts = LastingTable(count: starts.count) { starts[$0] }
        hexValues = LastingTable(count: 256) { Base16.value(of: UInt8(truncatingIfNeeded: $0)) }
        base32Values = LastingTable(count: 256) { Base32Hex.value(of: UInt8(truncatingIfNeeded: $0)) }
        base64Values = LastingTable(count: 256) { Base64.value(of: UInt8(truncatingIfNeeded: $0)) }
        words = QuickTables.words()
    }

    private static func words() -> LastingTable<Word> {
        var words = [Word](repeating: Word(), count: size)
        func add(_ mnemonic: String, _ number: UInt16, isClass: Bool) {
            let octets = Array(mnemonic.utf8)
            guard octets.count <= 8 else { return }
            let letters = ASCIICase.lower(octets.span.word(at: 0))
            var place = QuickTables.place(of: letters)
            while words[place].letters != 0 { place = (place + 1) & (size - 1) }
            words[place] = Word(letters: letters, number: number, isClass: isClass)
        }
        for entry in RecordClass.mnemonics.entries { add(entry.mnemonic, entry.number.rawValue, isClass: true) }
        for entry in RecordType.mnemonics.entries { add(entry.mnemonic, entry.number.rawValue, isClass: false) }
        return LastingTable(count: size) { words[$0] }
    }

    @inline(__always)
    private static func place(of letters: UInt64) -> Int {
        Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) &>> 54)
    }

    /// What a word of one to eight letters in lower case is: the number of a type, or 65,536 and the number of a class more.
    @inline(__always)
    func number(of letters: UInt64) -> Int? {
        var place = QuickTables.place(of: letters)
        while let word = words[place], word.letters != 0 {
            if word.letters == letters { return Int(word.number) | (word.isClass ? 0x10000 : 0) }
            place = (place &+ 1) & (QuickTables.size &- 1)
        }
        return nil
    }
}
