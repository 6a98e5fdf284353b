import Evaluation
import RuleBooks
import RuleLanguage

extension CaseSheetBuilder {
  func appendOptions(of answer: Answer, to sheet: inout Sheet) {
    for verdict in Verdict.allCases {
      let options = answer.options.filter { $0.verdict == verdict }
      guard !options.isEmpty else { continue }
      sheet.append(.heading(verdict.heading, gloss: verdict.gloss, verdict.tone))
      for option in options {
        sheet.append(.subheading(title(of: option)))
        let entries = entries(for: option)
        if !entries.isEmpty { sheet.append(.entries(entries)) }
      }
    }
    appendGeneralStatements(of: answer, to: &sheet)
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
            ("open", option.open.map(\.rule)),
          ] where !rules.isEmpty {
            words.append("; " + label + " " + rules.map { book.rules[$0].id }.joined(separator: ", "), .faint)
          }
          return Sheet.Entry(option.verdict.rawValue, words, tone: option.verdict.tone)
        }
      )
    )
  }

  private func title(of option: OptionAnswer) -> Phrase {
    var title = Phrase(wording.label(ofOption: option.option), .strong)
    if !option.intents.isEmpty { title.append(" (" + wording.intents(option.intents) + ")") }
    if option.isContested { title.append("\u{A0}· contested", .tone(.open)) }
    return title
  }

  private func entries(for option: OptionAnswer) -> [Sheet.Entry] {
    var entries: [Sheet.Entry] = []
    let holding = option.exclusions + option.arguments + option.counterarguments
    entries += holding.map { Sheet.Entry(term(for: $0), sentence(of: $0), tone: tone(of: $0)) }
    if option.verdict == .unsupported {
      entries += failing(in: option).map { Sheet.Entry("does not apply", sentence(of: $0), tone: .quiet) }
    }
    entries += option.open.map { Sheet.Entry("open", conditional($0), tone: .open) }
    entries += option.overridden.map { overridden in
      let by = overridden.by.map { book.rules[$0].id }
      let words = sentence(of: overridden.rule) + Phrase(" Switched off by " + BookWording.list(by, "and") + ".")
      return Sheet.Entry("switched off", words, tone: .quiet)
    }
    entries += option.notes.map { Sheet.Entry("note", sentence(of: $0)) }
    let routes = book.options[option.option].routes
    if !routes.isEmpty { entries.append(Sheet.Entry("route", Phrase(routes.joined(separator: "; ")))) }
    let statements = wording.statements { statement in
      statement.informs.contains(option.option) && !informsEveryOption(statement)
    }
    entries += statements.map { Sheet.Entry("background", text(of: $0), tone: .quiet) }
    return entries
  }

  /// The arguments for an option that hold in no completion.
  private func failing(in option: OptionAnswer) -> [Int] {
    let others = Set(option.arguments + option.open.map(\.rule) + option.overridden.map(\.rule))
    return book.rules.indices.filter { index in
      guard case .argues(for: true, _) = book.rules[index].effect else { return false }
      return book.rules[index].options.contains(option.option) && !others.contains(index)
    }
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

  private func sentence(of rule: Int) -> Phrase {
    Phrase(book.rules[rule].because + " ") + Phrase(wording.origin(of: rule), .reference)
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
    let needs = open.needs.isEmpty ? "what is missing" : wording.facts(open.needs)
    return Phrase(outcome + ", depending on " + needs + ": ") + sentence(of: open.rule)
  }

  // MARK: Statements of the sources

  private func appendGeneralStatements(of answer: Answer, to sheet: inout Sheet) {
    guard !answer.options.isEmpty else { return }
    let statements = wording.statements(where: informsEveryOption)
    guard !statements.isEmpty else { return }
    sheet.append(.heading("For every option", gloss: "", .plain))
    sheet.append(.list(statements.map(text)))
  }

  private func informsEveryOption(_ statement: Statement) -> Bool { statement.informs.count == book.options.count }

  private func text(of reference: Reference) -> Phrase {
    Phrase(wording.text(of: reference) + " ") + bracketed(wording.shortCitation(reference))
  }
}
