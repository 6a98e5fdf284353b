import Evaluation
import RuleBooks
import RuleLanguage

extension CaseSheetBuilder {
  /// The options by verdict: all of them on a few lines first, then each with its reasons.
  func appendOptions(of answer: Answer, to sheet: inout Sheet) {
    appendOverview(of: answer, to: &sheet)
    let shared = SharedRemarks(answer: answer, book: book)
    for verdict in Verdict.allCases {
      let options = answer.options.filter { $0.verdict == verdict }
      guard !options.isEmpty else { continue }
      sheet.append(.verdict(verdict, gloss: verdict.gloss(in: book)))
      for option in options {
        sheet.append(.option(self.option(option, entries: entries(for: option, in: answer, shared: shared))))
      }
    }
    append(shared, of: answer, to: &sheet)
    appendSources(of: answer, to: &sheet)
  }

  private func option(_ option: OptionAnswer, entries: [Sheet.Entry]) -> Sheet.Option {
    Sheet.Option(
      anchor: Anchors.option(book.options[option.option]),
      verdict: option.verdict,
      label: wording.label(ofOption: option.option),
      intents: wording.intents(option.intents),
      isContested: option.isContested,
      entries: entries
    )
  }

  /// One line per option, its rules by name only.
  func appendBriefOptions(of answer: Answer, to sheet: inout Sheet) {
    guard !answer.options.isEmpty else { return }
    sheet.append(.heading("Options", gloss: "", .plain))
    sheet.append(
      .entries(
        answer.options.map { option in
          var words = self.option(option, entries: []).title
          for (label, rules) in [
            ("for", option.arguments), ("against", option.counterarguments), ("excluded by", option.exclusions),
            ("open", option.open.map { $0.rule }.filter { !isNote($0) }),
          ] where !rules.isEmpty {
            words.append("; " + label + " " + rules.map { book.rules[$0].id }.joined(separator: ", "), .faint)
          }
          return Sheet.Entry(
            option.verdict.rawValue,
            words,
            tone: option.verdict.tone,
            mark: .verdict(option.verdict)
          )
        }
      )
    )
  }

  func appendOverview(of answer: Answer, to sheet: inout Sheet) {
    guard answer.options.count > 1 else { return }
    sheet.append(.heading("At a glance", gloss: "", .plain))
    var entries = Verdict.allCases.compactMap { verdict -> Sheet.Entry? in
      var names = Phrase()
      for (position, option) in answer.options.filter({ $0.verdict == verdict }).enumerated() {
        if position > 0 { names.append(", ") }
        let anchor = Anchors.option(book.options[option.option])
        names.append(wording.label(ofOption: option.option), .link(anchor))
        if option.isContested { names.append(" (contested)") }
      }
      return names.isEmpty
        ? nil : Sheet.Entry(verdict.rawValue, names, tone: verdict.tone, mark: .verdict(verdict))
    }
    let missing = answer.missing.filter(isDecisive).map { wording.label(ofFact: $0.fact) }
    if !missing.isEmpty {
      entries.append(
        Sheet.Entry("missing", Phrase(missing.joined(separator: ", ")), tone: .open, mark: .shape("□"))
      )
    }
    sheet.append(.entries(entries))
  }

