import Batches
import Evaluation
import Reports
import RuleBooks

/// Writes the cases of an audit as comma-separated values, one row a case.
///
/// Where there are several of something, `;` stands between them; `option=verdict` and `option=class` name the option
/// that is meant.
struct AuditCSVWriter: Sendable {
  private let book: RuleBook
  private let namesFiles: Bool

  init(book: RuleBook, namesFiles: Bool) {
    self.book = book
    self.namesFiles = namesFiles
  }

  private static let columns = [
    "position", "case", "class", "scope", "contradictory", "date", "decision", "verdicts", "classes", "against",
    "perhaps-against", "depends-on", "not-mentioned", "reason", "error",
  ]

  func writeHeader(into output: inout Output) {
    output.write(csvRow: Self.columns + (namesFiles ? ["file"] : []))
  }

  func write(_ audited: AuditedCase, into output: inout Output) {
    let decided = audited.decided ?? []
    let fields = [
      String(audited.position),
      audited.id?.text ?? "",
      audited.concordance.name,
      audited.scope.rawValue,
      audited.isContradictory ? "true" : "false",
      audited.date ?? "",
      decision(audited),
      joined(decided) { book.options[$0.option].name + "=" + ($0.verdict?.rawValue ?? "out-of-scope") },
      joined(decided) { book.options[$0.option].name + "=" + $0.concordance.name },
      names(decided.flatMap { $0.against }) { book.rules[$0].id },
      names(decided.flatMap { $0.perhapsAgainst }) { book.rules[$0].id },
      names(decided.flatMap { $0.facts }) { book.facts[$0].name },
      audited.decided == nil ? "" : joined(audited.unmentioned) { book.options[$0].name },
      audited.reason == .none ? "" : audited.reason.name,
      "",
    ]
    output.write(csvRow: fields + (namesFiles ? [audited.file ?? ""] : []))
  }

  func write(_ rejection: RejectedCase, into output: inout Output) {
    var fields = Array(repeating: "", count: Self.columns.count)
    fields[0] = String(rejection.position)
    fields[1] = rejection.id?.text ?? ""
    fields[2] = "rejected"
    fields[Self.columns.count - 1] = rejection.problem.cell
    output.write(csvRow: fields + (namesFiles ? [rejection.file ?? ""] : []))
  }

  private func decision(_ audited: AuditedCase) -> String {
    guard let decided = audited.decided else { return "" }
    return decided.isEmpty ? "none" : joined(decided) { book.options[$0.option].name }
  }

  private func joined<Element>(_ elements: [Element], _ name: (Element) -> String) -> String {
    elements.map(name).joined(separator: ";")
  }

  /// Names without repetition, in the order of the rule book.
  private func names(_ indices: [Int], _ name: (Int) -> String) -> String { joined(Set(indices).sorted(), name) }
}
