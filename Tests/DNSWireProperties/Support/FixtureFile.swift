#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// Files of the repository, found from where this one is.
package enum FixtureFile {
    /// The repository's folder.
    package static let repository: String = {
        // Tests/DNSWireProperties/Support/FixtureFile.swift
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(4)
        return parts.joined(separator: "/")
    }()

    /// The octets of a file, or `nil` where it cannot be read.
    package static func octets(_ path: String) -> [UInt8]? {
        guard let file = unsafe fopen(repository + "/" + path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        var octets: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe fread(&part, 1, part.count, file)
            guard count > 0 else { return octets }
            octets += part[..<count]
        }
    }

    /// The names of the files in a folder, in order.
    package static func names(in folder: String) -> [String] {
        guard let directory = unsafe opendir(repository + "/" + folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// Replaces the contents of a file.
    package static func write(_ text: String, to path: String) {
        guard let file = unsafe fopen(repository + "/" + path, "wb") else { return }
        defer { unsafe fclose(file) }
        unsafe fputs(text, file)
    }

    /// Whether the environment asks for files to be written again instead of compared.
    package static var isUpdating: Bool { unsafe getenv("DNSWIRE_UPDATE_DOCUMENTS") != nil }
}
