import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Says what the answer to a patient is, in the terms in which a case expects it.
struct ExpectationFinder {
  private let engine: CaseEngine

  init(_ engine: CaseEngine) { self.engine = engine }

  private var book: RuleBook { engine.book }

  /// What a case about a subject would expect; empty where the answer says nothing clear of it.
  func expectations(
    of subject: CaseSubject,
    _ knowledge: [Knowledge]
  ) throws(OutOfBudget) -> [Expectation] {
    var probe = try CaseProbe(engine, patient(knowledge))
    switch subject {
    case .rule(let rule): return try expectations(ofRule: rule, &probe)
    case .question(let question):
      switch try probe.truth(ofQuestion: question) {
      case .holds: return [.questions([question])]
      case .fails: return [.without(rules: [], questions: [question], constraints: [])]
      case .open: return []
      }
    case .constraint(let constraint):
      let isMet = probe.conflicts.contains { $0.reasons.contains(.constraint(constraint)) }
      return isMet ? [.conflict([constraint])] : [.without(rules: [], questions: [], constraints: [constraint])]
    }
  }

  private func expectations(ofRule index: Int, _ probe: inout CaseProbe) throws(OutOfBudget) -> [Expectation] {
    if probe.scope == .outside { return [.outOfScope] }
    let rule = book.rules[index]
    let absence = Expectation.without(rules: [index], questions: [], constraints: [])
    let truth = try probe.truth(ofRule: index)
    guard let option = rule.options.first else { return [] }
    switch (truth, rule.effect) {
    case (.open, _): return []
    case (.holds, .notes): return [.notes([index])]
    case (.fails, .notes): return [absence]
    case (.holds, .argues(let isFor, _)):
      if !isFor, try probe.statuses(of: option).isContested {
        return [.contested(options: [option], by: [ExpectedRule(index)])]
      }
      return try verdict(of: option, by: [ExpectedRule(index)], &probe)
    case (.holds, .excludes): return try verdict(of: option, by: [ExpectedRule(index)], &probe)
    case (.fails, _): return try verdict(of: option, by: [], &probe) + [absence]
    }
  }

  /// The verdict of an option as an expectation; empty where it is undecided.
  func verdict(
    of option: Int,
    by rules: [ExpectedRule],
    _ probe: inout CaseProbe
  ) throws(OutOfBudget) -> [Expectation] {
    let verdict = try probe.statuses(of: option).verdict
    return VerdictName(rawValue: verdict.rawValue).map { [.verdict($0, options: [option], by: rules)] } ?? []
  }

  /// What can always be expected: a contradiction, that the patient is out of scope, or the first verdict in the answer.
  func anything(_ knowledge: [Knowledge]) throws(OutOfBudget) -> [Expectation] {
    var probe = try CaseProbe(engine, patient(knowledge))
    var clashing: [Int] = []
    for conflict in probe.conflicts {
      for case .constraint(let index) in conflict.reasons where !clashing.contains(index) { clashing.append(index) }
    }
    if !clashing.isEmpty { return [.conflict(clashing.sorted())] }
    if probe.scope == .outside { return [.outOfScope] }
    guard let first = try probe.answer().options.first else { return [] }
    let by = (first.arguments + first.exclusions).prefix(1).map { ExpectedRule($0) }
    return try verdict(of: first.option, by: first.verdict == .excluded || !first.arguments.isEmpty ? by : [], &probe)
  }

  func patient(_ knowledge: [Knowledge]) -> PatientCase {
    var patient = PatientCase(factCount: book.facts.count)
    patient.knowledge = knowledge
    return patient
  }

  /// Whether everything expected of a patient is so.
  func isMet(_ expectations: [Expectation], _ knowledge: [Knowledge]) throws(OutOfBudget) -> Bool {
    var check = ExpectationCheck(try CaseProbe(engine, patient(knowledge)))
    for expectation in expectations where try !check.failures(expectation).isEmpty { return false }
    return true
  }

  /// A case of its own for a patient; its title says what is given.
  func bookCase(
    _ headline: String,
    note: String?,
    _ knowledge: [Knowledge],
    _ expectations: [Expectation]
  ) -> BookCase {
    var patient = patient(knowledge)
    let builder = CaseTreeBuilder(book)
    let givens = book.facts.indices.compactMap { fact in
      builder.given(fact, knowledge[fact]).map { RulePrinter.words($0) }
    }
    let shown = givens.prefix(4).joined(separator: ", ") + (givens.count > 4 ? ", …" : "")
    let title = ProseText.quotable(headline + (shown.isEmpty ? "" : ": " + shown))
    patient.title = title
    patient.note = note
    return BookCase(
      title: title,
      note: note,
      patient: patient,
      expectations: expectations,
      place: Place(start: 0, end: 0)
    )
  }
}
