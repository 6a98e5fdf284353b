import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// What is found about the files below a layer.
///
/// What a layer withholds and narrows is said where it does so. What follows from that alone for a file below is no
/// finding about it.
enum LayerFindings {
  /// What a finding is about.
  private struct Subject: Hashable {
    let code: DiagnosticCode
    let start: Int

    init(_ finding: Diagnostic) {
      code = finding.code
      start = finding.place.start
    }
  }

  /// The findings without those about files below that do not stand when nothing is withheld or narrowed.
  static func standing(
    _ findings: [Diagnostic],
    of engine: CaseEngine,
    _ extent: LogicCheck.Extent
  ) -> [Diagnostic] {
    guard findings.contains(where: { engine.book.isOfBase($0.place) }), let book = engine.book.unrestricted,
      let unrestricted = try? CaseEngine(book, budget: engine.budget)
    else { return findings }
    // Without trials nothing is known to be in a case, so that everything said about cases stands.
    let standing = Set(LogicCheck.findings(unrestricted, extent).map { Subject($0.diagnostic(book)) })
    return findings.filter { !engine.book.isOfBase($0.place) || standing.contains(Subject($0)) }
  }
}
