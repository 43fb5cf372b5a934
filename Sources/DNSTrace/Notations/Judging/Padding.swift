/// Whether numbers are filled up with zeros to one length, and which of them are not.
///
/// A program that writes `00` and `0a` writes no single `a`: a number that is shorter than all that begin with a zero has lost a
/// digit. Where several are, somebody wrote them so.
struct Padding: Hashable, Sendable {
    /// How many begin with a zero.
    private var padded = 0
    /// How many digits the shortest of those has.
    private var paddedLength = Int.max
    /// How many digits the shortest number has.
    private var shortest = Int.max
    /// How many numbers are as short.
    private var shortCount = 0
    /// Where the first of them is.
    private var offset = 0

    /// Takes the digits of the next number.
    mutating func note(_ digits: ArraySlice<UInt8>) {
        note(length: digits.count, hasLeadingZero: digits.first == 0x30, at: digits.startIndex)
    }

    /// Takes a number of so many digits.
    private mutating func note(length: Int, hasLeadingZero: Bool, at offset: Int) {
        if hasLeadingZero, length > 1 {
            padded &+= 1
            paddedLength = min(paddedLength, length)
        }
        if length < shortest {
            shortest = length
            shortCount = 1
            self.offset = offset
        } else if length == shortest {
            shortCount &+= 1
        }
    }

    /// Takes the numbers of a part that goes on.
    mutating func add(_ other: Padding) {
        padded &+= other.padded
        paddedLength = min(paddedLength, other.paddedLength)
        if other.shortest < shortest {
            shortest = other.shortest
            shortCount = other.shortCount
            offset = other.offset
        } else if other.shortest == shortest {
            shortCount &+= other.shortCount
        }
    }

    /// Where the number is that has too few digits, if one has; of several one is taken for a slip only where many are whole.
    var slip: Int? {
        guard padded >= 6, shortCount &* 6 <= padded else { return nil }
        return shortest < paddedLength ? offset : nil
    }
}
