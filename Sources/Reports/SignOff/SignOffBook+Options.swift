import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

extension SignOffBook {
  /// A rule about more options than this is set once, before them.
  private static let sharedFrom = 4

  /// One chapter per option, and one before them about what concerns many.
  func optionChapters() -> [Publication.Chapter] {
    let shared = book.rules.indices.filter { book.rules[$0].options.count >= Self.sharedFrom }
    var isSet = Array(repeating: false, count: book.rules.count)
    var chapters: [Publication.Chapter] = []
    let background = wording.statements { $0.informs.count >= Self.sharedFrom }
    if !shared.isEmpty || !background.isEmpty {
      var explained: Set<Int> = []
      var blocks: [Publication.Block] = []
      if !background.isEmpty {
        blocks.append(
          .paragraph("These statements of the sources are shown with several options; no rule argues from them.")
        )
        blocks.append(.terms(background.map { Publication.Term(informed(by: $0), arguments.citation($0)) }))
      }
      if !shared.isEmpty { blocks.append(.paragraph("These rules speak of several options at once.")) }
      for rule in shared {
        isSet[rule] = true
        blocks.append(.argument(arguments.argument(rule, isFirst: true, explained: &explained)))
      }
      chapters.append(Publication.Chapter(anchor: "shared", title: "Several options", part: "Options", blocks: blocks))
    }
    for option in book.options.indices { chapters.append(chapter(option, &isSet)) }
    return chapters
  }

  private func chapter(_ option: Int, _ isSet: inout [Bool]) -> Publication.Chapter {
    let declared = book.options[option]
    let rules = book.rules.indices.filter { book.rules[$0].options.contains(option) }
    let own = rules.filter { book.rules[$0].options.count < Self.sharedFrom }
    let shared = rules.filter { book.rules[$0].options.count >= Self.sharedFrom }
    var blocks: [Publication.Block] = [.terms(particulars(option, own))]
    var explained: Set<Int> = []
    for rule in Self.inOrder(own, book) {
      blocks.append(.argument(arguments.argument(rule, isFirst: !isSet[rule], explained: &explained)))
      isSet[rule] = true
    }
    if own.isEmpty { blocks.append(.paragraph("No rule speaks of this option alone.")) }
    if !shared.isEmpty {
      blocks.append(.paragraph(Phrase("These speak of it together with others: ") + arguments.links(shared) + "."))
    }
    blocks += table(of: rules.filter { $0.isArgument(in: book) }, declared)
    blocks += patients(of: option)
    return Publication.Chapter(anchor: Anchors.option(declared), title: declared.label, part: "Options", blocks: blocks)
  }

  /// Whom a statement informs, in few words.
  private func informed(by reference: Reference) -> Phrase {
    let count = reference.statement.map { book.sources[reference.source].statements[$0].informs.count } ?? 0
    return count == book.options.count ? "Every option" : Phrase("\(count) options")
  }

  /// What argues for an option, then against, then what excludes it, then notes; the strongest first.
  private static func inOrder(_ rules: [Int], _ book: RuleBook) -> [Int] {
    func rank(_ effect: Effect) -> Int {
      switch effect {
      case .argues(for: true, let strength): 2 - strength.rawValue
      case .argues(for: false, let strength): 5 - strength.rawValue
      case .excludes: 6
      case .notes: 7
      }
    }
    return rules.sorted { (rank(book.rules[$0].effect), $0) < (rank(book.rules[$1].effect), $1) }
  }

  private func particulars(_ option: Int, _ rules: [Int]) -> [Publication.Term] {
    let declared = book.options[option]
    var terms = [Publication.Term("Name", Phrase(declared.name, .reference))]
    if !declared.routes.isEmpty {
      terms.append(Publication.Term("Route", Phrase(declared.routes.joined(separator: "; "))))
    }
    if !declared.kinds.isEmpty {
      terms.append(
        Publication.Term("Kind", Phrase(declared.kinds.map { BookWording.readable($0) }.joined(separator: ", ")))
      )
    }
    var counts: [String] = []
    for (kind, words) in [(1, "for"), (2, "against"), (4, "excluding")] as [(UInt8, String)] {
      let count = rules.count { book.rules[$0].effect.statusBit == kind }
      if count > 0 { counts.append("\(count) \(words)") }
    }
    terms.append(Publication.Term("Arguments", Phrase(counts.isEmpty ? "none" : counts.joined(separator: ", "))))
    for reference in wording.statements(where: { $0.informs.contains(option) && $0.informs.count < Self.sharedFrom }) {
      terms.append(Publication.Term("Background", arguments.citation(reference)))
    }
    return terms
  }

