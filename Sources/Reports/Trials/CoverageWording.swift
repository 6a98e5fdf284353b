import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Says what the cases of a rule file show and what they leave out.
package struct CoverageWording: Sendable {
  private let book: RuleBook
  private let boundaries: [Boundary]
  private let wording: BookWording

  package init(book: RuleBook, boundaries: [Boundary]) {
    self.book = book
    self.boundaries = boundaries
    wording = BookWording(book)
  }

  /// What all items of a kind have in common.
  package static func words(_ kind: CoverageItem.Kind) -> String {
    switch kind {
    case .held: "rules held"
    case .decisive: "rules decisive"
    case .boundary: "limit values"
    case .asked: "questions asked"
    case .met: "contradictions"
    case .taken: "definitions"
    }
  }

  /// How many of the items of a kind are shown, in words: `54 of 56 (96 %)`; nil where there are none.
  package static func share(_ kind: CoverageItem.Kind, _ coverage: CaseCoverage) -> String? {
    let lines = coverage.counted(kind)
    guard !lines.isEmpty else { return nil }
    let shown = lines.count { !$0.cases.isEmpty }
    return share(shown, of: lines.count)
  }

  static func share(_ part: Int, of whole: Int) -> String {
    String(part) + " of " + String(whole) + " (" + String(part * 100 / max(1, whole)) + " %)"
  }

  /// What is missing where no case shows an item.
  package func missing(_ item: CoverageItem) -> String {
    switch item {
    case .held(let rule): "no case in which " + book.rules[rule].id + " holds"
    case .decisive(let rule): "no case that needs " + book.rules[rule].id
    case .boundary(let boundary, let side):
      "no case with " + value(boundaries[boundary], side) + " (limit of " + limit(boundaries[boundary]) + ")"
    case .asked(let question): "no case that asks " + book.questions[question].id
    case .met(let constraint): "no case that contradicts " + book.constraints[constraint].id
    case .taken(let definition, let value): "no case in which " + state(definition, value)
    }
  }

  /// What no patient can show.
  package func unreachable(_ item: CoverageItem) -> String {
    switch item {
    case .held(let rule), .decisive(let rule): "no patient can meet the condition of " + book.rules[rule].id
    case .boundary(let boundary, let side): "no patient can have " + value(boundaries[boundary], side)
    case .asked(let question): "no patient can raise " + book.questions[question].id
    case .met(let constraint): book.constraints[constraint].id + " rules out nothing that the other constraints leave"
    case .taken(let definition, let value): "there is no patient for whom " + state(definition, value)
    }
  }

  private func state(_ definition: Int, _ value: Int) -> String {
    let definition = book.definitions[definition]
    switch definition.body {
    case .condition: return definition.name + (value == 1 ? " holds" : " fails")
    case .cases(let cases): return definition.name + " is " + cases.values[value]
    }
  }

  /// The value next to a boundary, in the words of the rule file: `ki-67 2.9 %`.
  func value(_ boundary: Boundary, _ side: Boundary.Side) -> String {
    let fact = book.facts[boundary.fact]
    let value = boundary.value(side)
    guard case .number(let scale) = fact.type else { return fact.name + " " + fact.type.values[value].name }
    return fact.name + " " + scale.measure(at: value)
  }

  private func limit(_ boundary: Boundary) -> String {
    let names = boundary.sites.map { book.name(of: $0) }
    let more = names.count > 2 ? " and " + String(names.count - 1) + " more" : ""
    return "`" + boundary.wording + "` in " + (names.count > 2 ? names[0] + more : BookWording.list(names, "and"))
  }
}
