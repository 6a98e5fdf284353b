import Reports
import RuleBooks

extension AuditDocument {
  // MARK: Options

  /// The decided options by class, the rates of each, and the candidates that decisions do not mention.
  func optionsChapter() -> Publication.Chapter {
    let decided = book.options.indices.filter { audit.options[$0].total > 0 }
    let shown = Concordance.scored + [.silent]
    let counts = decided.map { option in
      let count = audit.options[option]
      return [words.wording.label(ofOption: option), String(count.total)]
        + shown.map { String(count[$0]) } + [String(count[.undecided] + count[.outOfScope])]
    }
    let rates = decided.map { [words.wording.label(ofOption: $0)] + rateCells(audit.options[$0]) }
    var blocks: [Publication.Block] = []
    if decided.isEmpty {
      blocks.append(.paragraph("No option was decided on."))
    } else {
      blocks.append(
        .table(table("Decided options by class", ["option", "decided"] + shown.map { $0.name } + ["other"], counts))
      )
      blocks.append(.paragraph("Other: undecided, or the patient is out of scope."))
      let bars = decided.map { (label: words.wording.label(ofOption: $0), count: audit.options[$0]) }
      if let chart = chart("Decided options that agree with the rules", bars) { blocks.append(.chart(chart)) }
      blocks.append(
        .table(table("Rates in percent with 95 % intervals, by option", ["option"] + Self.rateColumns, rates))
      )
    }
    let unmentioned = book.options.indices.filter { audit.unmentioned[$0] > 0 }
    if !unmentioned.isEmpty {
      blocks.append(
        .table(
          table(
            "Candidates that decisions do not mention; listed and not scored",
            ["option", "decisions"],
            unmentioned.map { [words.wording.label(ofOption: $0), String(audit.unmentioned[$0])] }
          )
        )
      )
    }
    return Publication.Chapter(anchor: "options", title: "By option", blocks: blocks)
  }

  // MARK: Groups

  /// The decisions by what the cases say of one fact, as a whole and option by option.
  func groupChapter(_ index: Int) -> Publication.Chapter {
    let grouping = audit.plan.groupings[index]
    let label = words.inSentence(words.wording.label(ofFact: grouping.fact))
    let tallies = audit.groups[index]
    let shown = tallies.indices.filter { tallies[$0].cases.total > 0 }
    let rows = shown.map { [grouping.label(of: $0)] + rateCells(tallies[$0].cases) }
    var blocks: [Publication.Block] = []
    if case .severalOf = book.facts[grouping.fact].type {
      blocks.append(.paragraph("A case with several of the values is counted under each."))
    }
    let bars = shown.map { (label: grouping.label(of: $0), count: tallies[$0].cases) }
    if let chart = chart("Decisions that agree with the rules, by " + label, bars) { blocks.append(.chart(chart)) }
    blocks.append(
      .table(table("Rates in percent with 95 % intervals, by " + label, [label] + Self.rateColumns, rows))
    )
    let options = OptionGroups(audit, grouping: index, shown, words)
    if !options.isEmpty { blocks += [.chart(options.chart(by: label)), .table(options.table(by: label))] }
    return Publication.Chapter(anchor: "by-" + book.facts[grouping.fact].name, title: "By " + label, blocks: blocks)
  }

  // MARK: Periods and reasons

  static let mostPeriods = 48

  /// The decisions by date.
  func periodChapter() -> Publication.Chapter {
    let period = audit.plan.period
    let periods = audit.periods
    var rows = periods.suffix(Self.mostPeriods).map { [period.name($0.number)] + rateCells($0.cases) }
    if audit.undated.total > 0 { rows.append(["no date"] + rateCells(audit.undated)) }
    var blocks: [Publication.Block] = []
    let left = periods.count - min(periods.count, Self.mostPeriods)
    let bars = periods.suffix(Self.mostPeriods).map { (label: period.name($0.number), count: $0.cases) }
    if let chart = chart("Decisions that agree with the rules, by " + period.rawValue, bars) {
      blocks.append(.chart(chart))
    }
    if left > 0 { blocks.append(.paragraph(Phrase(String(left) + " earlier periods are left out here."))) }
    blocks.append(
      .table(
        table("Rates in percent with 95 % intervals, by " + period.rawValue, [period.rawValue] + Self.rateColumns, rows)
      )
    )
    return Publication.Chapter(anchor: "periods", title: "By " + period.rawValue, blocks: blocks)
  }

  /// The reasons that were coded, against the classes of the decisions.
  func reasonChapter() -> Publication.Chapter {
    let shown = Concordance.allCases.filter { concordance in
      concordance != .noDecision && (Concordance.scored.contains(concordance) || audit.cases[concordance] > 0)
    }
    let rows = shown.map { concordance in
      [concordance.name] + ReasonCode.allCases.map { String(audit.reasons[$0.rawValue][concordance]) }
    }
    return Publication.Chapter(
      anchor: "reasons",
      title: "Reasons given",
      blocks: [
        .table(table("Recorded decisions by class and reason", ["class"] + ReasonCode.allCases.map { $0.name }, rows)),
        .paragraph("A reason in own words is counted; its text is not read and not shown."),
      ]
    )
  }
}
