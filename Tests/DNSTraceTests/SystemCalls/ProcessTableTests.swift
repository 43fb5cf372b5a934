import DNSWireProperties
import Testing

@testable import DNSTrace

@Suite struct ProcessTableTests {
    @Test func `processes with the same last digits are told apart`() {
        var table = ProcessTable<String>()
        #expect(table[1] == nil)
        #expect(table.remove(1) == nil)
        table[1] = "one"
        table[1025] = "another"
        table[2049] = "a third"
        #expect(table.count == 3)
        #expect([1, 1025, 2049, 3073].map { table[$0] } == ["one", "another", "a third", nil])
        #expect(table.remove(1) == "one")
        #expect(table[1025] == "another")
        // The place of the first one is free now.
        table[2049] = "the same again"
        #expect(table.count == 2)
        #expect(table[2049] == "the same again")
        table[1025] = nil
        #expect(table.remove(2049) == "the same again")
        #expect(table.count == 0)
        #expect(table[2049] == nil)
    }

    @Test func `it holds what a dictionary holds`() {
        var random = SeededGenerator(seed: 7)
        var table = ProcessTable<Int>()
        var dictionary: [Int: Int] = [:]
        for step in 0..<20_000 {
            let process = Int.random(in: 0..<3000, using: &random)
            switch step % 3 {
            case 0: #expect(table.remove(process) == dictionary.removeValue(forKey: process))
            case 1: #expect(table[process] == dictionary[process])
            default:
                table[process] = step
                dictionary[process] = step
            }
            #expect(table.count == dictionary.count)
        }
    }
}