  private func entries(for option: OptionAnswer, in answer: Answer, shared: SharedRemarks) -> [Sheet.Entry] {
    var entries: [Sheet.Entry] = []
    let holding = option.exclusions + option.arguments + option.counterarguments
    entries += holding.map { rule in
      Sheet.Entry(term(for: rule), sentence(of: rule), tone: tone(of: rule), mark: .shape(book.rules[rule].effect.mark))
    }
    if option.verdict == .unsupported {
      entries += failing(in: option)
        .map { Sheet.Entry("does not apply", quotation(of: $0), tone: .quiet, mark: .shape("–")) }
    }
    entries += option.open.filter { !isNote($0.rule) }
      .map { Sheet.Entry("open", conditional($0, remaining: answer.remaining), tone: .open, mark: .shape("◇")) }
    entries += option.overridden.map { overridden in
      let by = overridden.by.map { book.rules[$0].id }
      let words = sentence(of: overridden.rule) + Phrase(" Switched off by " + BookWording.list(by, "and") + ".")
      return Sheet.Entry("switched off", words, tone: .quiet, mark: .shape("–"))
    }
    entries += option.notes.filter { !shared.notes.contains($0) }
      .map { Sheet.Entry("note", sentence(of: $0), kind: .remark, mark: .shape(Effect.notes.mark)) }
    let routes = book.options[option.option].routes
    if !routes.isEmpty { entries.append(Sheet.Entry("route", Phrase(routes.joined(separator: "; ")), kind: .remark)) }
    let statements = wording.statements { statement in
      statement.informs.contains(option.option) && !shared.isShared(statement)
    }
    if !statements.isEmpty {
      entries.append(Sheet.Entry("background", flowing(statements.map(text)), kind: .background, tone: .quiet))
    }
    return entries
  }

  /// The arguments for an option that hold in no completion.
  func failing(in option: OptionAnswer) -> [Int] {
    let others = Set(option.arguments + option.open.map { $0.rule } + option.overridden.map { $0.rule })
    return book.rules.indices.filter { index in
      guard case .argues(for: true, _) = book.rules[index].effect else { return false }
      return book.rules[index].options.contains(option.option) && !others.contains(index)
    }
  }

  // MARK: Rules

  func isNote(_ rule: Int) -> Bool { book.rules[rule].effect == .notes }

  func sentence(of rule: Int) -> Phrase {
    Phrase(book.rules[rule].because + " ") + origin(of: rule)
  }

  /// Where a rule comes from, with links to the statements that it cites.
  private func origin(of rule: Int) -> Phrase {
    var origin = Phrase()
    for part in wording.originParts(of: rule) {
      let anchor = part.reference.map { Anchors.statement($0, in: book) }
      origin.append(part.words, anchor.map { .citation($0) } ?? .reference)
    }
    return origin
  }

  /// The sentence of a rule that does not hold, or not yet: in quotes, so that nobody takes it for what is known.
  package func quotation(of rule: Int) -> Phrase {
    Phrase("“" + book.rules[rule].because + "” ") + origin(of: rule)
  }

  private func term(for rule: Int) -> String {
    switch book.rules[rule].effect {
    case .argues(let isFor, let strength):
      let direction = isFor ? "for" : "against"
      switch strength {
      case .strong: return "strongly " + direction
      case .plain: return direction
      case .weak: return "weakly " + direction
      }
    case .excludes: return "excludes it"
    case .notes: return "note"
    }
  }

  private func tone(of rule: Int) -> Tone {
    switch book.rules[rule].effect {
    case .argues(for: true, _): .good
    case .argues(for: false, _): .conditional
    case .excludes: .bad
    case .notes: .plain
    }
  }

  /// What an open rule would say, and on what that depends.
  private func conditional(_ open: OptionAnswer.OpenRule, remaining: [Knowledge]) -> Phrase {
    let outcome: String
    switch book.rules[open.rule].effect {
    case .argues(let isFor, let strength):
      let degree =
        switch strength {
        case .strong: "strongly "
        case .plain: ""
        case .weak: "weakly "
        }
      outcome = "Would argue " + degree + (isFor ? "for it" : "against it")
    case .excludes: outcome = "Would be excluded"
    case .notes: outcome = "Would carry a note"
    }
    let condition = openConditions.words(of: open, remaining: remaining)
    return Phrase(outcome + (condition.hasPrefix("if ") ? " " : ", ") + condition + ": ") + quotation(of: open.rule)
  }

  // MARK: Statements of the sources

  func text(of reference: Reference) -> Phrase {
    Phrase(wording.text(of: reference) + " ") + bracketed(wording.shortCitation(reference))
  }

  /// Sentences one after the other.
  func flowing(_ sentences: [Phrase]) -> Phrase {
    var whole = Phrase()
    for (position, sentence) in sentences.enumerated() {
      if position > 0 { whole.append(" ") }
      whole.append(sentence)
    }
    return whole
  }
}
