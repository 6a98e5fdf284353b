import CaseSpaces
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// The question and, in a few lines, why it is asked.
extension InterviewPages {
  /// The most values that get a line each.
  private static let mostLines = 8

  func appendQuestion(_ number: Int, _ moment: Moment, _ standing: Standing, to sheet: inout Sheet) {
    guard let fact = standing.subject.fact else { return }
    sheet.append(.heading("Question " + String(number), gloss: wording.label(ofFact: fact), .plain))
    switch standing.subject {
    case .required:
      let isFirst = moment.isFirstRequired(standing) && standing.undecided.isEmpty
      let note = isFirst ? "No question is left that could change a verdict. " : ""
      let idle = standing.undecided.isEmpty ? ", but it changes nothing here" : ""
      sheet.append(
        .paragraph(
          Phrase(note + "The rule file requires this fact" + idle + ": answer, or `done` to end.", .faint)
        )
      )
    default: break
    }
    if let ask = book.facts[fact].ask { sheet.append(.paragraph(Phrase(ask, .strong))) }
    if let known = wording.knowledge(moment.patient.knowledge[fact], ofFact: fact) {
      sheet.append(.paragraph(Phrase("So far: ", .faint) + Phrase(known)))
    }
    let effects = self.effects(of: fact, moment, standing)
    appendChoices(fact, effects, to: &sheet)
    guard case .fact(let askable) = standing.subject else { return }
    var entries = [Sheet.Entry("asked because", reason(askable, standing))]
    if let rule = rules(reading: fact, for: askable, standing).first {
      entries.append(Sheet.Entry("rule", cases.quotation(of: rule)))
    }
    sheet.append(.entries(entries))
  }

  /// What each kind of answer would do; nothing where the fact changes nothing.
  func effects(of fact: Int, _ moment: Moment, _ standing: Standing) -> [AnswerEffect] {
    guard case .fact = standing.subject else { return [] }
    do throws(OutOfBudget) {
      var search = try AskingSearch(engine, moment.patient, staysOpen: moment.staysOpen, for: option)
      return try search.effects(of: fact)
    } catch {
      return []
    }
  }

  // MARK: Choices

  private func appendChoices(
    _ fact: Int,
    _ effects: [AnswerEffect],
    to sheet: inout Sheet
  ) {
    let values = book.facts[fact].type.values
    let list = ChoiceList(book, fact: fact)
    switch book.facts[fact].type {
    case .text: sheet.append(.paragraph(Phrase(AnswerHint(book).words(for: fact), .faint)))
    case .number:
      sheet.append(.paragraph(Phrase(AnswerHint(book).words(for: fact), .faint)))
      sheet.append(.entries(grouped(effects, fact)))
    case .yesOrNo, .oneOf, .inOrder:
      guard values.count <= Self.mostLines else {
        sheet.append(.paragraph(flow(list)))
        sheet.append(.entries(grouped(effects, fact)))
        return
      }
      sheet.append(.outline(values.indices.map { choice($0, list, effects) }))
    case .severalOf:
      sheet.append(.paragraph(flow(list)))
      sheet.append(.paragraph(Phrase(AnswerHint(book).words(for: fact), .faint)))
      sheet.append(.entries(grouped(effects, fact)))
    }
  }

  /// A value with its number and what it would do; yes and no are their own marks.
  private func choice(_ value: Int, _ list: ChoiceList, _ effects: [AnswerEffect]) -> Sheet.Item {
    let effect = effects.first { effect in
      if case .cell(.values(let set)) = effect.kind { set >> UInt64(value) & 1 == 1 } else { false }
    }
    let remark = effect.map { self.effects.summary($0) } ?? (effects.isEmpty ? "" : "not possible with what is known")
    if case .yesOrNo = book.facts[list.fact].type {
      return Sheet.Item(depth: 0, mark: list.values[value].name, tone: .plain, words: Phrase(remark, .faint))
    }
    var words = Phrase(wording.value(value, ofFact: list.fact))
    if !remark.isEmpty { words.append(" – " + remark, .faint) }
    return Sheet.Item(depth: 0, mark: list.isNumbered ? String(value + 1) : "-", tone: .plain, words: words)
  }

  /// The values one after the other.
  private func flow(_ list: ChoiceList) -> Phrase {
    var words = Phrase()
    for value in list.values.indices {
      if value > 0 { words.append("\u{A0}· ", .faint) }
      let name = BookWording.unbroken(wording.value(value, ofFact: list.fact))
      words.append((list.isNumbered ? String(value + 1) + "\u{A0}" : "") + name)
    }
    return words
  }

  /// Answers that do as much as each other on one line, those that do most first.
  private func grouped(_ effects: [AnswerEffect], _ fact: Int) -> [Sheet.Entry] {
    let telling = effects.filter { $0.leavesScope || $0.entersScope || !$0.options.isEmpty }
    let sorted = telling.indices.sorted { left, right in
      let (one, other) = (telling[left], telling[right])
      if one.settledCount != other.settledCount { return one.settledCount > other.settledCount }
      if one.options.count != other.options.count { return one.options.count > other.options.count }
      return left < right
    }
    var groups: [(summary: String, answers: [String])] = []
    for index in sorted {
      let summary = self.effects.summary(telling[index])
      let answer = self.effects.answer(telling[index], to: fact)
      if groups.last?.summary == summary {
        groups[groups.count - 1].answers.append(answer)
      } else {
        groups.append((summary, [answer]))
      }
    }
    var entries = groups.prefix(3).map { group in
      let shown = group.answers.prefix(6).joined(separator: ", ")
      let rest = group.answers.count - 6
      return Sheet.Entry(group.summary, Phrase(shown + (rest > 0 ? " and " + String(rest) + " more" : "")))
    }
    if groups.count > 3 { entries.append(Sheet.Entry("others", "less; `why` says what")) }
    return entries
  }

  // MARK: Reasons

  private func reason(_ askable: AskableFact, _ standing: Standing) -> Phrase {
    guard let survey = standing.survey else { return Phrase() }
    let summary = askable.mattersAlone ? worth.summary(askable.worth, survey) : nil
    let requirement = askable.isRequired ? "; the rule file requires it" : ""
    return Phrase(worth.bearing(askable, survey) + (summary.map { "; " + $0 } ?? "") + requirement + ".")
  }

  /// The open rules that read a fact, of the options on which it bears; those that weigh most first.
  func rules(reading fact: Int, for askable: AskableFact, _ standing: Standing) -> [Int] {
    var found: [Int] = []
    for option in standing.answer.options where askable.options.contains(option.option) {
      for open in option.open where book.rules[open.rule].effect != .notes && !found.contains(open.rule) {
        if book.facts(readBy: book.rules[open.rule].condition).contains(fact) { found.append(open.rule) }
      }
    }
    func weight(_ rule: Int) -> Int {
      book.rules[rule].effect == .excludes ? 3 : book.rules[rule].effect.strength.rawValue
    }
    return found.sorted { (-weight($0), $0) < (-weight($1), $1) }
  }
}

extension Moment {
  /// Whether the question is the first of those that change nothing.
  fileprivate func isFirstRequired(_ standing: Standing) -> Bool {
    guard case .required(let fact) = standing.subject else { return false }
    return standing.survey?.required.first { !staysOpen[$0] } == fact
  }
}
