import Batches
import Evaluation
import RuleBooks
import RuleLanguage

/// Holds the decision of a case against the answer of the rules.
package struct CaseAuditor: Sendable {
  /// Whether each rule excludes options or argues against them.
  private let isAgainst: [Bool]

  package init(book: RuleBook) {
    isAgainst = book.rules.map { rule in
      switch rule.effect {
      case .excludes, .argues(for: false, _): true
      case .argues(for: true, _), .notes: false
      }
    }
  }

  package func audit(
    _ patient: PatientCase,
    _ answer: CountedAnswer,
    position: Int,
    file: String? = nil
  ) -> AuditedCase {
    let decided = patient.decision.map { decision in decision.map { decidedOption($0, answer) } }
    let decision = patient.decision ?? []
    let candidates = answer.options.filter { $0.verdict == .candidate }.map { $0.option }
    return AuditedCase(
      position: position,
      file: file,
      id: patient.id,
      date: patient.date,
      concordance: Self.concordance(of: decided, answer.scope),
      scope: answer.scope,
      isContradictory: answer.isContradictory,
      decided: decided,
      unmentioned: candidates.filter { !decision.contains($0) }.sorted(),
      reason: ReasonCode(patient.reason)
    )
  }

  /// The class of a whole decision: that of the option which marks it most.
  private static func concordance(of decided: [DecidedOption]?, _ scope: Answer.Scope) -> Concordance {
    guard let decided else { return .noDecision }
    if scope == .outside { return .outOfScope }
    var whole: Concordance?
    for option in decided where option.concordance.precedence >= whole?.precedence ?? 0 { whole = option.concordance }
    return whole ?? .noOption
  }

  // MARK: One option

  private func decidedOption(_ option: Int, _ answer: CountedAnswer) -> DecidedOption {
    guard let found = answer.options.first(where: { $0.option == option }) else {
      // An answer leaves options out only where the book does not speak about the patient.
      return DecidedOption(
        option: option,
        verdict: nil,
        concordance: .outOfScope,
        against: [],
        perhapsAgainst: [],
        facts: []
      )
    }
    let concordance = concordance(of: found, answer.scope)
    let perhapsAgainst = found.open.map { $0.rule }.filter { isAgainst[$0] }
    return DecidedOption(
      option: option,
      verdict: found.verdict,
      concordance: concordance,
      against: found.exclusions + found.counterarguments,
      perhapsAgainst: perhapsAgainst,
      facts: facts(of: found, concordance, isOpen: !perhapsAgainst.isEmpty, answer)
    )
  }

  private func concordance(of option: OptionAnswer, _ scope: Answer.Scope) -> Concordance {
    switch option.verdict {
    // Where it is not known whether the rules apply at all, even a candidate is one only if they do.
    case .candidate: scope == .open ? .conditional : .concordant
    case .provisional, .possible: .conditional
    case .excluded: .nonConcordant
    case .undecided: .undecided
    // An argument that may hold is not held against a decision: unknown is never true either.
    case .unsupported: option.counterarguments.isEmpty ? .silent : .nonConcordant
    }
  }

  /// The missing facts to name: those that rules read, and where there are none those that could settle them.
  ///
  /// - Parameter isOpen: Whether a rule may stand against the option that is not known to.
  private func facts(
    of option: OptionAnswer,
    _ concordance: Concordance,
    isOpen: Bool,
    _ answer: CountedAnswer
  ) -> [Int] {
    guard concordance == .conditional || concordance == .silent && isOpen else { return [] }
    var facts: [Int] = []
    if option.verdict != .candidate {
      facts = option.depends.alone + option.depends.together
      if facts.isEmpty { facts = option.depends.settledBy }
    }
    if concordance == .conditional, answer.scope == .open { facts += answer.scopeFacts.filter { !facts.contains($0) } }
    return facts.sorted()
  }
}
