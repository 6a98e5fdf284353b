import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds facts on which no verdict depends, and values that no verdict tells apart.
///
/// A verdict depends on a fact if two patients who differ in that fact alone have different statuses for some option. A
/// fact in which no two patients differ alone, because `impossible` ties it to others, is left aside; so is one that
/// `covers when` reads, since it decides who is in scope.
enum FactCheck {
  static func run(_ inspection: inout Inspection) {
    guard let statuses = statuses(&inspection) else { return }
    let book = inspection.book
    var readers = Array(repeating: [Int](), count: book.facts.count)
    for (index, rule) in book.rules.enumerated() where rule.effect.statusBit != 0 {
      for fact in book.facts(readBy: rule.condition) { readers[fact].append(index) }
    }
    var decidesScope = Array(repeating: false, count: book.facts.count)
    for condition in book.coverage {
      for fact in book.facts(readBy: condition) { decidesScope[fact] = true }
    }
    var idle: [Int] = []
    for (index, fact) in book.facts.enumerated() where !decidesScope[index] {
      if case .text = fact.type { continue }
      switch matters(index, statuses, &inspection) {
      case nil: inspection.leaveOpen("whether a verdict depends on `\(fact.name)`", fact.place)
      case .some(.tied): continue
      case .some(.yes): ValueCheck.run(index, statuses, &inspection)
      case .some(.no):
        let rules = readers[index]
        // Rules that are errors or superfluous have been spoken of, with what they read.
        let sound = rules.filter { inspection.isInForce($0) && !inspection.isRedundant[$0] }
        if rules.isEmpty {
          idle.append(index)
        } else if !sound.isEmpty {
          reportIdle(index, readBy: sound, &inspection)
        }
      }
    }
    if !idle.isEmpty { inspection.report(.fact(.idle(idle))) }
  }

  /// Reports a fact on which no verdict depends although rules read it.
  private static func reportIdle(_ fact: Int, readBy rules: [Int], _ inspection: inout Inspection) {
    let levels = inspection.engine.space.factLevels[fact]
    let patients = inspection.patients
    let holding = inspection.holding
    let dependent = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> [Int] in
      var dependent: [Int] = []
      for rule in rules {
        guard let set = holding[rule] else { continue }
        let others = try inspection.forest.difference(patients, set)
        let one = try inspection.forest.gathering(set, over: levels)
        if try inspection.forest.intersect(one, inspection.forest.gathering(others, over: levels)) {
          dependent.append(rule)
        }
      }
      return dependent
    }
    guard let dependent else {
      let declared = inspection.book.facts[fact]
      inspection.leaveOpen("whether a verdict depends on `\(declared.name)`", declared.place)
      return
    }
    inspection.report(
      .fact(dependent.isEmpty ? .neverMatters(fact, rules: rules) : .onlyReasons(fact, rules: dependent)),
      claim: independence(of: fact, inspection)
    )
  }

  /// Whether a verdict depends on a fact.
  private enum Weight {
    case yes
    case no
    /// No two patients differ in the fact alone.
    case tied
  }

  /// The status bit of each option in each patient, and 0 where there is no patient.
  private static func statuses(_ inspection: inout Inspection) -> [Diagram]? {
    let patients = inspection.patients
    var statuses: [Diagram] = []
    for (index, option) in inspection.book.options.enumerated() {
      guard let sums = inspection.arguments[index] else { return nil }
      let status = inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Diagram in
        let bits = try inspection.forest.mapping(sums) { StatusSet.status(ofArguments: $0) }
        return try inspection.forest.and(bits, patients)
      }
      guard let status else {
        inspection.leaveOpen("what option `\(option.name)` depends on", option.place)
        return nil
      }
      statuses.append(status)
    }
    return statuses
  }

  private static func matters(_ fact: Int, _ statuses: [Diagram], _ inspection: inout Inspection) -> Weight? {
    let levels = inspection.engine.space.factLevels[fact]
    if levels.isEmpty { return .no }
    let sums = inspection.arguments
    let patients = inspection.patients
    return inspection.attempt { (inspection: inout Inspection) throws(OutOfBudget) -> Weight in
      for (option, status) in statuses.enumerated() {
        // What the rules say of the option does not even branch on the fact: then patients alike otherwise fare alike.
        guard let sum = sums[option], inspection.forest.branches(sum, on: levels) else { continue }
        let wanted = inspection.forest.arities.indices.map { levels.contains($0) }
        if try inspection.forest.differing(in: status, at: wanted).contains(true) { return .yes }
        // Patients who differ in several members may fare differently though no single member decides.
        if levels.count == 1 { continue }
        let gathered = try inspection.forest.gathering(status, over: levels)
        for (value, isFound) in inspection.forest.leaves(of: gathered).enumerated()
        where isFound && value & (value - 1) != 0 {
          return .yes
        }
      }
      return try inspection.forest.hasChoice(patients, on: levels) ? .no : .tied
    }
  }

  /// Whether a patient keeps every status when a fact of one level changes to any other cell.
  private static func independence(of fact: Int, _ inspection: Inspection) -> (PlainEvaluator, [Int]) -> Bool {
    let space = inspection.engine.space
    let options = inspection.book.options.indices
    guard let level = space.factLevels[fact].first, space.factLevels[fact].count == 1 else { return { _, _ in true } }
    return { evaluator, patient in
      (0..<space.levels[level].arity).allSatisfy { cell in
        var other = patient
        other[level] = cell
        guard evaluator.isPossible(other), evaluator.isCovered(other) else { return true }
        return options.allSatisfy { evaluator.status(of: $0, patient) == evaluator.status(of: $0, other) }
      }
    }
  }
}
