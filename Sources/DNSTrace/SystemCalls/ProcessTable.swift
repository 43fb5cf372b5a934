/// Values by the numbers of processes, found without hashing: numbers of processes that run at the same time hardly ever
/// have the same last digits.
struct ProcessTable<Value: Sendable>: Sendable {
    /// For each of the last digits one process; the others that have them too are in the dictionary.
    private var places: [(process: Int, value: Value)?] = []
    private var others: [Int: Value] = [:]
    /// How many values there are.
    private(set) var count = 0

    private static var size: Int { 1024 }

    /// Makes an empty table.
    init() {}

    /// The value of a process.
    subscript(process: Int) -> Value? {
        @inline(__always)
        get {
            guard count > 0 else { return nil }
            if let found = places[process & (Self.size &- 1)], found.process == process { return found.value }
            return others.isEmpty ? nil : others[process]
        }
        set {
            guard let newValue else {
                remove(process)
                return
            }
            if places.isEmpty { places = Array(repeating: nil, count: Self.size) }
            let place = process & (Self.size &- 1)
            if let found = places[place], found.process != process {
                if others.updateValue(newValue, forKey: process) == nil { count += 1 }
            } else {
                remove(process)
                places[place] = (process, newValue)
                count += 1
            }
        }
    }

    /// Takes the value of a process away.
    @discardableResult
    mutating func remove(_ process: Int) -> Value? {
        guard count > 0 else { return nil }
        let place = process & (Self.size &- 1)
        if let found = places[place], found.process == process {
            places[place] = nil
            count -= 1
            return found.value
        }
        guard !others.isEmpty, let value = others.removeValue(forKey: process) else { return nil }
        count -= 1
        return value
    }
}
