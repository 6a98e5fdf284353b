import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds patients in sets of completions, the most ordinary ones first.
///
/// An ordinary patient raises no `question` and has the values that the file's own cases state most often.
package struct PatientFinder: Sendable {
  private let engine: CaseEngine
  /// The cells of each level, the most often stated first.
  let order: [[Int]]
  /// How often the file's cases state each value of each fact; empty for numbers.
  private let valueCounts: [[Int]]
  /// The numbers that the file's cases state, by fact and in order, as grid indices.
  private let numbers: [[Int]]
  private let wording: BoxWording

  package init(_ engine: CaseEngine) {
    self.engine = engine
    wording = BoxWording(engine.space)
    var counts = engine.space.levels.map { Array(repeating: 0, count: $0.arity) }
    var valueCounts = engine.book.facts.map { Array(repeating: 0, count: $0.type.values.count) }
    var numbers = engine.book.facts.map { _ in [Int]() }
    for bookCase in engine.book.cases {
      let box = engine.space.box(of: bookCase.patient.knowledge)
      for level in counts.indices where box.isSingle(level) { counts[level][box.firstCell(level)] += 1 }
      for (fact, known) in bookCase.patient.knowledge.enumerated() {
        switch known {
        case .values(let values) where values.nonzeroBitCount == 1:
          valueCounts[fact][values.trailingZeroBitCount] += 1
        case .range(let low, let high) where low == high: numbers[fact].append(low)
        default: break
        }
      }
    }
    self.numbers = numbers.map { $0.sorted() }
    self.valueCounts = valueCounts
    order = counts.map { counts in counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) } }
  }

  /// A completion of a set, as ordinary as the set allows.
  ///
  /// - Returns: nil for the empty set.
  package func completion(of set: Diagram, in forest: inout DiagramForest) throws(OutOfBudget) -> [Int]? {
    var ordinary = set
    for case .some(let question) in engine.questions {
      let unasked = try forest.difference(ordinary, question)
      if unasked != .nowhere { ordinary = unasked }
    }
    return forest.completion(of: ordinary, in: engine.space.everything, preferring: order)
  }

  /// Maximal boxes that cover a set of patients, each around an ordinary one.
  ///
  /// - Parameters:
  ///   - set: Possible patients.
  ///   - irrelevant: The completions that no patient has or that the question leaves aside.
  package func boxes(
    of set: Diagram,
    ignoring irrelevant: Diagram,
    limit: Int,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> CaseSpace.BoxCover {
    try engine.space.boxes(of: set, ignoring: irrelevant, limit: limit, preferring: order, in: &forest)
  }

  /// A witness of a set: an ordinary patient of it, with the largest box of such patients around in words.
  ///
  /// - Parameters:
  ///   - set: Possible patients.
  ///   - irrelevant: The completions that no patient has.
  /// - Returns: nil for the empty set.
  package func witness(
    of set: Diagram,
    ignoring irrelevant: Diagram,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> (completion: [Int], witness: Witness)? {
    try witness(of: set, among: forest.complement(irrelevant), in: &forest)
  }

  /// A witness of a set: an ordinary patient of it, with the largest box of such patients around in words.
  ///
  /// - Parameters:
  ///   - set: Some of the patients.
  ///   - patients: All patients that the question is about.
  /// - Returns: nil for the empty set.
  package func witness(
    of set: Diagram,
    among patients: Diagram,
    in forest: inout DiagramForest
  ) throws(OutOfBudget) -> (completion: [Int], witness: Witness)? {
    guard let completion = try completion(of: set, in: &forest) else { return nil }
    let outside = try forest.difference(patients, set)
    let box = try engine.space.widened(completion, within: set, avoiding: [outside], in: &forest)
    return (completion, witness(completion, within: box))
  }

  /// The witness that a completion is, within the box of those like it.
  package func witness(_ completion: [Int], within box: Box) -> Witness {
    var entries: [Witness.Entry] = []
    for (index, known) in knowledge(of: completion).enumerated() {
      let fact = engine.book.facts[index]
      guard let value = Self.value(known, of: fact) else { continue }
      let isDecisive = engine.space.factLevels[index].contains { !box.isFull($0) }
      entries.append(Witness.Entry(fact: fact.name, value: value, isDecisive: isDecisive))
    }
    return Witness(entries: entries, words: wording.words(box))
  }

  // MARK: Values

  /// What is known of every fact of a completion, one concrete value per cell.
  package func knowledge(of completion: [Int]) -> [Knowledge] {
    engine.book.facts.indices.map { fact in
      let levels = engine.space.factLevels[fact]
      guard let first = levels.first else { return .unknown }
      guard let partition = engine.space.partitions[fact] else {
        return members(of: fact, completion).map { present in
          .members(present: present, absent: engine.book.facts[fact].type.everyValue & ~present)
        } ?? .unknown
      }
      switch partition.cells[completion[first]] {
      case .values(let values): return .values(1 << UInt64(ordinaryValue(of: values, fact)))
      case .range(let low, let high):
        let index = ordinaryIndex(from: low, to: high, fact)
        return .range(low: index, high: index)
      case .inapplicable: return .unknown
      }
    }
  }

  /// A value as a case file would state it; nil where nothing is known.
  package static func value(_ known: Knowledge, of fact: Fact) -> Witness.Value? {
    switch known {
    case .values(let values):
      let value = values.trailingZeroBitCount
      if case .yesOrNo = fact.type { return .truth(value == 1) }
      return .word(fact.type.values[value].name)
    case .range(let low, _):
      guard case .number(let scale) = fact.type else { return nil }
      return .number(scale.text(at: low))
    case .members(let present, _):
      return .words(
        fact.type.values.indices.filter { present >> UInt64($0) & 1 == 1 }.map { fact.type.values[$0].name }
      )
    case .unknown, .text: return nil
    }
  }

  /// The members of a several-of fact; nil where it does not apply.
  private func members(of fact: Int, _ completion: [Int]) -> UInt64? {
    var members: UInt64 = 0
    for level in engine.space.factLevels[fact] {
      switch engine.space.levels[level].kind {
      case .applicability: if completion[level] == 0 { return nil }
      case .member(let member): if completion[level] == 1 { members |= 1 << UInt64(member) }
      case .cells: break
      }
    }
    return members
  }

  /// Of the values of a cell the one that the file's cases state most often, else the first.
  private func ordinaryValue(of values: UInt64, _ fact: Int) -> Int {
    let candidates = BookWording.indices(of: values)
    let counts = valueCounts[fact]
    return candidates.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
  }

  /// Of the numbers of a cell the middle one of those that the file's cases state, else the first whole one, else the
  /// first.
  private func ordinaryIndex(from low: Int, to high: Int, _ fact: Int) -> Int {
    let stated = numbers[fact].filter { low <= $0 && $0 <= high }
    if !stated.isEmpty { return stated[stated.count / 2] }
    guard case .number(let scale) = engine.book.facts[fact].type, scale.decimals > 0 else { return low }
    var unit = 1
    for _ in 0..<scale.decimals { unit *= 10 }
    let limit = min(high, low + unit)
    return (low...limit).first { (scale.low + $0 * scale.step) % unit == 0 } ?? low
  }
}
