import RuleBooks
import RuleLanguage

/// Facts, values and limits that make no difference, or one that may not be meant; facts by index.
package enum FactFault: Sendable, Equatable {
  case neverMatters(Int, rules: [Int])
  /// A fact on which arguments depend, but no verdict: wherever they hold, others argue the same way.
  case onlyReasons(Int, rules: [Int])
  /// Facts that no argument reads and on which no verdict depends.
  case idle([Int])
  /// Values that no verdict tells apart, in groups; members whose presence no verdict depends on.
  case valuesAlike(fact: Int, groups: [UInt64], idle: UInt64)
  /// Two limits of a number one step apart, with the grid index between them.
  case nearMiss(fact: Int, index: Int, Limit, Limit)

  /// A limit of a number, as a condition words it.
  package struct Limit: Sendable, Equatable {
    package let wording: String
    package let place: Place

    package init(wording: String, place: Place) {
      self.wording = wording
      self.place = place
    }
  }

  var code: DiagnosticCode {
    switch self {
    case .neverMatters, .onlyReasons, .idle: .idleFact
    case .valuesAlike: .valuesAlike
    case .nearMiss: .nearMiss
    }
  }

  var severity: Severity {
    switch self {
    case .neverMatters, .nearMiss: .warning
    case .onlyReasons, .idle, .valuesAlike: .information
    }
  }

  func wording(_ book: RuleBook) -> FindingWording {
    switch self {
    case .neverMatters(let index, let rules):
      let fact = book.facts[index]
      return FindingWording(
        "no verdict depends on `\(fact.name)`, although \(FindingWording.rules(rules, book)) "
          + (rules.count == 1 ? "reads it" : "read it"),
        at: fact.place,
        related: FindingWording.related(rules, book) { _ in "reads it" },
        help: ["its tests cancel each other out: look at the conditions that read it"]
      )
    case .onlyReasons(let index, let rules):
      let fact = book.facts[index]
      return FindingWording(
        "no verdict depends on `\(fact.name)`: it only decides whether \(FindingWording.rules(rules, book)) "
          + (rules.count == 1 ? "adds its reason" : "add their reasons"),
        at: fact.place,
        related: FindingWording.related(rules, book) { _ in "reads it" },
        help: ["nothing to do if that is meant"]
      )
    case .idle(let facts):
      let names = FindingWording.names(facts.map { book.facts[$0].name }, "and")
      return FindingWording(
        "no verdict depends on \(names): only notes, questions or `impossible` read "
          + (facts.count == 1 ? "it, or nothing does" : "them, or nothing does"),
        at: book.facts[facts.first ?? 0].place,
        help: ["nothing to do if they are only to be shown and checked"]
      )
    case .valuesAlike(let index, let groups, let idle):
      return Self.alikeWording(book, index, groups, idle)
    case .nearMiss(let index, let value, let first, let second):
      let fact = book.facts[index]
      let measure = if case .number(let scale) = fact.type { scale.measure(at: value) } else { "" }
      return FindingWording(
        "`\(first.wording)` and `\(second.wording)` part at \(measure) only: were they meant to be the same limit?",
        at: second.place,
        related: [.init(place: first.place, words: "the other limit")],
        help: ["use the same limit in both, or keep them if \(measure) is meant to be a case of its own"]
      )
    }
  }

  private static func alikeWording(_ book: RuleBook, _ index: Int, _ groups: [UInt64], _ idle: UInt64) -> FindingWording
  {
    let fact = book.facts[index]
    func list(_ values: UInt64, _ conjunction: String) -> String {
      FindingWording.names(BookWording.indices(of: values).map { fact.type.values[$0].name }, conjunction)
    }
    var parts: [String] = []
    if !groups.isEmpty { parts.append("tells apart " + groups.map { list($0, "and") }.joined(separator: "; nor ")) }
    if idle != 0 { parts.append("depends on " + list(idle, "or")) }
    return FindingWording(
      "of `\(fact.name)` no verdict " + parts.joined(separator: ", and none "),
      at: fact.place,
      help: ["nothing to do if they are to be shown apart; else one value would do, with `also` for the other words"]
    )
  }
}
