import CaseSpaces
import RuleBooks

/// What an audit counts by, and how much of it it remembers.
package struct AuditPlan: Sendable {
  package let book: RuleBook
  package let groupings: [Grouping]
  package let period: Period
  /// How many cases each list on a page names; more are counted and not held.
  package let listLimit: Int

  package init(book: RuleBook, groupings: [Grouping], period: Period, listLimit: Int) {
    self.book = book
    self.groupings = groupings
    self.period = period
    self.listLimit = listLimit
  }

  /// The facts that an audit gathers by unless others are named, where a book has them.
  package static let usualFacts = ["primary-site", "grade"]
}
