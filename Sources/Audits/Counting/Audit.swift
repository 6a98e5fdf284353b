import Batches
import CaseFiles
import Evaluation
import RuleBooks

/// The count of a cohort: how its decisions stand to the rules, and what its cases leave open.
///
/// Cases are taken in one after the other and not held; what is kept does not grow with their number, but for the
/// periods that they fall into. The counts of two parts of a cohort add up to those of the whole.
package struct Audit: CaseTally {
  package let plan: AuditPlan
  private let auditor: CaseAuditor

  /// The cases that could be read, by class.
  package private(set) var cases = ConcordanceCount()
  /// Those among them whose facts clash, by class.
  package private(set) var contradictory = ConcordanceCount()
  /// Those among them of which it is open whether the rules apply.
  package private(set) var openScopeCount = 0
  /// For each option the decisions for it.
  package private(set) var options: [ConcordanceCount]
  /// For each option the decisions that do not mention it although it is a candidate.
  package private(set) var unmentioned: [Int]
  /// For each grouping its groups.
  package private(set) var groups: [[GroupTally]]
  private var tallyByPeriod: [Int: ConcordanceCount] = [:]
  /// The cases without a date.
  package private(set) var undated = ConcordanceCount()
  /// For each reason code the decisions with it.
  package private(set) var reasons: [ConcordanceCount]
  package private(set) var facts: [FactTally]
  /// For each rule the decisions for an option that it excludes or argues against, by the class of the option.
  package private(set) var against: [ConcordanceCount]
  /// The decided options that are excluded in every completion, by one rule here and another there.
  package private(set) var variouslyExcludedCount = 0
  /// The decided options on which the rules are silent as far as is known, but a missing fact could make one stand against.
  package private(set) var perhapsAgainstCount = 0
  private var rejectedByCode: [CaseProblemCode: Int] = [:]
  package private(set) var rejected: CaseList<RejectedCase>
  package private(set) var nonConcordant: CaseList<AuditedCase>
  package private(set) var conditional: CaseList<AuditedCase>
  package private(set) var silent: CaseList<AuditedCase>
  /// Concordant decisions with an option that something argues against, too.
  package private(set) var contested: CaseList<AuditedCase>

  package init(_ plan: AuditPlan) {
    self.plan = plan
    let book = plan.book
    auditor = CaseAuditor(book: book)
    options = Array(repeating: ConcordanceCount(), count: book.options.count)
    unmentioned = Array(repeating: 0, count: book.options.count)
    groups = plan.groupings.map { Array(repeating: GroupTally(optionCount: book.options.count), count: $0.count) }
    reasons = Array(repeating: ConcordanceCount(), count: ReasonCode.allCases.count)
    facts = Array(repeating: FactTally(), count: book.facts.count)
    against = Array(repeating: ConcordanceCount(), count: book.rules.count)
    rejected = CaseList(limit: plan.listLimit)
    nonConcordant = CaseList(limit: plan.listLimit)
    conditional = CaseList(limit: plan.listLimit)
    silent = CaseList(limit: plan.listLimit)
    contested = CaseList(limit: plan.listLimit)
  }

  /// How many cases were taken in, those that could not be read among them.
  package var caseCount: Int { cases.total + rejected.count }

  /// The periods with cases, in the order of time.
  package var periods: [(number: Int, cases: ConcordanceCount)] {
    tallyByPeriod.map { (number: $0.key, cases: $0.value) }.sorted { $0.number < $1.number }
  }

  /// How many cases were rejected with each code, by code.
  package var rejections: [(code: CaseProblemCode, count: Int)] {
    rejectedByCode.map { (code: $0.key, count: $0.value) }
      .sorted { $0.code.rawValue.utf8.lexicographicallyPrecedes($1.code.rawValue.utf8) }
  }

  /// How many cases were rejected because of what their decision says.
  package var rejectedDecisionCount: Int {
    rejectedByCode.reduce(0) { $0 + ($1.key.isAboutDecision ? $1.value : 0) }
  }

  // MARK: Taking in

  /// Takes in a case that was read and answered.
  ///
  /// - Returns: The case with its class, to be written where every case is.
  @discardableResult
  package mutating func add(
    _ patient: PatientCase,
    _ answer: CountedAnswer,
    position: Int,
    file: String? = nil
  ) -> AuditedCase {
    let audited = auditor.audit(patient, answer, position: position, file: file)
    cases.add(audited.concordance)
    if audited.isContradictory { contradictory.add(audited.concordance) }
    if audited.scope == .open { openScopeCount += 1 }
    countDecision(of: audited)
    for (index, grouping) in plan.groupings.enumerated() {
      for group in grouping.groups(of: patient.knowledge[grouping.fact]) { groups[index][group].add(audited) }
    }
    if let period = plan.period.number(of: patient.date) {
      tallyByPeriod[period, default: ConcordanceCount()].add(audited.concordance)
    } else {
      undated.add(audited.concordance)
    }
    countFacts(of: patient, answer)
    return audited
  }

  /// Takes in a case that could not be read.
  package mutating func add(_ rejection: RejectedCase) {
    rejected.append(rejection)
    rejectedByCode[rejection.problem.code, default: 0] += 1
  }

  private mutating func countDecision(of audited: AuditedCase) {
    if let decided = audited.decided {
      reasons[audited.reason.rawValue].add(audited.concordance)
      for option in audited.unmentioned { unmentioned[option] += 1 }
      for option in decided {
        options[option.option].add(option.concordance)
        for fact in option.facts where option.concordance == .conditional { facts[fact].heldDecisionCount += 1 }
        for rule in option.against { against[rule].add(option.concordance) }
        switch option.concordance {
        case .nonConcordant: if option.against.isEmpty { variouslyExcludedCount += 1 }
        case .silent: if !option.perhapsAgainst.isEmpty { perhapsAgainstCount += 1 }
        case .concordant, .conditional, .undecided, .outOfScope, .noOption, .noDecision: break
        }
      }
    }
    switch audited.concordance {
    case .nonConcordant: nonConcordant.append(audited)
    case .conditional: conditional.append(audited)
    case .silent: silent.append(audited)
    case .concordant: if audited.isContested { contested.append(audited) }
    case .undecided, .outOfScope, .noOption, .noDecision: break
    }
  }

  private mutating func countFacts(of patient: PatientCase, _ answer: CountedAnswer) {
    for (index, knowledge) in patient.knowledge.enumerated() {
      facts[index].add(knowledge, of: plan.book.facts[index].type)
    }
    for missing in answer.missing {
      facts[missing.fact].missingCount += 1
      if missing.isRequired { facts[missing.fact].requiredCount += 1 }
    }
    for option in answer.options where option.verdict == .provisional || option.verdict == .possible {
      for fact in option.depends.alone { facts[fact].openAloneCount += 1 }
      for fact in option.depends.together { facts[fact].openTogetherCount += 1 }
    }
  }

  // MARK: Putting together

  /// Takes in the count of the cases that follow in the same cohort.
  package mutating func add(_ following: Audit) {
    cases.add(following.cases)
    contradictory.add(following.contradictory)
    openScopeCount += following.openScopeCount
    for option in options.indices {
      options[option].add(following.options[option])
      unmentioned[option] += following.unmentioned[option]
    }
    for (index, tallies) in following.groups.enumerated() {
      for (group, tally) in tallies.enumerated() { groups[index][group].add(tally) }
    }
    for (period, count) in following.tallyByPeriod { tallyByPeriod[period, default: ConcordanceCount()].add(count) }
    undated.add(following.undated)
    for reason in reasons.indices { reasons[reason].add(following.reasons[reason]) }
    for fact in facts.indices { facts[fact].add(following.facts[fact]) }
    for rule in against.indices { against[rule].add(following.against[rule]) }
    variouslyExcludedCount += following.variouslyExcludedCount
    perhapsAgainstCount += following.perhapsAgainstCount
    for (code, count) in following.rejectedByCode { rejectedByCode[code, default: 0] += count }
    rejected.append(following.rejected)
    nonConcordant.append(following.nonConcordant)
    conditional.append(following.conditional)
    silent.append(following.silent)
    contested.append(following.contested)
  }
}
