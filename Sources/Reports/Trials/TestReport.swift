import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// All that a test of a rule file found: its cases, what they cover and what could be added.
package struct TestReport: Sendable {
  /// The name of the file as a person knows it.
  package let file: String
  package let book: RuleBook
  package let trials: [CaseTrial]
  package let coverage: CaseCoverage
  /// Cases that show what is missing; empty where none were looked for.
  package let proposals: [CaseProposal]
  /// Finds the lines of places.
  package let map: LineMap

  package init(
    file: String,
    text: [UInt8],
    book: RuleBook,
    trials: [CaseTrial],
    coverage: CaseCoverage,
    proposals: [CaseProposal]
  ) {
    self.file = ReadableText.visible(file)
    self.book = book
    self.trials = trials
    self.coverage = coverage
    self.proposals = proposals
    map = LineMap(text)
  }

  var wording: CoverageWording { CoverageWording(book: book, boundaries: coverage.boundaries) }

  /// A case as it stands in a rule file.
  package static func text(of bookCase: BookCase, in book: RuleBook) -> String {
    RulePrinter.print(.patientCase(CaseTreeBuilder(book).declaration(bookCase)))
  }
}
