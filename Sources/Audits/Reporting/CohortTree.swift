import Batches
import CaseFiles
import Reports
import RuleBooks
import RuleLanguage

/// The counts of a cohort as a JSON document.
struct CohortTree {
  private typealias Members = [(key: String, value: JSONTree)]

  private let audit: Audit
  private let book: RuleBook

  init(_ audit: Audit) {
    self.audit = audit
    book = audit.plan.book
  }

  var tree: JSONTree {
    .object([
      ("cases", .number(audit.caseCount)),
      ("rejected", .number(audit.rejected.count)),
      ("rejected-decisions", .number(audit.rejectedDecisionCount)),
      ("contradictory", .number(audit.contradictory.total)),
      ("scope-open", .number(audit.openScopeCount)),
      ("classes", .object(classes(of: audit.cases, Concordance.allCases))),
      ("rates", rates(of: audit.cases)),
      ("options", .array(book.options.indices.map(option))),
      ("groups", .array(audit.plan.groupings.indices.map(grouping))),
      ("periods", periods),
      ("reasons", .array(ReasonCode.allCases.map(reason))),
      (
        "arguments-against",
        .array(book.rules.indices.filter { audit.against[$0][.nonConcordant] > 0 }.map(argument))
      ),
      ("contested", .array(book.rules.indices.filter { audit.against[$0].contested > 0 }.map(contest))),
      ("variously-excluded", .number(audit.variouslyExcludedCount)),
      ("silent-perhaps-against", .number(audit.perhapsAgainstCount)),
      ("facts", .array(book.facts.indices.map(fact))),
      (
        "errors",
        .array(
          audit.rejections.map { rejection in
            .object([("code", .text(rejection.code.rawValue)), ("cases", .number(rejection.count))])
          }
        )
      ),
    ])
  }

  // MARK: Parts

  private func option(_ option: Int) -> JSONTree {
    let count = audit.options[option]
    return .object([
      ("option", .text(book.options[option].name)),
      ("decided", .number(count.total)),
      ("classes", .object(classes(of: count, Concordance.ofOptions))),
      ("rates", rates(of: count)),
      ("candidate-not-mentioned", .number(audit.unmentioned[option])),
    ])
  }

  private func grouping(_ index: Int) -> JSONTree {
    let grouping = audit.plan.groupings[index]
    let tallies = audit.groups[index]
    let groups = tallies.indices.filter { tallies[$0].cases.total > 0 }.map { group in
      let tally = tallies[group]
      let isPartial = group == grouping.partial
      return JSONTree.object(
        [
          ("value", grouping.name(of: group).map { .text($0) } ?? .literal("null")),
          ("known", .text(isPartial ? "partly" : group == grouping.unknown ? "no" : "yes")),
        ] + members(of: tally.cases) + [
          (
            "options",
            .array(
              book.options.indices.filter { tally.options[$0].total > 0 }.map { option in
                .object([
                  ("option", .text(book.options[option].name)),
                  ("decided", .number(tally.options[option].total)),
                  ("classes", .object(classes(of: tally.options[option], Concordance.ofOptions))),
                  ("rates", rates(of: tally.options[option])),
                ])
              }
            )
          )
        ]
      )
    }
    return .object([("fact", .text(book.facts[grouping.fact].name)), ("groups", .array(groups))])
  }

  private var periods: JSONTree {
    let period = audit.plan.period
    var groups = audit.periods.map { entry in
      JSONTree.object([("period", .text(period.name(entry.number)))] + members(of: entry.cases))
    }
    if audit.undated.total > 0 { groups.append(.object([("period", .literal("null"))] + members(of: audit.undated))) }
    return .object([("by", .text(period.rawValue)), ("groups", .array(groups))])
  }

  private func reason(_ code: ReasonCode) -> JSONTree {
    let count = audit.reasons[code.rawValue]
    return .object([
      ("reason", .text(code.name)), ("decisions", .number(count.total)),
      ("classes", .object(classes(of: count, Concordance.allCases.filter { $0 != .noDecision }))),
    ])
  }

  private func argument(_ rule: Int) -> JSONTree {
    .object([
      ("rule", .text(book.rules[rule].id)),
      ("effect", .text(book.rules[rule].effect == .excludes ? "excludes" : "against")),
      ("decisions", .number(audit.against[rule][.nonConcordant])),
    ])
  }

  /// An argument against options that were decided on and are candidates at least in some completion.
  private func contest(_ rule: Int) -> JSONTree {
    .object([
      ("rule", .text(book.rules[rule].id)),
      ("concordant", .number(audit.against[rule][.concordant])),
      ("conditional", .number(audit.against[rule][.conditional])),
    ])
  }

  private func fact(_ fact: Int) -> JSONTree {
    let tally = audit.facts[fact]
    return .object([
      ("fact", .text(book.facts[fact].name)),
      ("not-recorded", rate(Proportion(tally.unrecordedCount, of: audit.cases.total))),
      ("partly-recorded", rate(Proportion(tally.partialCount, of: audit.cases.total))),
      ("missing", .number(tally.missingCount)),
      ("required", .number(tally.requiredCount)),
      ("open-verdicts-alone", .number(tally.openAloneCount)),
      ("open-verdicts-together", .number(tally.openTogetherCount)),
      ("conditional-decisions", .number(tally.heldDecisionCount)),
    ])
  }

  // MARK: Counts

  private func members(of count: ConcordanceCount) -> Members {
    [
      ("cases", .number(count.total)), ("classes", .object(classes(of: count, Concordance.allCases))),
      ("rates", rates(of: count)),
    ]
  }

  private func classes(of count: ConcordanceCount, _ classes: [Concordance]) -> Members {
    classes.map { ($0.name, .number(count[$0])) }
  }

  private func rates(of count: ConcordanceCount) -> JSONTree {
    .object(Concordance.scored.map { ($0.name, rate(count.rate($0))) })
  }

  private func rate(_ share: Proportion) -> JSONTree {
    let interval = share.interval
    return .object([
      ("count", .number(share.count)), ("of", .number(share.of)),
      ("percent", percent(share.tenths)), ("low", percent(interval?.low)), ("high", percent(interval?.high)),
    ])
  }

  private func percent(_ tenths: Int?) -> JSONTree { .literal(tenths.map(AuditWording.percent) ?? "null") }
}
