import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Gives the boxes of a rule book their bits.
struct BoxLayout {
  var forest: DiagramForest
  /// For each bit its box; nil where there is none.
  private(set) var boxes: [[LevelCells]?] = []
  /// For each bit the argument to which its box belongs; -1 where it belongs to none.
  private(set) var argumentOfBox: [Int32] = []
  private(set) var arguments: [Argument] = []
  private let engine: CaseEngine
  private var inquiryCount: Int32 = 0

  init(_ engine: CaseEngine) {
    self.engine = engine
    forest = engine.forest
  }

  /// Places the boxes of an inquiry's sets next to each other, within one word where they fit.
  ///
  /// - Returns: nil where there are too many.
  mutating func place(_ subject: Inquiry.Subject, _ sets: [Diagram]) throws(OutOfBudget) -> Inquiry? {
    var found: [[LevelCells]] = []
    for set in sets {
      guard let cover = try cover(of: set) else { return nil }
      found += cover
    }
    return place(subject, found.map { Optional($0) }, Array(repeating: -1, count: found.count))
  }

  /// Places the boxes of an option's rules: those of one list together, the strongest first.
  mutating func place(option: Int) throws(OutOfBudget) -> Inquiry? {
    let book = engine.book
    let rules = engine.rulesOfOption[option].sorted { left, right in
      let (one, other) = (book.rules[left].effect, book.rules[right].effect)
      if one.list != other.list { return one.list.rawValue < other.list.rawValue }
      return one.strength == other.strength ? left < right : one.strength > other.strength
    }
    var covers: [[[LevelCells]]] = []
    for rule in rules {
      guard let holding = engine.holding[rule], let cover = try cover(of: holding) else { return nil }
      covers.append(cover)
    }
    // The boxes of a rule stand next to each other, in one word where they fit.
    let isSingle = covers.reduce(0) { $0 + $1.count } <= 64
    var found: [[LevelCells]?] = []
    var owners: [Int32] = []
    var places: [Range<Int>] = []
    for (position, cover) in covers.enumerated() {
      let room = (64 - found.count % 64) % 64
      if !isSingle, cover.count > room, cover.count <= 64 {
        found += Array(repeating: nil, count: room)
        owners += Array(repeating: -1, count: room)
      }
      places.append(found.count..<found.count + cover.count)
      found += cover.map { Optional($0) }
      owners += Array(repeating: Int32(arguments.count + position), count: cover.count)
    }
    guard let inquiry = place(.option(option), found, owners) else { return nil }
    let first = inquiry.words.lowerBound * 64 + (isSingle ? inquiry.mask.trailingZeroBitCount & 63 : 0)
    for (rule, place) in zip(rules, places) {
      arguments.append(Argument(rule: rule, of: book, bits: first + place.lowerBound..<first + place.upperBound))
    }
    return inquiry
  }

  private mutating func cover(of set: Diagram) throws(OutOfBudget) -> [[LevelCells]]? {
    forest.begin(engine.budget)
    // The next set has little in common with this one, and small tables stay near the processor.
    defer { forest.forgetResults() }
    return try forest.cover(of: set, limit: BatchPlan.mostBoxesOfCondition)
  }

  private mutating func place(_ subject: Inquiry.Subject, _ found: [[LevelCells]?], _ owners: [Int32]) -> Inquiry? {
    guard boxes.count + found.count <= BatchPlan.mostBoxes else { return nil }
    let room = (64 - boxes.count % 64) % 64
    if found.count > room { leaveFree(room) }
    let start = boxes.count
    let identity = inquiryCount
    inquiryCount += 1
    boxes += found
    argumentOfBox += owners
    let words = start / 64..<(start + max(1, found.count) + 63) / 64
    if found.count > 64 {
      // An inquiry of several words has them to itself.
      leaveFree(words.upperBound * 64 - boxes.count)
      return Inquiry(subject: subject, identity: identity, words: words, mask: .max)
    }
    let bits = found.count == 64 ? UInt64.max : (1 << UInt64(found.count)) - 1
    return Inquiry(subject: subject, identity: identity, words: words, mask: bits << UInt64(start % 64))
  }

  private mutating func leaveFree(_ count: Int) {
    boxes += Array(repeating: nil, count: count)
    argumentOfBox += Array(repeating: -1, count: count)
  }
}
