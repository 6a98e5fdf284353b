import RuleLanguage

/// A resolved citation: a source as a whole or one of its statements.
package struct Reference: Sendable, Hashable {
  package let source: Int
  package let statement: Int?
  package let evidence: Evidence?

  package init(source: Int, statement: Int?, evidence: Evidence?) {
    self.source = source
    self.statement = statement
    self.evidence = evidence
  }
}
