import CaseSpaces
import Evaluation

/// Gives the boxes of a rule book their bits.
struct BoxLayout {
  var forest: DiagramForest
  /// For each bit its box; nil where there is none.
  private(set) var boxes: [[LevelCells]?] = []
  private let budget: Budget
  private var inquiryCount: Int32 = 0

  init(_ engine: CaseEngine) {
    forest = engine.forest
    budget = engine.budget
  }

  /// Places the boxes of an inquiry's sets next to each other, within one word where they fit.
  ///
  /// - Returns: nil where there are too many.
  mutating func place(_ subject: Inquiry.Subject, _ sets: [Diagram]) throws(OutOfBudget) -> Inquiry? {
    var found: [[LevelCells]] = []
    for set in sets {
      forest.begin(budget)
      guard let cover = try forest.cover(of: set, limit: BatchPlan.mostBoxesOfCondition) else { return nil }
      found += cover
    }
    guard boxes.count + found.count <= BatchPlan.mostBoxes else { return nil }
    let room = (64 - boxes.count % 64) % 64
    if found.count > room { boxes += Array(repeating: nil, count: room) }
    let start = boxes.count
    let identity = inquiryCount
    inquiryCount += 1
    boxes += found.map { Optional($0) }
    let words = start / 64..<(start + max(1, found.count) + 63) / 64
    if found.count > 64 {
      // An inquiry of several words has them to itself.
      boxes += Array(repeating: nil, count: words.upperBound * 64 - boxes.count)
      return Inquiry(subject: subject, identity: identity, words: words, mask: .max)
    }
    let bits = found.count == 64 ? UInt64.max : (1 << UInt64(found.count)) - 1
    return Inquiry(subject: subject, identity: identity, words: words, mask: bits << UInt64(start % 64))
  }
}
