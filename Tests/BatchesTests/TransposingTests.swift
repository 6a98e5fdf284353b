import ConsiliumTestSupport
import Testing

@testable import Batches

@Suite("Sets of cases turned on their side")
struct TransposingTests {
  @Test("A bit of a set becomes a bit of a case", arguments: 1...8)
  func bits(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sets = (0..<128).map { _ in CaseSet(random.next(), random.next()) }
    var list = PlainList<CaseSet>(repeating: .zero, count: sets.count)
    for (place, set) in sets.enumerated() { list[place] = set }
    list.transpose(from: 0)
    list.transpose(from: 64)
    for slot in 0..<CaseGroup.most {
      for square in 0..<2 {
        let word = list.word(square, of: slot)
        for bit in 0..<64 where (word >> UInt64(bit) & 1 == 1) != sets[square * 64 + bit].contains(slot) {
          Issue.record("seed \(seed): bit \(bit) of case \(slot)")
          return
        }
      }
    }
  }

  @Test("The set of the first cases holds these and no others", arguments: [0, 1, 63, 64, 65, 127, 128])
  func first(count: Int) {
    let set = CaseSet(first: count)
    #expect(set.count == count)
    #expect((0..<CaseGroup.most).allSatisfy { set.contains($0) == ($0 < count) })
  }

  @Test("Numbers are taken out of a set in their order")
  func popFirst() {
    var set = LevelSet(numbers: [200, 3, 64, 63])
    var found: [Int] = []
    while let number = set.popFirst() { found.append(number) }
    #expect(found == [3, 63, 64, 200])
    #expect(set.isEmpty)
  }
}
