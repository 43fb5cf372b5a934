/// Which version of the command this is.
enum Version {
    /// The number of the version.
    static let number = "0.1.0"
}
