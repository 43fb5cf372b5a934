/// The EDNS options that this library knows, one line each, in the order of their numbers.
///
/// All that is done with options of any code goes through here. To add an option, write its file and add its line;
/// docs/AddingARecordType.md shows it.
package enum EDNSOptionRegistry {
    /// Shows each type of option to an operation.
    package static func forEach<Operation: EDNSOptionOperation>(
        _ operation: inout Operation
    ) throws(Operation.Failure) {
        try operation.apply(to: EDNSOption.LLQ.self)
        try operation.apply(to: EDNSOption.UpdateLease.self)
        try operation.apply(to: EDNSOption.NSID.self)
        try operation.apply(to: EDNSOption.Owner.self)
        try operation.apply(to: EDNSOption.DAU.self)
        try operation.apply(to: EDNSOption.DHU.self)
        try operation.apply(to: EDNSOption.N3U.self)
        try operation.apply(to: EDNSOption.ClientSubnet.self)
        try operation.apply(to: EDNSOption.Expire.self)
        try operation.apply(to: EDNSOption.Cookie.self)
        try operation.apply(to: EDNSOption.TCPKeepalive.self)
        try operation.apply(to: EDNSOption.Padding.self)
        try operation.apply(to: EDNSOption.Chain.self)
        try operation.apply(to: EDNSOption.KeyTag.self)
        try operation.apply(to: EDNSOption.ExtendedError.self)
        try operation.apply(to: EDNSOption.ClientTag.self)
        try operation.apply(to: EDNSOption.ServerTag.self)
        try operation.apply(to: EDNSOption.ReportChannel.self)
        try operation.apply(to: EDNSOption.ZoneVersion.self)
        try operation.apply(to: EDNSOption.MQTypeQuery.self)
        try operation.apply(to: EDNSOption.MQTypeResponse.self)
        try operation.apply(to: EDNSOption.ExtraTextLanguage.self)
        try operation.apply(to: EDNSOption.FilteringContact.self)
        try operation.apply(to: EDNSOption.FilteringOrganization.self)
        try operation.apply(to: EDNSOption.FilteringDatabase.self)
        try operation.apply(to: EDNSOption.StructuredError.self)
        try operation.apply(to: EDNSOption.UmbrellaIdent.self)
        try operation.apply(to: EDNSOption.DeviceID.self)
    }
}

/// Something that is done with each type of option.
package protocol EDNSOptionOperation {
    /// What it throws.
    associatedtype Failure: Error

    /// Does it for one type.
    mutating func apply<Data: EDNSOptionData>(to type: Data.Type) throws(Failure)
}
