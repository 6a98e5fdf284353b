import CaseSpaces
import Evaluation
import RuleBooks

extension ComparisonSearch {
  /// The patients for whom a question is asked in one version only.
  mutating func questionChanges(_ question: Continuation) throws(OutOfBudget) -> [AskChange] {
    let (old, new) = (space.joint.old.book, space.joint.new.book)
    return try changes(
      .question(question),
      old: question.old.map { old.questions[$0].condition },
      new: question.new.map { new.questions[$0].condition }
    )
  }

  /// The patients for whom a fact is required in one version only.
  mutating func requirementChanges(_ fact: Continuation) throws(OutOfBudget) -> [AskChange] {
    func condition(_ requirement: Requirement?) -> Formula? { requirement.map { $0.condition ?? .always } }
    let (old, new) = (space.joint.old.book, space.joint.new.book)
    return try changes(
      .requirement(fact),
      old: condition(fact.old.flatMap { old.facts[$0].requirement }),
      new: condition(fact.new.flatMap { new.facts[$0].requirement })
    )
  }

  private mutating func changes(
    _ subject: AskChange.Subject,
    old: Formula?,
    new: Formula?
  ) throws(OutOfBudget) -> [AskChange] {
    if old == nil, new == nil { return [] }
    var sets = [ComparedVersion.old: Diagram.nowhere, .new: .nowhere]
    if let old { sets[.old] = try space.set(of: old, in: .old) }
    if let new { sets[.new] = try space.set(of: new, in: .new) }
    var changes: [AskChange] = []
    for version in [ComparedVersion.new, .old] {
      guard let own = sets[version], let other = sets[version.other], own != other else { continue }
      space.begin()
      let set = try space.forest.and(own, space.forest.complement(other))
      let patients = try space.forest.and(set, space.shared)
      let engines = engines
      let group = try group(of: patients, among: space.shared, in: ComparedVersion.allCases) { example in
        let holdsInOld = old.map { Self.holds($0, engines[.old], example.old) } ?? false
        let holdsInNew = new.map { Self.holds($0, engines[.new], example.new) } ?? false
        let isPossible = example.old?.isPossible == true && example.new?.isPossible == true
        return isPossible && holdsInOld == (version == .old) && holdsInNew == (version == .new)
      }
      if let group { changes.append(AskChange(subject: subject, version: version, patients: group)) }
    }
    return changes
  }

  /// Whether a condition holds for a patient, evaluated without diagrams.
  private static func holds(_ formula: Formula, _ engine: CaseEngine?, _ replay: PatientGroup.Replay?) -> Bool {
    guard let engine, let replay else { return false }
    return PlainEvaluator(engine).holds(formula, replay.completion)
  }
}
