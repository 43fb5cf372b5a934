/// What SVCB and HTTPS records have in common (RFC 9460 §2).
public protocol ServiceBinding: RecordData {
    /// 0 for an alias, otherwise the priority of this service; the lowest is tried first.
    var priority: UInt16 { get set }
    /// The alias, or the host of the service; the root stands for the owner name (RFC 9460 §2.5).
    var target: DomainName { get set }
    /// What else is said of the service; in an alias it is ignored (RFC 9460 §2.4.2).
    var parameters: ServiceParameters { get set }

    /// Makes data.
    init(priority: UInt16, target: DomainName, parameters: ServiceParameters)
}

extension ServiceBinding {
    /// Makes an alias (RFC 9460 §2.4.2).
    public init(alias target: DomainName) { self.init(priority: 0, target: target, parameters: ServiceParameters()) }

    /// Whether the record is an alias and no service (RFC 9460 §2.4.2).
    public var isAlias: Bool { priority == 0 }

    /// The host of the service for a record of an owner: the target, or the owner where the target is the root
    /// (RFC 9460 §2.5.2); `nil` for an alias to the root, which says that there is no service (RFC 9460 §2.5.1).
    public func host(owner: DomainName) -> DomainName? {
        guard target == .root else { return target }
        return isAlias ? nil : owner
    }
}