  // MARK: What follows

  private func table(of rules: [Int], _ option: TreatmentOption) -> [Publication.Block] {
    guard !rules.isEmpty else { return [] }
    let table = ConditionTable(engine, rules: rules)
    var blocks: [Publication.Block] = [.heading("The same as a table", anchor: nil)]
    let rows = table.rows.map { row in
      let rule = book.rules[row.rule]
      let name =
        Phrase(rule.id, .link(Anchors.rule(rule))) + Phrase(" " + rule.effect.heading.lowercased())
      return Publication.Table.Row([name] + table.facts.map { Phrase(row.cells[$0] ?? "") })
    }
    if !rows.isEmpty {
      blocks.append(
        .table(
          Publication.Table(
            caption: "Where each rule about " + option.label + " holds, overrides left aside",
            columns: ["Rule"] + table.facts.map { wording.label(ofFact: $0) },
            rows: rows,
            style: .grid
          )
        )
      )
    }
    if !table.left.isEmpty {
      blocks.append(
        .paragraph(
          Phrase("In sentences only, for a table would need more than \(ConditionTable.mostRows) rows: ")
            + arguments.links(table.left) + "."
        )
      )
    }
    return blocks
  }

  private func patients(of option: Int) -> [Publication.Block] {
    let survey = OptionSurvey(engine)
    var blocks: [Publication.Block] = [.heading("What the rules say together", anchor: nil)]
    let subjects: [(OptionSurvey.Subject, String, String)] = [
      (.contested, "For and against at once", "No patient has arguments for it and against it at once."),
      (.excludedThoughSupported, "For, and excluded", "No patient has an argument for it where it is excluded."),
      (.silent, "No rule speaks", "For every patient some rule argues about it or excludes it."),
    ]
    for (subject, title, none) in subjects {
      blocks.append(.paragraph(Phrase(title, .strong)))
      guard let group = survey.patients(subject, of: option) else {
        blocks.append(.paragraph("Undecided: too complex to be decided within the budget."))
        continue
      }
      if group.witnesses.isEmpty {
        blocks.append(.paragraph(Phrase(none)))
      } else {
        blocks.append(.list(group.witnesses.map { item($0) }))
        let more = "These are not all: there are more such patients."
        if !group.isComplete { blocks.append(.paragraph(Phrase(more, .faint))) }
      }
    }
    return blocks
  }

  /// Patients in words, with one of them.
  func item(_ witness: Witness) -> Publication.Item {
    let all = Phrase(witness.words.isEmpty ? "Every patient" : witness.words)
    let decisive = witness.entries.filter { $0.isDecisive }
    guard !decisive.isEmpty else { return Publication.Item(all) }
    return Publication.Item(all, parts: [Publication.Item(Phrase("for example: " + words(decisive), .faint))])
  }

  private func words(_ entries: [Witness.Entry]) -> String {
    entries.map { entry in
      let fact = book.facts.firstIndex { $0.name == entry.fact }
      let label = fact.map { wording.label(ofFact: $0) } ?? entry.fact
      return label + ": " + words(entry.value, fact)
    }.joined(separator: "; ")
  }

  private func words(_ value: Witness.Value, _ fact: Int?) -> String {
    func label(_ name: String) -> String {
      guard let fact, let index = book.facts[fact].type.values.firstIndex(where: { $0.name == name }) else {
        return name
      }
      return wording.value(index, ofFact: fact)
    }
    switch value {
    case .word(let name): return label(name)
    case .truth(let truth): return truth ? "yes" : "no"
    case .words(let names): return names.isEmpty ? "none" : names.map(label).joined(separator: ", ")
    case .number(let digits):
      guard let fact, case .number(let scale) = book.facts[fact].type, let unit = scale.unit else { return digits }
      return digits + " " + unit
    }
  }
}

extension Int {
  /// Whether a rule, meant by its index, argues about its options or excludes them.
  fileprivate func isArgument(in book: RuleBook) -> Bool { book.rules[self].effect.statusBit != 0 }
}
