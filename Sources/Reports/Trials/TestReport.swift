import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// All that a test of a rule file found: its cases, what they cover and what could be added.
package struct TestReport: Sendable {
  /// The file, and those that it extends.
  package let texts: RuleTexts
  package let book: RuleBook
  package let trials: [CaseTrial]
  package let coverage: CaseCoverage
  /// Cases that show what is missing; empty where none were looked for.
  package let proposals: [CaseProposal]
  /// What became of the file's mutants; nil where none were made.
  package let mutation: MutationReport?
  /// Cases that kill mutants which survive; empty where none were looked for.
  package let killers: [MutantKiller]

  package init(
    texts: RuleTexts,
    book: RuleBook,
    trials: [CaseTrial],
    coverage: CaseCoverage,
    proposals: [CaseProposal] = [],
    mutation: MutationReport? = nil,
    killers: [MutantKiller] = []
  ) {
    self.texts = texts
    self.book = book
    self.trials = trials
    self.coverage = coverage
    self.proposals = proposals
    self.mutation = mutation
    self.killers = killers
  }

  /// The name of the file as a person knows it.
  var file: String { ReadableText.visible(texts.files.last?.name ?? "") }

  var wording: CoverageWording { CoverageWording(book: book, boundaries: coverage.boundaries) }

  /// A case as it stands in a rule file.
  package static func text(of bookCase: BookCase, in book: RuleBook) -> String {
    RulePrinter.print(.patientCase(CaseTreeBuilder(book).declaration(bookCase)))
  }
}
