import Evaluation
import RuleBooks

/// Answers cases by a plan, one after the other, for who counts answers and does not write them.
///
/// A class, since what a judge remembers is large and belongs to one thread.
package final class PlannedAnswers {
  private var judge: CaseJudge

  /// - Parameter plan: The rule book, compiled for full answers.
  package init(_ plan: BatchPlan) {
    judge = CaseJudge(plan)
    judge.dependencies = [:]
  }

  /// Answers a case.
  ///
  /// Nothing is said of what open rules need, nor of rules that others switch off.
  ///
  /// - Parameter knowledge: What is known of each fact.
  /// - Returns: The options in the order of the file, and the missing facts; nil where the engine has to answer the case.
  package func answer(_ knowledge: [Knowledge]) -> (options: [OptionAnswer], missing: [MissingFact])? {
    guard judge.judgeEveryOption(CaseCells(space: judge.plan.engine.space, knowledge: knowledge)) else { return nil }
    let options = judge.plan.options.indices.map { judge.answer(to: $0) }
    return (options, judge.missing(among: options))
  }
}
