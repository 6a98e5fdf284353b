import Evaluation
import RuleBooks

/// Compares two answers of one rule book: to the same patient at two meetings, or as recorded and as supposed.
package struct PatientComparison: Sendable {
  private let engine: CaseEngine
  private let cases: CaseComparison

  package init(_ engine: CaseEngine) {
    self.engine = engine
    cases = CaseComparison(engine.book)
  }

  package func change(from before: AnsweredCase, to after: AnsweredCase) -> PatientChange {
    PatientChange(
      before: before,
      after: after,
      facts: facts(before, after),
      answer: cases.change(from: before.answer, to: after.answer),
      arguments: arguments(before.answer, after.answer),
      conflictsBefore: before.answer.conflicts.filter { !after.answer.conflicts.contains($0) },
      conflictsAfter: after.answer.conflicts.filter { !before.answer.conflicts.contains($0) }
    )
  }

  private func facts(_ before: AnsweredCase, _ after: AnsweredCase) -> [FactChange] {
    engine.book.facts.indices.compactMap { fact -> FactChange? in
      let (old, new) = (before.patient.knowledge[fact], after.patient.knowledge[fact])
      if old.isTelling || new.isTelling {
        return old == new ? nil : FactChange(fact: fact, before: old, after: new, isFollowing: false)
      }
      guard engine.isRead[fact], fact < before.answer.remaining.count, fact < after.answer.remaining.count else {
        return nil
      }
      let (oldRest, newRest) = (before.answer.remaining[fact], after.answer.remaining[fact])
      return oldRest == newRest ? nil : FactChange(fact: fact, before: oldRest, after: newRest, isFollowing: true)
    }
  }

  // MARK: Arguments

  private func arguments(_ before: Answer, _ after: Answer) -> [ArgumentChange] {
    var order = after.options.map { $0.option }
    order += before.options.map { $0.option }.filter { !order.contains($0) }
    return order.flatMap { option -> [ArgumentChange] in
      let old = standings(of: before.options.first { $0.option == option })
      let new = standings(of: after.options.first { $0.option == option })
      return engine.rulesOfOption[option].compactMap { rule -> ArgumentChange? in
        let (oldStanding, newStanding) = (old[rule] ?? .fails, new[rule] ?? .fails)
        if oldStanding == newStanding { return nil }
        return ArgumentChange(option: option, rule: rule, before: oldStanding, after: newStanding)
      }
    }
  }

  /// The rules that hold for an option or may hold.
  private func standings(of option: OptionAnswer?) -> [Int: ArgumentChange.Standing] {
    guard let option else { return [:] }
    var standings: [Int: ArgumentChange.Standing] = [:]
    for open in option.open { standings[open.rule] = .open }
    for rule in option.arguments + option.counterarguments + option.exclusions + option.notes {
      standings[rule] = .holds
    }
    return standings
  }
}
