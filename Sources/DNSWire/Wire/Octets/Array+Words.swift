extension OutputSpan where Element == UInt8 {
    /// Appends the first `length` octets of a word, of which the lowest is the first; `length` is 0 to 8.
    ///
    /// - Precondition: eight octets are free, as all of the word is stored.
    @inlinable @inline(__always)
    package mutating func append(_ word: UInt64, length: Int) {
        precondition(freeCapacity >= 8)
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            guard let base = buffer.baseAddress else { return }
            // Safe: eight octets are free, and no more than eight are counted.
            unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: word.littleEndian, as: UInt64.self)
            count &+= Swift.min(Swift.max(length, 0), 8)
        }
    }

    /// Appends the octets of a span.
    ///
    /// - Precondition: as many are free.
    @inlinable @inline(__always)
    package mutating func append(_ octets: Span<UInt8>) {
        precondition(freeCapacity >= octets.count)
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            unsafe octets.withUnsafeBufferPointer { source in
                guard let base = buffer.baseAddress, let first = source.baseAddress else { return }
                // Safe: as many octets are free.
                unsafe (base + count).initialize(from: first, count: source.count)
                count &+= source.count
            }
        }
    }

    /// Appends a text of the program's own.
    ///
    /// - Precondition: as many octets are free.
    @inlinable @inline(__always)
    package mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { buffer in
            // Safe: the indices are the buffer's, and the octets are copied while they are lent.
            for index in 0..<buffer.count { append(unsafe buffer[index]) }
        }
    }
}

extension Array where Element == UInt8 {
    /// Appends the first `length` octets of a word, of which the lowest is the first; `length` is 0 to 8.
    @inlinable @inline(__always)
    package mutating func append(_ word: UInt64, length: Int) {
        append(addingCapacity: 8) { $0.append(word, length: length) }
    }

    /// Appends a text of the program's own.
    package mutating func append(_ text: StaticString) {
        append(addingCapacity: text.utf8CodeUnitCount) { $0.append(text) }
    }
}
