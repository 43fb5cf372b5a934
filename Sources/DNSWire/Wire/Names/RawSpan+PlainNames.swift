extension RawSpan {
    /// The room that `copyPlainName` needs: the longest name, and what is written after it.
    static var plainNameRoom: Int { 256 + 16 }

    /// Writes a name as text, a dot after each label, if it is sound through its pointers and all octets are plain; returns
    /// the number of characters.
    ///
    /// Else it returns 0, and what has been written counts for nothing; so also for the longest names and for a pointer to
    /// a pointer. `output` has `plainNameRoom`.
    @inline(__always)
    func copyPlainName(from start: Int, to output: UnsafeMutableRawPointer) -> Int {
        guard start < byteCount, byteCount >= 16 else { return 0 }
        var octet = Int(self.octet(start))
        guard octet > 0 else {
            unsafe output.storeBytes(of: UInt8(ascii: "."), as: UInt8.self)
            return 1
        }
        var plain = PlainOctets()
        var labels = 0
        var written = 0
        // Where the present run of labels begins; a pointer must lead before it.
        var origin = start
        var position = start
        while true {
            if octet >= 0xC0 {
                guard position &+ 1 < byteCount else { return 0 }
                let target = Int(uint16(position) & 0x3FFF)
                guard target < origin else { return 0 }
                origin = target
                position = target
                octet = Int(self.octet(position))
            }
            // A run has a label, so that there are no more pointers than labels but one.
            guard octet > 0 else { return 0 }
            while octet > 0, octet <= PlainOctets.longestLabel {
                labels &+= 1
                position &+= octet &+ 1
                guard position < byteCount else { return 0 }
                octet = Int(self.octet(position))
            }
            // Of the run, all but its first octet, which counts its first label, and with the octet that ends it, become
            // text. Of 252 octets no more than 126 are labels' lengths.
            var left = position &- origin
            guard left > 0, written &+ left <= 252 else { return 0 }
            var from = origin &+ 1
            // Safe: what has been passed over is in bounds; at most 252 octets are counted, and sixteen written.
            while left > 16 {
                let text = plain.dotted(octets16(at: from), PlainOctets.Octets16(repeating: 1))
                unsafe output.storeBytes(of: text, toByteOffset: written, as: PlainOctets.Octets16.self)
                from &+= 16
                written &+= 16
                left &-= 16
            }
            let text = plain.dotted(octets16(at: from), PlainOctets.ones(left))
            unsafe output.storeBytes(of: text, toByteOffset: written, as: PlainOctets.Octets16.self)
            written &+= left
            guard octet > 0 else { break }
            guard octet >= 0xC0 else { return 0 }
        }
        // As many others as labels: the octets that count them, all but the first one, and those that end the runs.
        return plain.otherCount == labels ? written : 0
    }

    /// Sixteen octets, of which the first is in bounds, of at least as many; those after the end are 0.
    @inline(__always)
    private func octets16(at start: Int) -> PlainOctets.Octets16 {
        if _fastPath(start &+ 16 <= byteCount) {
            // Safe: all sixteen are in bounds.
            return unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: PlainOctets.Octets16.self)
        }
        return lastOctets16(at: start)
    }

    /// The same near the end of a message; apart, as it would take registers from the usual way.
    @inline(never)
    private func lastOctets16(at start: Int) -> PlainOctets.Octets16 {
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
