import RuleBooks
import RuleLanguage

/// A rule book with one small mistake, made to see whether a case notices it.
package struct Mutant: Sendable {
  /// What kind of mistake it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// A limit moved by one step, or an operator that includes its limit changed to one that does not.
    case limit
    /// Another operator: `is` and `is not`, `and` and `or`, `include any of` and `include all of`, `only` and `include`.
    case `operator`
    /// Another value, or one value less of several.
    case value
    /// A part of a condition left out, a `not` dropped, or another number in `at least … of`.
    case part
    case effect
    case strength
    /// An intent left out.
    case intent
    /// An override left out.
    case override
  }

  package let kind: Kind
  package let edit: BookEdit
  /// Where the mistake is.
  package let site: ConditionSite
  /// What stands there and what the mutant has instead, in the words of the rule file.
  package let before: String
  package let after: String
  package let place: Place

  package init(kind: Kind, edit: BookEdit, site: ConditionSite, before: String, after: String, place: Place) {
    self.kind = kind
    self.edit = edit
    self.site = site
    self.before = before
    self.after = after
    self.place = place
  }
}
