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
            var left = position &- origin
            if left > 0 {
                guard written &+ left < 255 else { return 0 }
                var from = origin &+ 1
                var to = written
                written &+= left
                repeat {
                    let text = plain.dotted(octets16(at: from), PlainOctets.ones(min(left, 16)))
                    // Safe: at most 254 octets are counted, and sixteen written.
                    unsafe output.storeBytes(of: text, toByteOffset: to, as: PlainOctets.Octets16.self)
                    from &+= 16
                    to &+= 16
                    left &-= 16
                } while left > 0
            }
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

    /// Sixteen octets, of which the first is in bounds; what is behind the end is not read, and 0.
    @inline(__always)
    private func octets16(at start: Int) -> PlainOctets.Octets16 {
        if _fastPath(start &+ 16 <= byteCount) {
            // Safe: all sixteen are in bounds.
            return unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: PlainOctets.Octets16.self)
        }
        return lastOctets16(at: start)
    }

    /// The same near the end of a message.
    @inline(never)
    private func lastOctets16(at start: Int) -> PlainOctets.Octets16 {
        guard byteCount >= 16 else {
            var octets = PlainOctets.Octets16()
            for index in start..<byteCount { octets[index &- start] = octet(index) }
            return octets
        }
        // Safe: these sixteen are in bounds; they begin with others, which are shifted out.
        let last = unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: byteCount &- 16, as: UInt128.self).littleEndian
        return PlainOctets.octets((last &>> UInt128((start &+ 16 &- byteCount) &* 8)).littleEndian)
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
