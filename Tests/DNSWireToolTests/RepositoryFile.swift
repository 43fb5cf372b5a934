/// A file of this repository.
struct RepositoryFile: TextFile {
    /// The repository's folder, with a slash at its end.
    static let root: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/") + "/"
    }()

    /// Its path from the root of the file system.
    let path: String

    init(_ path: String) { self.path = RepositoryFile.root + path }
}
