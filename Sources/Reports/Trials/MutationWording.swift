import RuleAnalysis
import RuleBooks
import RuleLanguage

/// Says what became of the mutants of a rule file.
package struct MutationWording: Sendable {
  private let book: RuleBook

  package init(book: RuleBook) { self.book = book }

  /// A mutant as an edit at its place: `surgery.3: spread is none → spread is not none`.
  package func edit(_ mutant: Mutant) -> String {
    book.name(of: mutant.site) + ": " + mutant.before + " → " + mutant.after
  }

  /// How many mutants of a report were killed, of those that count.
  package static func score(_ report: MutationReport) -> String {
    CoverageWording.share(report.killed.count, of: report.counted)
  }

  /// What is not counted, in words; nil where everything is.
  package static func uncounted(_ report: MutationReport) -> String? {
    var parts: [String] = []
    if !report.equivalent.isEmpty { parts.append(String(report.equivalent.count) + " that change no answer") }
    if !report.refused.isEmpty { parts.append(String(report.refused.count) + " that check refuses") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
