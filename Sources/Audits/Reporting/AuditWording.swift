import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks
import RuleLanguage

/// Says in words for a person what an audit counts.
struct AuditWording: Sendable {
  let book: RuleBook
  let wording: BookWording

  init(_ book: RuleBook) {
    self.book = book
    wording = BookWording(book)
  }

  /// Tenths as a decimal number: `75.0`.
  static func percent(_ tenths: Int) -> String { String(tenths / 10) + "." + String(tenths % 10) }

  /// A share with its interval, in percent: `75.0 (46.8–91.1)`.
  static func share(_ share: Proportion) -> String {
    guard let tenths = share.tenths, let interval = share.interval else { return "–" }
    return percent(tenths) + " (" + percent(interval.low) + "–" + percent(interval.high) + ")"
  }

  static func count(_ number: Int, _ noun: String) -> String {
    String(number) + "\u{A0}" + noun + (number == 1 ? "" : "s")
  }

  /// The heading of a class.
  static func title(of concordance: Concordance) -> String {
    switch concordance {
    case .concordant: "Concordant"
    case .conditional: "Conditionally concordant"
    case .nonConcordant: "Non-concordant"
    case .silent: "Rules silent"
    case .undecided: "Undecided"
    case .outOfScope: "Out of scope"
    case .noOption: "Decided for no option"
    case .noDecision: "No decision recorded"
    }
  }

  /// What a class means.
  static func gloss(of concordance: Concordance) -> String {
    switch concordance {
    case .concordant: "every decided option is a candidate"
    case .conditional: "for a decided option it hangs on missing facts whether it is a candidate or excluded"
    case .nonConcordant: "an argument stands against a decided option, and no missing fact could make it a candidate"
    case .silent:
      "the rules do not support a decided option, and no argument is known to stand against it; no deviation"
    case .undecided: "too much is open to decide within the set limits"
    case .outOfScope: "the rules do not speak about the patient"
    case .noOption: "the decision is for none of the options; not scored"
    case .noDecision: "not scored"
    }
  }

  /// A label inside a sentence: without its capital, unless more follow.
  func inSentence(_ label: String) -> String {
    guard let second = label.utf8.dropFirst().first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second) else {
      return label
    }
    return label.prefix(1).lowercased() + label.dropFirst()
  }

  // MARK: Cases

  /// How a case is called: `R-004 (case 4 of list.csv)`.
  func name(position: Int, id: CaseIdentifier?, file: String?) -> Phrase {
    let place = "case " + String(position) + (file.map { " of this run, from " + $0 } ?? "")
    guard let id else { return Phrase(place.prefix(1).uppercased() + place.dropFirst(), .strong) }
    return Phrase(id.text, .strong) + Phrase(" (" + place + ")", .faint)
  }

  /// A case with what its decision meets.
  func item(_ audited: AuditedCase) -> Publication.Item {
    var words = name(position: audited.position, id: audited.id, file: audited.file)
    if audited.isContradictory { words.append(", facts contradict each other and were set aside", .tone(.open)) }
    if audited.reason != .none { words.append("; reason: " + audited.reason.name) }
    var parts = (audited.decided ?? []).map { Publication.Item(line($0)) }
    if audited.hasUnmentioned {
      parts.append(
        Publication.Item(Phrase("Candidates not mentioned: " + wording.options(audited.unmentioned), .faint))
      )
    }
    return Publication.Item(words, parts: parts)
  }

  /// A decided option with its verdict and what it rests on.
  private func line(_ decided: DecidedOption) -> Phrase {
    var words = Phrase(wording.label(ofOption: decided.option) + ": " + (decided.verdict?.rawValue ?? "out of scope"))
    if decided.concordance == .nonConcordant, decided.against.isEmpty {
      words.append(" by one rule or another, whatever the missing facts are")
    }
    if decided.concordance == .silent, decided.perhapsAgainst.isEmpty {
      words.append(", no argument for it holds here and none against it")
    }
    for rule in decided.against { words.append("; " + argument(rule)) }
    for rule in decided.perhapsAgainst where decided.concordance != .concordant {
      words.append("; perhaps " + argument(rule))
    }
    if !decided.facts.isEmpty { words.append("; hangs on " + wording.facts(decided.facts)) }
    return words
  }

  /// An argument against an option: `excluded by [implied.1: …]`.
  private func argument(_ rule: Int) -> String {
    let effect =
      switch book.rules[rule].effect {
      case .excludes: "excluded by "
      case .argues(_, .strong): "strongly argued against by "
      case .argues(_, .weak): "weakly argued against by "
      case .argues(_, .plain), .notes: "argued against by "
      }
    return effect + wording.origin(of: rule)
  }

  /// A case that could not be read, with where and why.
  func item(_ rejection: RejectedCase) -> Publication.Item {
    let problem = rejection.problem
    let words =
      name(position: rejection.position, id: rejection.id, file: rejection.file)
      + Phrase(", " + problem.place)
    var parts = [Publication.Item(Phrase(problem.message + " [") + Phrase(problem.code.rawValue, .reference) + "]")]
    if let help = problem.help { parts.append(Publication.Item(Phrase("Help: " + help, .faint))) }
    return Publication.Item(words, parts: parts)
  }
}
