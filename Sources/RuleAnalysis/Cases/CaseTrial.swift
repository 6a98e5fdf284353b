import Evaluation
import RuleBooks
import RuleLanguage

/// The outcome of one case of a rule file.
package struct CaseTrial: Sendable {
  /// The case, by index.
  package let position: Int
  package let answer: Answer
  package let failures: [CaseFailure]
  /// How a case of a file below a layer has another answer under it; nil for every other case.
  package private(set) var change: LayerChange?

  /// Answers a case of the engine's book and compares the answer with what the case expects.
  package init(_ position: Int, _ engine: CaseEngine) {
    let bookCase = engine.book.cases[position]
    let answer = engine.answer(bookCase.patient)
    self.position = position
    self.answer = answer
    var failures: [CaseFailure] = []
    if answer.options.contains(where: { $0.verdict == .undecided }) {
      failures.append(.undecided)
    } else {
      for expectation in bookCase.expectations {
        failures += Self.failures(expectation, answer)
      }
    }
    self.failures = failures
  }

  /// Whether the answer is not as expected and no layer accounts for that.
  package var isFailed: Bool { !failures.isEmpty && change == nil }

  /// Tries every case of a book.
  package static func all(_ engine: CaseEngine) -> [CaseTrial] {
    var trials = engine.book.cases.indices.map { CaseTrial($0, engine) }
    guard engine.book.isLayered else { return trials }
    let comparison = LayerComparison(engine)
    for position in trials.indices { trials[position].change = comparison.change(trials[position]) }
    return trials
  }

  private static func failures(_ expectation: Expectation, _ answer: Answer) -> [CaseFailure] {
    switch expectation {
    case .verdict(let verdict, let options, let by):
      return failures(options, by, answer) { option in
        option.verdict.rawValue == verdict.rawValue
          ? nil : .verdict(option: option.option, expected: verdict, found: option.verdict)
      }
    case .contested(let options, let by):
      return failures(options, by, answer) { $0.isContested ? nil : .notContested(option: $0.option) }
    case .notes(let rules):
      let holding = answer.options.flatMap { $0.notes }
      return rules.filter { !holding.contains($0) }.map { .noteDoesNotHold(rule: $0) }
    case .questions(let questions):
      return questions.filter { !answer.questions.contains($0) }.map { .questionNotAsked($0) }
    case .depends(let option, let facts):
      guard let depends = answer.options.first(where: { $0.option == option })?.depends else { return [.outOfScope] }
      return facts.filter { !depends.names($0) }.map { .doesNotDepend(option: option, fact: $0) }
    case .missing(let facts):
      let missing = answer.missing.map { $0.fact }
      return facts.filter { !missing.contains($0) }.map { .notMissing(fact: $0) }
    case .conflict(let constraints):
      let reasons = answer.conflicts.flatMap { $0.reasons }
      return constraints.filter { !reasons.contains(.constraint($0)) }.map { .noConflict(constraint: $0) }
    case .outOfScope:
      return answer.scope == .outside ? [] : [.inScope]
    }
  }

  private static func failures(
    _ options: [Int],
    _ by: [Int],
    _ answer: Answer,
    _ failure: (OptionAnswer) -> CaseFailure?
  ) -> [CaseFailure] {
    if answer.scope == .outside { return [.outOfScope] }
    var failures: [CaseFailure] = []
    for index in options {
      guard let option = answer.options.first(where: { $0.option == index }) else { continue }
      if let failure = failure(option) { failures.append(failure) }
      let holding = option.arguments + option.counterarguments + option.exclusions
      for rule in by where !holding.contains(rule) {
        failures.append(.ruleDoesNotHold(rule: rule, option: index))
      }
    }
    return failures
  }
}
