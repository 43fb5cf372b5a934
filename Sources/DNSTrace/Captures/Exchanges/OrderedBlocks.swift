/// Brings blocks of text into the order in which they began, although some are known later than others.
///
/// Who takes too long is not waited for: a block comes late, rather than that those after it pile up.
struct OrderedBlocks: Sendable {
    /// A block of text, and what it is under.
    struct Block: Sendable {
        var heading: ExchangeHeading
        var text: [UInt8]
    }

    /// The blocks from the first one on that has not been given; nil where a block is not known yet.
    private var blocks: [Block?] = []
    /// Where the first one is in that list, and which of all blocks it is.
    private var position = 0
    private var first = 0
    /// How many octets are held.
    private var size = 0

    private static var most: Int { 1 << 13 }
    private static var mostOctets: Int { 1 << 22 }

    /// How many octets are kept.
    var heldOctets: Int { size &+ blocks.count &* MemoryLayout<Block?>.stride }

    /// The number of the next block that is reserved.
    var next: Int { first &+ blocks.count &- position }

    /// Reserves a place for a block that is not known yet.
    mutating func reserve() { blocks.append(nil) }

    /// Puts a block into its place; gives it back where that has been passed.
    mutating func put(_ block: Block, at number: Int) -> Block? {
        let index = number &- first &+ position
        guard number >= first, index < blocks.count else { return block }
        size &+= block.text.count
        blocks[index] = block
        return nil
    }

    /// The next block in the order, if it is known or is no longer waited for.
    mutating func pop(isEnd: Bool = false) -> Block? {
        while position < blocks.count {
            if let block = blocks[position] {
                blocks[position] = nil
                size &-= block.text.count
                advance()
                return block
            }
            guard isEnd || blocks.count &- position > Self.most || size > Self.mostOctets else { return nil }
            advance()
        }
        return nil
    }

    private mutating func advance() {
        position &+= 1
        first &+= 1
        guard position >= 1 << 10, position &* 2 >= blocks.count else { return }
        blocks.removeFirst(position)
        position = 0
    }
}
