extension EDNSOption {
    /// `PADDING` (12): octets that hide how long a message is (RFC 7830 §3).
    public struct Padding: EDNSOptionData {
        /// The octets, which should be zero.
        public var octets: Octets = []

        public init() {}

        public init(octets: Octets) {
            self.octets = octets
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .padding }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&octets, "octets", OctetsForm(.rest, .hex))
        }

        /// Makes so many octets of zero that a message fills whole blocks (RFC 8467 §4.1).
        ///
        /// - Parameters:
        ///   - length: the octets of the message without the option.
        ///   - block: 128 for queries and 468 for responses, as RFC 8467 recommends; less than 1 is taken for 1.
        public init(filling length: Int, block: Int) {
            let block = max(block, 1)
            let (with, isTooLong) = length.addingReportingOverflow(4)
            let count = isTooLong ? 0 : (block - with % block) % block
            octets = Octets([UInt8](repeating: 0, count: min(max(count, 0), Int(UInt16.max))))
        }

        /// `(10 bytes)`; octets that are not all zero as they are.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard octets.count > 0 else { return true }
            for index in octets.indices where octets[index] != 0 {
                text.append(describing: octets)
                return true
            }
            text.append("(\(octets.count) bytes)")
            return true
        }

        public init?(describedBy words: Span<UInt8>) {
            var reader = WordReader(words)
            guard reader.skip("("), let count = reader.number(as: UInt16.self) else { return nil }
            self.init(octets: Octets([UInt8](repeating: 0, count: Int(count))))
        }
    }
}
