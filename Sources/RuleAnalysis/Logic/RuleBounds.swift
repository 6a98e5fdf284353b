import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// The smallest box around each of some sets: a cheap first answer to whether two of them can meet or hold each other.
struct RuleBounds {
  private let masks: [UInt64]
  private let width: Int

  init(_ sets: [Diagram?], _ space: CaseSpace, _ forest: DiagramForest) {
    width = space.levels.count
    var masks: [UInt64] = []
    masks.reserveCapacity(sets.count * space.levels.count)
    for set in sets { masks += forest.cells(of: set ?? .nowhere, in: space.everything) }
    self.masks = masks
  }

  /// Whether the boxes of two sets share a completion.
  func meet(_ one: Int, _ other: Int) -> Bool {
    var (left, right) = (one * width, other * width)
    for _ in 0..<width {
      if masks[left] & masks[right] == 0 { return false }
      left += 1
      right += 1
    }
    return true
  }

  /// Whether the box of one set lies in that of another.
  func isWithin(_ one: Int, _ other: Int) -> Bool {
    var (left, right) = (one * width, other * width)
    for _ in 0..<width {
      if masks[left] & ~masks[right] != 0 { return false }
      left += 1
      right += 1
    }
    return true
  }
}
