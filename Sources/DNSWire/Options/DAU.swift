extension EDNSOption {
    /// `DAU` (5): the DNSSEC algorithms that a client understands (RFC 6975 §3).
    public struct DAU: EDNSOptionData {
        /// The numbers of the algorithms, in any order.
        public var algorithms: ValueList<SecurityAlgorithm> = ValueList()

        public init() {}

        public init(algorithms: ValueList<SecurityAlgorithm>) {
            self.algorithms = algorithms
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .dau }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&algorithms, "algorithms")
        }

        /// The names of the algorithms.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard let data = try? Self(decoding: octets) else { return false }
            text.append(data.algorithms.map { $0.description }.joined(separator: " "))
            return true
        }
    }
}
