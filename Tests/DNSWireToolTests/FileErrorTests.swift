import Testing

@testable import DNSWireTool

#if canImport(Glibc)
    import Glibc

    /// What files and outputs can be instead of what they should be.
    @Suite("dnswire says what is wrong with a file or an output, and ends with status 2")
    struct FileErrorTests {
        @Test(arguments: [
            ["--help"], ["--version"], ["manual"], ["completions", "bash"], ["encode", "a."],
            ["aa5f01000001000000000000076578616d706c6503636f6d0000010001"],
            ["--json", "aa5f01000001000000000000076578616d706c6503636f6d0000010001"],
            [RepositoryFile("docs/curl-getaddrinfo.strace").path],
            ["--table", "csv", RepositoryFile("docs/curl-getaddrinfo.strace").path],
        ])
        func `an output that is full`(arguments: [String]) throws {
            let full = unsafe open("/dev/full", O_WRONLY | O_CLOEXEC)
            let nothing = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
            defer {
                close(full)
                close(nothing)
            }
            #expect(full >= 0 && nothing >= 0)
            let command = try SpawnedCommand(arguments, input: nothing, output: full, errors: nothing)
            #expect(command.wait() == 2)
        }

        @Test func `links that lead to themselves or nowhere`() throws {
            let link = try TemporaryFile("link")
            #expect(unsafe symlink("link", link.path) == 0)
            #expect(CommandRun(link.path).errors == "dnswire: \(link.path): Too many levels of symbolic links\n")
            #expect(
                CommandRun("zone", link.path).errors == "dnswire: \(link.path): Too many levels of symbolic links\n")
            let other = try TemporaryFile("link")
            #expect(unsafe symlink("gone", other.path) == 0)
            let run = CommandRun(other.path)
            #expect(run.errors == "dnswire: \(other.path): No such file or directory\n" && run.status == .unusable)
        }
    }
#endif
