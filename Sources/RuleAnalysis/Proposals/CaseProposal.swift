import RuleBooks

/// A case that could be added to a rule file, and why.
package struct CaseProposal: Sendable {
  package let bookCase: BookCase
  /// What is missing from the file's own cases and the case shows; empty for a case proposed for another reason.
  package let shows: [CoverageItem]
}
