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
      sheet.append(.heading(verdict.heading, gloss: verdict.gloss(in: book), verdict.tone))
      for option in options {
        sheet.append(.subheading(title(of: option)))
        let entries = entries(for: option, shared: shared)
        if !entries.isEmpty { sheet.append(.entries(entries)) }
      }
    }
    append(shared, of: answer, to: &sheet)
  }

  /// One line per option, its rules by name only.
  func appendBriefOptions(of answer: Answer, to sheet: inout Sheet) {
    guard !answer.options.isEmpty else { return }
    sheet.append(.heading("Options", gloss: "", .plain))
    sheet.append(
      .entries(
        answer.options.map { option in
          var words = title(of: option)
          for (label, rules) in [
            ("for", option.arguments), ("against", option.counterarguments), ("excluded by", option.exclusions),
            ("open", option.open.map { $0.rule }.filter { !isNote($0) }),
          ] where !rules.isEmpty {
            words.append("; " + label + " " + rules.map { book.rules[$0].id }.joined(separator: ", "), .faint)
          }
          return Sheet.Entry(option.verdict.rawValue, words, tone: option.verdict.tone)
        }
      )
    )
  }

  func appendOverview(of answer: Answer, to sheet: inout Sheet) {
    guard answer.options.count > 1 else { return }
    sheet.append(.heading("At a glance", gloss: "", .plain))
    var entries = Verdict.allCases.compactMap { verdict -> Sheet.Entry? in
      let names = answer.options.filter { $0.verdict == verdict }.map { option in
        wording.label(ofOption: option.option) + (option.isContested ? " (contested)" : "")
      }
      return names.isEmpty
        ? nil : Sheet.Entry(verdict.rawValue, Phrase(names.joined(separator: ", ")), tone: verdict.tone)
    }
    let missing = answer.missing.filter(isDecisive).map { wording.label(ofFact: $0.fact) }
    if !missing.isEmpty { entries.append(Sheet.Entry("missing", Phrase(missing.joined(separator: ", ")), tone: .open)) }
    sheet.append(.entries(entries))
  }

  private func title(of option: OptionAnswer) -> Phrase {
    var title = Phrase(wording.label(ofOption: option.option), .strong)
    if !option.intents.isEmpty { title.append(" (" + wording.intents(option.intents) + ")") }
    if option.isContested { title.append("\u{A0}· contested", .tone(.open)) }
    return title
  }

  private func entries(for option: OptionAnswer, shared: SharedRemarks) -> [Sheet.Entry] {
    var entries: [Sheet.Entry] = []
    let holding = option.exclusions + option.arguments + option.counterarguments
    entries += holding.map { Sheet.Entry(term(for: $0), sentence(of: $0), tone: tone(of: $0)) }
    if option.verdict == .unsupported {
      entries += failing(in: option).map { Sheet.Entry("does not apply", quotation(of: $0), tone: .quiet) }
    }
    entries += option.open.filter { !isNote($0.rule) }
      .map { Sheet.Entry("open", conditional($0), tone: .open) }
    entries += option.overridden.map { overridden in
      let by = overridden.by.map { book.rules[$0].id }
      let words = sentence(of: overridden.rule) + Phrase(" Switched off by " + BookWording.list(by, "and") + ".")
      return Sheet.Entry("switched off", words, tone: .quiet)
    }
    entries += option.notes.filter { !shared.notes.contains($0) }.map { Sheet.Entry("note", sentence(of: $0)) }
    let routes = book.options[option.option].routes
    if !routes.isEmpty { entries.append(Sheet.Entry("route", Phrase(routes.joined(separator: "; ")))) }
    let statements = wording.statements { statement in
      statement.informs.contains(option.option) && !shared.isShared(statement)
    }
    if !statements.isEmpty {
      entries.append(Sheet.Entry("background", flowing(statements.map(text)), tone: .quiet))
    }
    return entries
  }

  /// The arguments for an option that hold in no completion.
  private func failing(in option: OptionAnswer) -> [Int] {
    let others = Set(option.arguments + option.open.map { $0.rule } + option.overridden.map { $0.rule })
    return book.rules.indices.filter { index in
      guard case .argues(for: true, _) = book.rules[index].effect else { return false }
      return book.rules[index].options.contains(option.option) && !others.contains(index)
    }
  }

  // MARK: Rules

  func isNote(_ rule: Int) -> Bool { book.rules[rule].effect == .notes }

  func sentence(of rule: Int) -> Phrase {
    Phrase(book.rules[rule].because + " ") + Phrase(wording.origin(of: rule), .reference)
  }

  /// The sentence of a rule that does not hold, or not yet: in quotes, so that nobody takes it for what is known.
  package func quotation(of rule: Int) -> Phrase {
    Phrase("“" + book.rules[rule].because + "” ") + Phrase(wording.origin(of: rule), .reference)
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
  private func conditional(_ open: OptionAnswer.OpenRule) -> Phrase {
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
    return Phrase(outcome + ", depending on " + needs(of: open) + ": ") + quotation(of: open.rule)
  }

  func needs(of open: OptionAnswer.OpenRule) -> String {
    open.needs.isEmpty ? "what is missing" : wording.facts(open.needs)
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
