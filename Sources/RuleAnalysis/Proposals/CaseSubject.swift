import CaseSpaces
import Evaluation
import RuleBooks

/// What a proposed case is about: something that speaks for some patients and not for others, by index.
package enum CaseSubject: Sendable, Hashable {
  case rule(Int)
  case question(Int)
  case constraint(Int)

  /// All subjects of a book, rules first.
  static func all(in book: RuleBook) -> [CaseSubject] {
    book.rules.indices.map { .rule($0) } + book.questions.indices.map { .question($0) }
      + book.constraints.indices.map { .constraint($0) }
  }

  func name(in book: RuleBook) -> String {
    switch self {
    case .rule(let index): book.rules[index].id
    case .question(let index): book.questions[index].id
    case .constraint(let index): book.constraints[index].id
    }
  }

  /// Where the subject speaks: the rule holds, the question is asked, the combination is impossible.
  ///
  /// - Returns: nil where that is not known.
  func set(in engine: CaseEngine, _ forest: inout DiagramForest) throws(OutOfBudget) -> Diagram? {
    switch self {
    case .rule(let index): return engine.holding[index]
    case .question(let index): return engine.questions[index]
    case .constraint(let index):
      guard let allowed = engine.constraints[index].allowed else { return nil }
      return try forest.complement(allowed)
    }
  }

  /// The patients among whom a case about the subject is looked for.
  ///
  /// For a constraint they are those whom no other constraint rules out, so that a contradiction names this one alone.
  func patients(in engine: CaseEngine, _ forest: inout DiagramForest) throws(OutOfBudget) -> Diagram? {
    switch self {
    case .rule:
      guard let possible = engine.possible, let coverage = engine.coverage else { return nil }
      return try forest.and(possible, coverage)
    case .question: return engine.possible
    case .constraint(let index):
      var left = Diagram.everywhere
      for (other, constraint) in engine.constraints.enumerated() where other != index {
        guard let allowed = constraint.allowed else { return nil }
        left = try forest.and(left, allowed)
      }
      return left
    }
  }
}
