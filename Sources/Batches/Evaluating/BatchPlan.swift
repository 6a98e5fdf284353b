import CaseSpaces
import Evaluation
import Reports
import RuleBooks

/// A rule book compiled for many cases: boxes in rows, and what is asked of every case.
///
/// It never changes, so that all threads share it.
package final class BatchPlan: Sendable {
  /// How many boxes a rule book may come to before it is answered diagram by diagram.
  static let mostBoxes = 1 << 18
  /// How many boxes a single condition may come to.
  static let mostBoxesOfCondition = 512

  let engine: CaseEngine
  let writer: JSONResultWriter
  let isBrief: Bool
  let texts: AnswerTexts
  let rows: BoxRows
  /// What is asked of every case: first whether it is possible and in scope.
  let possibility: Inquiry
  let scope: Inquiry?
  let options: [Inquiry]
  let questions: [Inquiry]
  let requirements: [Inquiry]
  /// For each required fact, in the order of `requirements`, its levels.
  let requiredLevels: [[UInt64]]

  /// - Returns: nil where a diagram is missing or falls into too many boxes.
  package init?(_ engine: CaseEngine, isBrief: Bool) {
    self.engine = engine
    self.isBrief = isBrief
    writer = JSONResultWriter(book: engine.book, isBrief: isBrief)
    texts = AnswerTexts(book: engine.book, writer: writer, isBrief: isBrief)
    var layout = BoxLayout(engine)
    let book = engine.book
    do throws(OutOfBudget) {
      guard let coverage = engine.coverage, engine.possible != nil, engine.statuses.allSatisfy({ $0 != nil }) else {
        return nil
      }
      var impossible: [Diagram] = []
      for constraint in engine.constraints {
        guard let allowed = constraint.allowed else { return nil }
        impossible.append(try layout.forest.complement(allowed))
      }
      guard let possibility = try layout.place(.possibility, impossible) else { return nil }
      self.possibility = possibility
      if coverage == .everywhere {
        scope = nil
      } else {
        guard let placed = try layout.place(.scope, [coverage]) else { return nil }
        scope = placed
      }
      var questions: [Inquiry] = []
      for (index, condition) in engine.questions.enumerated() {
        guard let condition, let placed = try layout.place(.question(index), [condition]) else { return nil }
        questions.append(placed)
      }
      self.questions = questions
      var requirements: [Inquiry] = []
      var requiredLevels: [[UInt64]] = []
      for (index, fact) in book.facts.enumerated() {
        guard let requirement = fact.requirement else { continue }
        var conditions: [Diagram] = []
        if requirement.condition != nil {
          guard let condition = engine.requirements[index] else { return nil }
          conditions.append(condition)
        }
        if let applies = engine.textApplies[index] { conditions.append(applies) }
        guard let placed = try layout.place(.requirement(fact: index), conditions) else { return nil }
        requirements.append(placed)
        var levels = Array(repeating: UInt64(0), count: max(1, (engine.space.levels.count + 63) / 64))
        for level in engine.space.factLevels[index] { levels[level / 64] |= 1 << UInt64(level % 64) }
        requiredLevels.append(levels)
      }
      self.requirements = requirements
      self.requiredLevels = requiredLevels
      var options: [Inquiry] = []
      for option in book.options.indices {
        var sets: [Diagram] = []
        for rule in engine.rulesOfOption[option] {
          guard let holding = engine.holding[rule] else { return nil }
          sets.append(holding)
        }
        guard let placed = try layout.place(.option(option), sets) else { return nil }
        options.append(placed)
      }
      self.options = options
      rows = BoxRows(layout.boxes, levels: engine.space.levels)
    } catch {
      return nil
    }
  }
}
