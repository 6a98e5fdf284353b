import Evaluation
import RuleBooks

/// What the cases of a rule file show of it, and what they leave out.
///
/// Numbers and listings are made from the same lines, so that they agree.
package struct CaseCoverage: Sendable {
  package struct Line: Sendable {
    package let item: CoverageItem
    /// The cases that show it, by index.
    package let cases: [Int]
    /// For a rule held: the cases in which it holds in some completions only.
    package let openCases: [Int]
    /// Whether any patient can show it; true where that could not be decided. A constraint that the others make
    /// superfluous counts only where a case meets it.
    package let isReachable: Bool
  }

  package let boundaries: [Boundary]
  package let lines: [Line]
  /// For each option how many cases give it each verdict, in the order of `Verdict.allCases`.
  package let verdictCounts: [[Int]]
  /// Whether the budget ran out for a question about some case; what it would show then counts as not shown.
  package let isUndecided: Bool

  /// The lines of one kind that some patient can show.
  package func counted(_ kind: CoverageItem.Kind) -> [Line] {
    lines.filter { $0.item.kind == kind && $0.isReachable }
  }

  /// Everything that some patient can show and no case does, in the order of a report.
  package var missing: [CoverageItem] {
    lines.filter { $0.isReachable && $0.cases.isEmpty }.map { $0.item }
  }

  /// What no patient can show.
  package var unreachable: [CoverageItem] { lines.filter { !$0.isReachable }.map { $0.item } }
}
