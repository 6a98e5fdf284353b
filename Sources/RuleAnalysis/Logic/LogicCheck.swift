import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Decides what follows from the conditions of a rule book taken together.
package enum LogicCheck {
  /// How much is looked for.
  package enum Extent: Sendable {
    /// What keeps a rule file from being used.
    case usability
    case everything
  }

  /// The findings about a compiled book, in the order of the checks.
  ///
  /// - Parameter trials: The book's own cases with their answers.
  package static func findings(
    _ engine: CaseEngine,
    _ extent: Extent = .everything,
    trials: [CaseTrial] = []
  ) -> [LogicFinding] {
    guard let possible = engine.possible else {
      let place = engine.book.constraints.first?.place ?? engine.book.place
      return [LogicFinding(.limit(.undecided("what the `impossible` rules leave together", [place])))]
    }
    if possible == .nowhere { return [LogicFinding(.declaration(.nothingPossible))] }
    var inspection = Inspection(engine, possible: possible)
    inspection.perform(ConstraintCheck.run)
    inspection.perform(DefinitionCheck.findClashes)
    guard let covered = ScopeCheck.run(&inspection) else { return inspection.everyFinding }
    inspection.enterScope(covered)
    inspection.perform(ReachCheck.run)
    inspection.perform(ExclusionCheck.run)
    guard extent == .everything else { return inspection.everyFinding }
    inspection.addUpArguments()
    inspection.perform(QuestionCheck.run)
    inspection.perform(DefinitionCheck.findIdle)
    inspection.perform(RedundancyCheck.run)
    inspection.perform(ConflictCheck.run)
    inspection.perform(OptionCheck.run)
    inspection.perform(GapCheck.run)
    inspection.perform(FactCheck.run)
    inspection.perform(ThresholdCheck.run)
    inspection.perform(MergeCheck.run)
    CaseCheck.run(&inspection, trials)
    return inspection.everyFinding
  }

  /// The finding about a book that could not be compiled.
  package static func finding(_ limit: CaseSpaceLimit) -> LogicFinding {
    switch limit {
    case .cells(let fact, let count): LogicFinding(.limit(.tooManyCells(fact: fact, count: count)))
    case .levels(let count): LogicFinding(.limit(.tooManyLevels(count: count)))
    }
  }
}
