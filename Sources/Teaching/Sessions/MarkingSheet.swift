import CaseSpaces
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// Builds the page that a learner sees after a scenario: what was right, missed and wrong, each with its reason.
struct MarkingSheet {
  let wording: ScenarioWording
  let engine: CaseEngine

  /// Adds a marked scenario to a sheet.
  func append(_ marking: Marking, to sheet: inout Sheet) {
    let gloss = marking.points.text + " of " + marking.most.text + " points"
    sheet.append(.heading("Marked", gloss: gloss, .plain))
    appendVerdicts(of: marking, to: &sheet)
    appendSentences(of: marking, to: &sheet)
    var entries: [Sheet.Entry] = []
    if let turn = wording.turn(of: marking.scenario, engine) { entries.append(.init("what turns it", Phrase(turn))) }
    if let title = wording.title(of: marking.scenario) {
      let note = wording.note(of: marking.scenario).map { ". " + $0 } ?? "."
      entries.append(.init("the case", Phrase(title + note)))
    }
    guard !entries.isEmpty else { return }
    sheet.append(.subheading(Phrase("The patient", .strong)))
    sheet.append(.entries(entries))
  }

  // MARK: Verdicts

  private func appendVerdicts(of marking: Marking, to sheet: inout Sheet) {
    let scenario = marking.scenario
    var entries: [Sheet.Entry] = []
    for question in marking.questions where question.subject != .sentences {
      let name = wording.name(of: question.subject)
      if !question.right.isEmpty {
        let names = question.right.map { wording.name($0, of: question.subject, in: scenario) }
        entries.append(.init("right", Phrase(name + ": " + names.joined(separator: ", ")), tone: .good))
      }
      entries += missed(question, marking)
      for index in question.wrong { entries += wrong(index, question.subject, marking) }
    }
    if entries.isEmpty { entries = [.init("right", "Nothing was to be named, and nothing was.", tone: .good)] }
    sheet.append(.subheading(Phrase("Options", .strong)))
    sheet.append(.entries(entries))
  }

  /// What was left out; options that have one reason stand together.
  private func missed(_ question: MarkedQuestion, _ marking: Marking) -> [Sheet.Entry] {
    guard case .verdict(let verdict) = question.subject else {
      return question.missed.map { fact in
        let name = wording.wording.label(ofFact: fact)
        return .init("missed", Phrase("contradiction: " + name + ". ") + clash(of: fact, marking.scenario), tone: .open)
      }
    }
    var groups: [(reason: Phrase, options: [Int])] = []
    for option in question.missed {
      let reason = wording.reason(for: option, in: marking.scenario)
      if let place = groups.firstIndex(where: { $0.reason == reason }) {
        groups[place].options.append(option)
      } else {
        groups.append((reason, [option]))
      }
    }
    return groups.map { reason, options in
      let names = options.map(wording.wording.label(ofOption:))
      let words = wording.predicate(verdict, isPlural: options.count > 1)
      return .init(
        "missed",
        Phrase(BookWording.list(names, "and"), .strong) + Phrase(" " + words + ". ") + reason,
        tone: .open
      )
    }
  }

  /// What was named and is wrong; where the right verdict is asked for too, it is said among what was missed.
  private func wrong(_ index: Int, _ subject: MarkedQuestion.Subject, _ marking: Marking) -> [Sheet.Entry] {
    let scenario = marking.scenario
    let name = wording.name(index, of: subject, in: scenario)
    guard case .verdict(let verdict) = subject else {
      return [.init("wrong", Phrase("contradiction: " + name + " clashes with nothing here."), tone: .bad)]
    }
    let own = scenario.verdicts[index]
    if scenario.askedVerdicts.contains(own) {
      return [.init("wrong", Phrase(name, .strong) + Phrase(" is not " + wording.noun(verdict) + "."), tone: .bad)]
    }
    let words = Phrase(" is not " + wording.noun(verdict) + " but " + wording.noun(own) + ". ")
    return [.init("wrong", Phrase(name, .strong) + words + wording.reason(for: index, in: scenario), tone: .bad)]
  }

  /// Why a fact cannot be as it is said, beside the others.
  private func clash(of fact: Int, _ scenario: Scenario) -> Phrase {
    guard let conflict = scenario.answer.conflicts.first(where: { $0.facts.contains(fact) }),
      let reason = conflict.reasons.first
    else { return Phrase() }
    return Phrase(wording.wording.sentence(of: reason) + " ")
      + Phrase("[" + wording.wording.identifier(of: reason) + "]", .reference)
  }

  // MARK: Sentences

  private func appendSentences(of marking: Marking, to sheet: inout Sheet) {
    let scenario = marking.scenario
    for option in scenario.focus {
      sheet.append(.subheading(Phrase("Arguments: " + wording.wording.label(ofOption: option), .strong)))
      var entries: [Sheet.Entry] = []
      for (position, sentence) in scenario.sentences.enumerated() where sentence.option == option {
        entries.append(entry(for: sentence, named: marking.response.sentences[position], scenario))
        let statements = wording.statements(behind: sentence.rule)
        if !statements.isEmpty { entries.append(.init("source", statements, tone: .quiet)) }
      }
      sheet.append(.entries(entries))
    }
  }

  private func entry(for sentence: Sentence, named: Truth?, _ scenario: Scenario) -> Sheet.Entry {
    let isRight = sentence.truth == .fails ? named == nil : named == sentence.truth
    let isMissed = !isRight && named == nil
    let mark = isRight ? "right" : isMissed ? "missed" : "wrong"
    var words = Phrase(sentence.letter + " " + wording.truth(of: sentence, in: scenario) + ". ", .strong)
    words.append(wording.effect(of: sentence) + ": " + wording.quotation(of: sentence) + " ")
    words.append("[" + wording.book.rules[sentence.rule].id + "] ", .reference)
    if sentence.truth == .fails, !isRight, let condition = wording.condition(of: sentence.rule) {
      words.append("It holds only where – " + condition + ". ")
    }
    return .init(mark, words, tone: isRight ? .good : isMissed ? .open : .bad)
  }
}
