import CaseSpaces
import Evaluation
import Reports
import RuleBooks

/// Where the boxes of an option have their bits.
struct OptionWords: Sendable, BitwiseCopyable {
  let first: Int32
  let end: Int32
  /// Its bits in the only word, where it has one; all bits where it has several.
  let mask: UInt64
}

/// A rule book compiled for many cases: boxes in rows, and what is asked of every case.
///
/// It never changes, so that all threads share it.
package final class BatchPlan: Sendable {
  /// How many boxes a rule book may come to before it is answered diagram by diagram.
  static let mostBoxes = 1 << 18
  /// How many boxes a single condition may come to.
  static let mostBoxesOfCondition = 512

  let engine: CaseEngine
  let isBrief: Bool
  let writer: JSONResultWriter
  let texts: AnswerTexts
  let rows: BoxRows
  /// Whether any completion is possible; its boxes are what `impossible` and `only when` rule out.
  let possibility: Inquiry
  /// Whether the rule book speaks about the patient; nil where it speaks about everyone.
  let scope: Inquiry?
  let options: [Inquiry]
  let questions: [Inquiry]
  let requirements: [Inquiry]
  /// For each requirement the levels of its fact, as bits.
  let requiredLevels: [[UInt64]]
  /// The rules of all options, option by option.
  let arguments: PlainTable<Argument>
  /// For each bit of a row the argument to which its box belongs; -1 for none.
  let argumentOfBox: PlainTable<Int32>
  /// For each option its words and bits.
  let optionWords: PlainTable<OptionWords>
  /// For each level its fact.
  let factOfLevel: PlainTable<Int32>

  /// - Parameters:
  ///   - engine: The rule book's engine.
  ///   - isBrief: Whether answers leave out what only people read.
  /// - Returns: nil where a diagram is missing or falls into too many boxes: then every case is the engine's.
  package init?(_ engine: CaseEngine, isBrief: Bool) {
    self.engine = engine
    self.isBrief = isBrief
    writer = JSONResultWriter(book: engine.book, isBrief: isBrief)
    factOfLevel = PlainTable(engine.space.levels.map { Int32($0.fact) })
    guard engine.book.intents.count <= 64 else { return nil }
    var layout = BoxLayout(engine)
    do throws(OutOfBudget) {
      guard let coverage = engine.coverage, engine.possible != nil, !engine.statuses.contains(nil) else { return nil }
      var impossible: [Diagram] = []
      for constraint in engine.constraints {
        guard let allowed = constraint.allowed else { return nil }
        impossible.append(try layout.forest.complement(allowed))
      }
      guard let possibility = try layout.place(.possibility, impossible) else { return nil }
      self.possibility = possibility
      scope = coverage == .everywhere ? nil : try layout.place(.scope, [coverage])
      if scope == nil, coverage != .everywhere { return nil }
      var questions: [Inquiry] = []
      for (index, condition) in engine.questions.enumerated() {
        guard let condition, let placed = try layout.place(.question(index), [condition]) else { return nil }
        questions.append(placed)
      }
      self.questions = questions
      guard let required = try Self.requirements(of: engine, &layout) else { return nil }
      requirements = required
      var options: [Inquiry] = []
      for option in engine.book.options.indices {
        guard let placed = try layout.place(option: option) else { return nil }
        options.append(placed)
      }
      self.options = options
    } catch {
      return nil
    }
    requiredLevels = requirements.map { inquiry in
      var levels = Array(repeating: UInt64(0), count: max(1, (engine.space.levels.count + 63) / 64))
      if case .requirement(let fact) = inquiry.subject {
        for level in engine.space.factLevels[fact] { levels[level / 64] |= 1 << UInt64(level % 64) }
      }
      return levels
    }
    rows = BoxRows(layout.boxes, levels: engine.space.levels)
    arguments = PlainTable(layout.arguments)
    argumentOfBox = PlainTable(layout.argumentOfBox)
    optionWords = PlainTable(options.map { OptionWords(first: Int32($0.words.lowerBound), end: Int32($0.words.upperBound), mask: $0.mask) })
    texts = AnswerTexts(engine.book, layout.arguments, writer, isBrief: isBrief)
  }

  private static func requirements(
    of engine: CaseEngine,
    _ layout: inout BoxLayout
  ) throws(OutOfBudget) -> [Inquiry]? {
    var requirements: [Inquiry] = []
    for (index, fact) in engine.book.facts.enumerated() {
      guard let requirement = fact.requirement else { continue }
      var conditions: [Diagram] = []
      if requirement.condition != nil {
        guard let condition = engine.requirements[index] else { return nil }
        conditions.append(condition)
      }
      if let applies = engine.textApplies[index] { conditions.append(applies) }
      guard let placed = try layout.place(.requirement(fact: index), conditions) else { return nil }
      requirements.append(placed)
    }
    return requirements
  }
}
