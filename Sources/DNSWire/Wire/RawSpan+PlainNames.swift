extension RawSpan {
    /// The room that `copyPlainName` needs: the longest name, and what is written behind it.
    static var plainNameRoom: Int { 256 + 16 }

    /// Writes a name as text, a dot behind each label, if it is sound through its pointers and all octets are plain; else
    /// returns 0, and what has been written counts for nothing.
    ///
    /// `output` has `plainNameRoom`. Returns the number of characters.
    @inline(__always)
    func copyPlainName(from start: Int, to output: UnsafeMutableRawPointer) -> Int {
        var plain = PlainOctets()
        var labels = 0
        var pointers = 0
        var written = 0
        // Where the present run of labels begins; a pointer must lead before it.
        var origin = start
        while true {
            var position = origin
            var octet: Int
            while true {
                guard position < byteCount else { return 0 }
                octet = Int(self.octet(position))
                guard octet > 0, octet <= PlainOctets.longestLabel else { break }
                position &+= octet &+ 1
                labels &+= 1
            }
            // Of the run, all but its first octet, which counts its first label, and with the octet that ends it, become
            // text.
            let count = position &- origin
            guard written &+ count < 255 else { return 0 }
            var offset = 0
            while offset < count {
                // Safe: what has been passed over is in bounds; at most 254 octets are counted, and sixteen written.
                let octets = octets16(at: origin &+ 1 &+ offset, count: count &- offset)
                let text = plain.dotted(octets, count: min(count &- offset, 16))
                unsafe output.storeBytes(of: text, toByteOffset: written &+ offset, as: PlainOctets.Octets16.self)
                offset &+= 16
            }
            written &+= count
            guard octet > 0 else { break }
            guard octet >= 0xC0, position &+ 1 < byteCount, pointers < RawSpan.pointerLimit else { return 0 }
            let target = Int(uint16(position) & 0x3FFF)
            guard target < origin else { return 0 }
            pointers &+= 1
            origin = target
        }
        guard written > 0 else {
            unsafe output.storeBytes(of: UInt8(ascii: "."), as: UInt8.self)
            return 1
        }
        // As many others as labels: the octets that count them, all but the first one, and those that end the runs.
        return plain.otherCount == labels ? written : 0
    }

    /// Sixteen octets, of which the first `count`, at least one, are in bounds; none behind these is read.
    @inline(__always)
    private func octets16(at start: Int, count: Int) -> PlainOctets.Octets16 {
        if _fastPath(start &+ 16 <= byteCount) {
            // Safe: all sixteen are in bounds.
            return unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: PlainOctets.Octets16.self)
        }
        return lastOctets16(at: start, count: count)
    }

    /// The same near the end of a message.
    @inline(never)
    private func lastOctets16(at start: Int, count: Int) -> PlainOctets.Octets16 {
        var words = SIMD2<UInt64>(0, 0)
        for index in 0..<min(count, 16) {
            words[index &>> 3] |= UInt64(octet(start &+ index)) &<< UInt64(truncatingIfNeeded: index & 7 &* 8)
        }
        return PlainOctets.octets(SIMD2(words[0].littleEndian, words[1].littleEndian))
    }
}

extension OutputSpan where Element == UInt8 {
    /// Appends a name as text if it is sound, all octets are plain, and there is room for any such name; returns whether it
    /// did.
    @inline(__always)
    mutating func appendPlainName(of message: RawSpan, from start: Int) -> Bool {
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            guard let base = buffer.baseAddress, buffer.count &- count >= RawSpan.plainNameRoom else { return false }
            // Safe: there is as much room.
            let written = unsafe message.copyPlainName(from: start, to: UnsafeMutableRawPointer(base + count))
            count &+= written
            return written > 0
        }
    }
}

extension Array where Element == UInt8 {
    /// Appends a name as text if it is sound and all octets are plain; returns whether it did.
    mutating func appendPlainName(of message: RawSpan, from start: Int) -> Bool {
        var isPlain = false
        append(addingCapacity: RawSpan.plainNameRoom) { output in
            isPlain = output.appendPlainName(of: message, from: start)
        }
        return isPlain
    }
}
