import CaseSpaces
import Evaluation
import Reports
import RuleBooks

/// Writes random cases for a rule book, one a line: each a patient whom the book thinks possible and covers, of whom some
/// facts are left out.
///
/// The same book and seed give the same cases, one after the other for ever.
struct CaseGenerator {
  /// The keys that a registry has and the rules do not know, as `--ignore` takes them.
  static let foreignKeys = "centre,received"
  /// How many facts in a hundred a case leaves out.
  private static let missingPercent = 15
  private static let words = [
    "seen", "in", "clinic", "after", "imaging,", "patient", "prefers", "to", "avoid", "hospital", "stays;", "second",
    "opinion", "asked", "by", "referring", "centre;", "\"stable\"", "per", "last", "report;", "naïve", "systemic",
    "therapy;", "lives", "alone;", "CgA", "rising;", "previous", "resection", "margins", "R1;", "MRI", "pending\nto",
    "be", "discussed", "again",
  ]

  private let book: RuleBook
  private let space: CaseSpace
  private let forest: DiagramForest
  private let patients: Diagram
  /// For each level how many values of the fact each cell holds.
  private let weights: [[Int]]
  private var random: SeededRandom
  private var count = 0

  /// - Returns: nil where the book has no patient, or is too complex to find one.
  init?(_ engine: CaseEngine, seed: UInt64) {
    guard let possible = engine.possible, let coverage = engine.coverage else { return nil }
    var forest = engine.forest
    guard let patients = try? forest.and(possible, coverage), patients != .nowhere else { return nil }
    self.patients = patients
    self.forest = forest
    let space = engine.space
    self.space = space
    book = engine.book
    weights = space.levels.map { level in
      switch level.kind {
      case .member: [3, 1]
      case .applicability: [1, 3]
      case .cells: (space.partitions[level.fact]?.cells ?? []).map(Self.weight)
      }
    }
    random = SeededRandom(seed: seed)
  }

  /// A cell of numbers counts no more than some values do, so that a long scale does not drown its thresholds.
  private static func weight(of cell: CellPartition.Cell) -> Int {
    switch cell {
    case .values(let values): values.nonzeroBitCount
    case .range(let low, let high): min(high - low + 1, 100)
    case .inapplicable: 1
    }
  }

  /// Writes the next case and ends its line.
  mutating func write(into output: inout Output) {
    count += 1
    let digits = String(count)
    output.write("{\"id\":\"case-" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits)
    output.write("\",\"centre\":\"centre-" + String(random.number(10...49)))
    output.write(
      "\",\"received\":\"2025-" + String(random.number(10...12)) + "-" + String(random.number(10...28)) + "\""
    )
    let completion = completion()
    for fact in book.facts.indices where !random.chance(Self.missingPercent) { write(fact, completion, into: &output) }
    output.write(",\"note\":")
    let note = (0..<random.number(10...32)).map { _ in random.pick(Self.words) }
    output.write(jsonString: note.joined(separator: " "))
    output.write("}\n")
  }

  /// A possible patient, drawn level by level.
  private mutating func completion() -> [Int] {
    var node = patients
    var completion: [Int] = []
    for level in space.levels.indices {
      let allowed = weights[level].indices.map { cell in
        forest.child(node, at: level, cell) == .nowhere ? 0 : weights[level][cell]
      }
      let cell = random.index(weights: allowed)
      completion.append(cell)
      node = forest.child(node, at: level, cell)
    }
    return completion
  }

  // MARK: Values

  /// Writes what a patient's cells say of a fact; nothing for a text, and where the fact does not apply.
  private mutating func write(_ fact: Int, _ completion: [Int], into output: inout Output) {
    let type = book.facts[fact].type
    var cell = CellPartition.Cell.values(type.everyValue)
    if case .number(let scale) = type { cell = .range(low: 0, high: scale.lastIndex) }
    if let first = space.factLevels[fact].first, let partition = space.partitions[fact] {
      cell = partition.cells[completion[first]]
    }
    switch (type, cell) {
    case (.text, _), (_, .inapplicable): return
    case (.number(let scale), .range(let low, let high)):
      writeKey(of: fact, into: &output)
      output.write(scale.text(at: random.number(low...high)))
    case (.severalOf, _):
      guard let members = members(of: fact, completion) else { return }
      writeKey(of: fact, into: &output)
      output.write(jsonStrings: members.map { type.values[$0].name })
    case (.yesOrNo, .values(let values)):
      writeKey(of: fact, into: &output)
      output.write(jsonBoolean: random.pick(BookWording.indices(of: values)) == 1)
    case (_, .values(let values)):
      writeKey(of: fact, into: &output)
      output.write(jsonString: type.values[random.pick(BookWording.indices(of: values))].name)
    case (_, .range): return
    }
  }

  private func writeKey(of fact: Int, into output: inout Output) {
    output.write(",")
    output.write(jsonKey: book.facts[fact].name)
  }

  /// The members of a several-of fact; nil where it does not apply.
  private mutating func members(of fact: Int, _ completion: [Int]) -> [Int]? {
    let levels = space.factLevels[fact]
    var members: [Int] = []
    for level in levels {
      switch space.levels[level].kind {
      case .applicability: if completion[level] == 0 { return nil }
      case .member(let member): if completion[level] == 1 { members.append(member) }
      case .cells: break
      }
    }
    // No rule reads a fact without members of its own, so that any will do.
    return levels.isEmpty ? book.facts[fact].type.values.indices.filter { _ in random.chance(25) } : members
  }
}
