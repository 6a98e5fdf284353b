import CaseSpaces
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// The words for a scenario, its questions and its answer.
package struct ScenarioWording: Sendable {
  let book: RuleBook
  let wording: BookWording
  let vignettes: VignetteWording

  package init(_ book: RuleBook) {
    self.book = book
    wording = BookWording(book)
    vignettes = VignetteWording(book)
  }

  func vignette(of scenario: Scenario) -> Vignette { Vignette(scenario.patient, scenario.answer, vignettes) }

  // MARK: Questions

  /// What is asked, in a word or two.
  func name(of subject: MarkedQuestion.Subject) -> String {
    switch subject {
    case .verdict(let verdict): verdict.rawValue
    case .contradiction: "contradiction"
    case .sentences: "arguments"
    }
  }

  /// What a verdict means.
  func gloss(of verdict: Verdict) -> String {
    switch verdict {
    case .candidate: "argued for and not excluded, whatever the missing facts turn out to be"
    case .provisional: "argued for in any case, but a missing fact could still exclude it"
    case .possible: "missing facts decide whether it becomes a candidate"
    case .excluded: "excluded in any case"
    case .unsupported: "no possible answer makes it a candidate"
    case .undecided: "not to be decided"
    }
  }

  /// A verdict behind "is": `a candidate`, `excluded`.
  func noun(_ verdict: Verdict) -> String { verdict == .candidate ? "a candidate" : verdict.rawValue }

  /// What is said of options with a verdict: `is a candidate`, `are excluded`.
  func predicate(_ verdict: Verdict, isPlural: Bool) -> String {
    if !isPlural { return "is " + noun(verdict) }
    return "are " + (verdict == .candidate ? "candidates" : verdict.rawValue)
  }

  /// An option, a fact or a sentence of a question, in words.
  func name(_ index: Int, of subject: MarkedQuestion.Subject, in scenario: Scenario) -> String {
    switch subject {
    case .verdict: wording.label(ofOption: index)
    case .contradiction: wording.label(ofFact: index)
    case .sentences: scenario.sentences[index].letter
    }
  }

  // MARK: Sentences

  /// What a rule argues, and for which option: `For`, `Excludes`.
  func effect(of sentence: Sentence) -> String { book.rules[sentence.rule].effect.heading }

  /// The sentence of a rule in quotes: it is not said that it holds.
  func quotation(of sentence: Sentence) -> String { BookWording.quoted(book.rules[sentence.rule].because) }

  /// Whether a sentence holds, in a word or two.
  func word(for truth: Truth) -> String {
    switch truth {
    case .holds: "holds"
    case .open: "open"
    case .fails: "does not hold"
    }
  }

  /// Whether a sentence holds, and on what that depends.
  func truth(of sentence: Sentence, in scenario: Scenario) -> String {
    let needs = needs(of: sentence, in: scenario)
    let words = word(for: sentence.truth)
    return needs.isEmpty ? words : words + ": it depends on " + wording.facts(needs)
  }

  /// The missing facts on which it depends whether a sentence holds; none for one that is settled.
  func needs(of sentence: Sentence, in scenario: Scenario) -> [Int] {
    scenario.answer(on: sentence.option)?.open.first { $0.rule == sentence.rule }?.needs ?? []
  }

  /// The statements behind a rule, with their numbers: `When there is no spread, … [surgery.3]`.
  func statements(behind rule: Int) -> Phrase {
    var phrase = Phrase()
    for (position, reference) in book.rules[rule].references.enumerated() {
      if position > 0 { phrase.append(" ") }
      phrase.append(statement(reference))
    }
    return phrase
  }

  func statement(_ reference: Reference) -> Phrase {
    Phrase(wording.text(of: reference) + " ") + Phrase("[" + wording.shortCitation(reference) + "]", .reference)
  }

  /// What a rule asks for, on one line; nil where it asks for nothing.
  func condition(of rule: Int) -> String? {
    wording.sentence(of: book.rules[rule].condition).map { flat($0, isOuter: true) }
  }

  private func flat(_ sentence: ConditionSentence, isOuter: Bool) -> String {
    switch sentence {
    case .test(_, let words), .definition(_, let words): return words
    case .list(let words, let parts):
      guard !parts.isEmpty else { return words }
      let list = words + ": " + parts.map { flat($0, isOuter: false) }.joined(separator: "; ")
      return isOuter ? list : "(" + list + ")"
    }
  }

  // MARK: The answer

  /// The options of a verdict, in the order of the answer.
  func options(_ verdict: Verdict, in scenario: Scenario) -> [Int] {
    scenario.answer.options.filter { $0.verdict == verdict }.map { $0.option }
  }

  /// Why an option has its verdict, in one sentence with its source.
  func reason(for option: Int, in scenario: Scenario) -> Phrase {
    guard let answer = scenario.answer(on: option) else { return Phrase() }
    let open = answer.open.first { book.rules[$0.rule].effect.statusBit != 0 }
    switch answer.verdict {
    case .excluded:
      if let rule = answer.exclusions.first { return sentence(rule) }
    case .candidate:
      if let rule = answer.arguments.first { return sentence(rule) }
    case .provisional:
      let exclusion = answer.open.first { book.rules[$0.rule].effect == .excludes }
      if let exclusion { return depending(exclusion) }
    case .possible:
      if let open { return depending(open) }
    case .unsupported: return "No rule that argues for it holds, whatever the missing facts turn out to be."
    case .undecided: break
    }
    return Phrase("Taken together, the rules leave no other verdict.")
  }

  private func sentence(_ rule: Int) -> Phrase {
    Phrase(book.rules[rule].because + " ") + Phrase(wording.origin(of: rule), .reference)
  }

  private func depending(_ open: OptionAnswer.OpenRule) -> Phrase {
    let needs = open.needs.isEmpty ? "what is missing" : wording.facts(open.needs)
    return Phrase("It depends on " + needs + ": ") + Phrase(BookWording.quoted(book.rules[open.rule].because) + " ")
      + Phrase(wording.origin(of: open.rule), .reference)
  }

  /// What would turn the verdict that the scenario was made for; nil for a case of the rule file.
  func turn(of scenario: Scenario, _ engine: CaseEngine) -> String? {
    switch scenario.origin {
    case .bookCase: return nil
    case .side(let option, let fact, let opposite):
      var patient = scenario.patient
      patient.knowledge[fact] = opposite
      guard let own = scenario.answer(on: option),
        let other = engine.answer(patient, .verdicts).options.first(where: { $0.option == option })
      else { return nil }
      let opening = "With " + wording.statement(opposite, ofFact: fact) + " instead, "
      let name = wording.label(ofOption: option)
      if other.verdict != own.verdict {
        return opening + name + " would be " + noun(other.verdict) + ", not " + noun(own.verdict) + "."
      }
      guard other.isContested != own.isContested else { return nil }
      return opening + (other.isContested ? "something" : "nothing") + " would argue against " + name + "."
    case .open(let option, let facts):
      let verdict = scenario.verdicts[option]
      guard verdict == .possible || verdict == .provisional else { return nil }
      return "To ask for here: " + wording.facts(facts) + ". " + wording.label(ofOption: option) + " turns on "
        + (facts.count == 1 ? "it." : "them.")
    }
  }

  /// The title that a case of the rule file has there, and its note; nil for a generated patient.
  func title(of scenario: Scenario) -> String? {
    guard case .bookCase(let index) = scenario.origin else { return nil }
    return book.cases[index].title
  }

  func note(of scenario: Scenario) -> String? {
    guard case .bookCase(let index) = scenario.origin else { return nil }
    return book.cases[index].note
  }

  /// The rule book, as a page names it.
  var rules: String {
    let digest = book.digest.split(separator: ":").last.map { String($0.prefix(12)) } ?? ""
    return book.name + " " + book.version + ", SHA-256 " + digest
  }

  /// What every page of a quiz says last.
  static let closing = "An exercise in reading one document: it marks what the rules say, not medical judgement."
}
