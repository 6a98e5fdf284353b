import ConsiliumTestSupport
import Testing

@testable import Batches

@Suite("Sets of cases turned on their side")
struct TransposingTests {
  @Test("A bit of a set becomes a bit of a case, and the other way round", arguments: [1, 2, 4, 5, 64, 65, 128, 256])
  func bits(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let sets = (0..<128).map { _ in
      (0..<CaseSet.scalarCount).reduce(into: CaseSet.zero) { $0[$1] = random.next() } & CaseSet(first: count)
    }
    var list = PlainList<CaseSet>(repeating: .zero, count: sets.count)
    for (place, set) in sets.enumerated() { list[place] = set }
    list.turnToWords(of: count)
    for slot in 0..<count {
      for (place, set) in sets.enumerated()
      where (list.word(place / 64, of: slot) >> UInt64(place % 64) & 1 == 1) != set.contains(slot) {
        Issue.record("case \(slot) and set \(place)")
        return
      }
    }
    list.turnToSets(of: count)
    #expect(sets.indices.allSatisfy { list[$0] & CaseSet(first: count) == sets[$0] })
  }

  @Test("The set of the first cases holds these and no others", arguments: [0, 1, 63, 64, 65, 128, 255, 256])
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
