#if canImport(Glibc) && (arch(x86_64) || arch(arm64))
    import Glibc

    /// Counts what this program's Swift code allocates on one thread.
    ///
    /// The Swift runtime takes all its memory from `malloc` and its relatives, which it calls through a table that the
    /// dynamic linker has filled. The first use puts counting functions into that table; they are never taken out again,
    /// and count only while they are asked to. So the same test runs in debug and release builds, without a flag.
    enum AllocationCounter {
        /// Whether the table was found and changed; without it nothing is counted.
        static let isInstalled = RuntimeImports.replace([
            ("malloc", unsafe unsafeBitCast(countingMalloc, to: UInt.self)),
            ("calloc", unsafe unsafeBitCast(countingCalloc, to: UInt.self)),
            ("posix_memalign", unsafe unsafeBitCast(countingMemalign, to: UInt.self)),
        ])

        // The thread whose allocations are counted, 0 for none, and how many there were. Other threads only compare the
        // former with their own, so that it does not matter when they see it change.
        fileprivate nonisolated(unsafe) static var thread: pthread_t = 0
        fileprivate nonisolated(unsafe) static var allocations = 0

        fileprivate nonisolated(unsafe) static var octets = 0

        fileprivate static func note(_ size: Int) {
            guard unsafe thread != 0, unsafe pthread_equal(thread, pthread_self()) != 0 else { return }
            unsafe allocations &+= 1
            unsafe octets &+= size
        }

        /// How many blocks of memory `body` allocates, on this thread and not across another measurement.
        static func count(_ body: () throws -> Void) rethrows -> Int {
            guard isInstalled else { return -1 }
            unsafe allocations = 0
            unsafe thread = pthread_self()
            defer { unsafe thread = 0 }
            try body()
            return unsafe allocations
        }

        /// How many octets `body` allocates in all, on this thread; what it frees is not taken off.
        static func octets(_ body: () throws -> Void) rethrows -> Int {
            unsafe octets = 0
            return try count(body) < 0 ? -1 : unsafe octets
        }
    }

    private let countingMalloc: @convention(c) (Int) -> UnsafeMutableRawPointer? = { size in
        AllocationCounter.note(size)
        return unsafe malloc(size)
    }

    private let countingCalloc: @convention(c) (Int, Int) -> UnsafeMutableRawPointer? = { count, size in
        AllocationCounter.note(count &* size)
        return unsafe calloc(count, size)
    }

    private let countingMemalign: @convention(c) (UnsafeMutablePointer<UnsafeMutableRawPointer?>, Int, Int) -> Int32 = {
        memory, alignment, size in
        AllocationCounter.note(size)
        return unsafe posix_memalign(memory, alignment, size)
    }

    /// The functions that the Swift runtime calls in other libraries (System V ABI, "Dynamic Linking").
    private enum RuntimeImports {
        // What the dynamic linker's handle of a library begins with.
        private struct LoadedLibrary {
            var base: UInt
            var name: UInt
            var dynamicSection: UInt
        }

        private typealias DynamicEntry = (tag: Int, value: UInt)
        private typealias Relocation = (offset: UInt, info: UInt, addend: Int)
        private typealias Symbol = (name: UInt32, info: UInt8, other: UInt8, section: UInt16, value: UInt, size: UInt)

        /// Puts the addresses in the place of the functions; returns whether `malloc`, the first, was among them.
        static func replace(_ functions: [(name: String, address: UInt)]) -> Bool {
            guard let handle = unsafe dlopen("libswiftCore.so", RTLD_NOLOAD | RTLD_LAZY) else { return false }
            let library = unsafe handle.assumingMemoryBound(to: LoadedLibrary.self).pointee
            var sections: [Int: UInt] = [:]
            guard var entry = unsafe UnsafePointer<DynamicEntry>(bitPattern: library.dynamicSection) else {
                return false
            }
            while unsafe entry.pointee.tag != 0 {
                unsafe sections[entry.pointee.tag] = entry.pointee.value
                unsafe entry += 1
            }
            let stringTable = 5
            let symbolTable = 6
            guard let strings = unsafe UnsafePointer<CChar>(bitPattern: sections[stringTable] ?? 0),
                let symbols = unsafe UnsafePointer<Symbol>(bitPattern: sections[symbolTable] ?? 0)
            else { return false }
            var replaced: Set<String> = []
            // Relocations of data with their size, and those of calls.
            for (table, size) in [(7, 8), (23, 2)] {
                let count = Int(sections[size] ?? 0) / MemoryLayout<Relocation>.stride
                guard count > 0, let relocations = unsafe UnsafePointer<Relocation>(bitPattern: sections[table] ?? 0)
                else { continue }
                for index in 0..<count {
                    let relocation = unsafe relocations[index]
                    guard relocation.info >> 32 != 0 else { continue }
                    let name = unsafe String(cString: strings + Int(symbols[Int(relocation.info >> 32)].name))
                    guard let function = functions.first(where: { $0.name == name }) else { continue }
                    let address = library.base + relocation.offset
                    let page = address & ~UInt(sysconf(Int32(_SC_PAGESIZE)) - 1)
                    guard let start = unsafe UnsafeMutableRawPointer(bitPattern: page),
                        let slot = unsafe UnsafeMutablePointer<UInt>(bitPattern: address),
                        unsafe mprotect(start, Int(address - page) + 8, PROT_READ | PROT_WRITE) == 0
                    else { continue }
                    unsafe slot.pointee = function.address
                    replaced.insert(name)
                }
            }
            return replaced.contains("malloc")
        }
    }
#endif
