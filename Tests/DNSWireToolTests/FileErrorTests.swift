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

        @Test(arguments: [[], ["--json"], ["--table", "csv"], ["zone"], ["decode-json"], ["encode", "--text"]])
        func `a file that cannot be read, which opening it does not tell`(arguments: [String]) {
            // At address 0 a process has no memory.
            let run = CommandRun(arguments + ["/proc/self/mem"])
            #expect(run.errors.hasPrefix("dnswire: /proc/self/mem: Input/output error\n"))
            #expect(run.status == .unusable && run.output == "")
        }

        @Test func `a file that grows while it is read is read as far as it goes`() throws {
            let file = try TemporaryFile("log")
            file.write("1\n2\n")
            var input = try LineInput(path: file.path)
            let hasBegun = input.advance()
            #expect(hasBegun)
            file.write("1\n2\n3\n")
            var lines = 1
            while input.advance() { lines += 1 }
            let failure = input.failure
            #expect(lines == 3 && failure == nil)
        }

        @Test func `a file that is removed while it is read is read to its end`() throws {
            let file = try TemporaryFile("log")
            // Longer than what is read at a time.
            file.write(String(repeating: "0123456789abcde\n", count: 20_000))
            var input = try LineInput(path: file.path)
            let hasBegun = input.advance()
            #expect(hasBegun)
            #expect(unsafe unlink(file.path) == 0)
            var lines = 1
            while input.advance() { lines += 1 }
            let failure = input.failure
            #expect(lines == 20_000 && failure == nil)
        }

        @Test func `a file that is emptied while it is read ends there`() throws {
            let file = try TemporaryFile("log")
            file.write(String(repeating: "0123456789abcde\n", count: 20_000))
            var input = try LineInput(path: file.path)
            let hasBegun = input.advance()
            #expect(hasBegun)
            #expect(unsafe truncate(file.path, 0) == 0)
            var lines = 1
            while input.advance() { lines += 1 }
            let (count, failure) = (input.count, input.failure)
            #expect(lines == count / 16 && count < 320_000 && failure == nil)
        }
    }
#endif
