import CaseSpaces
import Evaluation
import RuleBooks

/// What a mutant's sets have different from those of the original, in the mutant's forest.
struct MutantComparison {
  let original: CaseEngine
  let mutant: CaseEngine
  private(set) var forest: DiagramForest
  /// Where a rule holds in one of the two only; it says nothing to patients out of scope.
  private(set) var arguing = Diagram.nowhere
  /// Where a question is asked by one of the two only.
  private(set) var asking = Diagram.nowhere
  /// Where only one of the two finds a patient possible.
  private(set) var possible = Diagram.nowhere
  /// Where only one of the two speaks about the patient.
  private(set) var coverage = Diagram.nowhere
  /// Whether an `impossible` or an `only when` differs anywhere.
  let hasOtherConstraints: Bool
  /// Whether other facts are read or required, or are tied together otherwise.
  let hasOtherReadings: Bool

  init(_ original: CaseEngine, _ mutant: CaseEngine) throws(OutOfBudget) {
    self.original = original
    self.mutant = mutant
    forest = mutant.forest
    forest.begin(mutant.budget)
    hasOtherConstraints = zip(original.constraints, mutant.constraints).contains { $0.allowed != $1.allowed }
    let tied = mutant.book.facts.indices.filter { !mutant.ties[$0].isEmpty || !original.ties[$0].isEmpty }
    hasOtherReadings =
      tied.contains { original.isRead[$0] != mutant.isRead[$0] }
      || original.requirements != mutant.requirements || original.textApplies != mutant.textApplies
    possible = try difference(original.possible, mutant.possible)
    coverage = try difference(original.coverage, mutant.coverage)
    for rule in mutant.book.rules.indices {
      arguing = try adding(original.holding[rule], mutant.holding[rule], to: arguing)
    }
    for question in mutant.book.questions.indices {
      asking = try adding(original.questions[question], mutant.questions[question], to: asking)
    }
  }

  private mutating func difference(_ first: Diagram?, _ second: Diagram?) throws(OutOfBudget) -> Diagram {
    guard let first, let second else { throw OutOfBudget() }
    return try forest.symmetricDifference(first, second)
  }

  private mutating func adding(
    _ first: Diagram?,
    _ second: Diagram?,
    to known: Diagram
  ) throws(OutOfBudget) -> Diagram {
    if first != nil, first == second { return known }
    return try forest.or(known, difference(first, second))
  }

  /// Counts where a rule holds as a difference: it says something else there.
  mutating func add(rule: Int) throws(OutOfBudget) {
    guard let holding = mutant.holding[rule] else { throw OutOfBudget() }
    arguing = try forest.or(arguing, holding)
  }

  /// Whether nothing that an answer is made of differs for any patient.
  mutating func isEquivalent() throws(OutOfBudget) -> Bool {
    if hasOtherConstraints || hasOtherReadings || possible != .nowhere { return false }
    guard let patients = original.possible, let covered = original.coverage else { throw OutOfBudget() }
    if try forest.and(coverage, patients) != .nowhere { return false }
    if try forest.and(asking, patients) != .nowhere { return false }
    return try forest.and(arguing, forest.and(covered, patients)) == .nowhere
  }

  /// Whether `check` would refuse the mutant: a definition by cases is not clear for every patient, or there are none.
  mutating func isRefused() throws(OutOfBudget) -> Bool {
    guard let patients = mutant.possible, let coverage = mutant.coverage, let definitions = mutant.definitions else {
      throw OutOfBudget()
    }
    if try forest.and(patients, coverage) == .nowhere { return true }
    for (index, definition) in mutant.book.definitions.enumerated() {
      guard case .cases(let cases) = definition.body else { continue }
      var covered = Diagram.nowhere
      for (value, set) in definitions.sets[index].enumerated() where cases.otherwise != value {
        if try forest.and(forest.and(covered, set), patients) != .nowhere { return true }
        covered = try forest.or(covered, set)
      }
      if cases.otherwise == nil, try forest.and(patients, forest.complement(covered)) != .nowhere { return true }
    }
    return false
  }
}
