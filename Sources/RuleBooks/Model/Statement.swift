import RuleLanguage

/// One numbered statement of a source.
package struct Statement: Sendable {
  package let id: String
  package let text: String
  /// The options that it informs without arguing, by index.
  package let informs: [Int]
  package let place: Place

  package init(id: String, text: String, informs: [Int], place: Place) {
    self.id = id
    self.text = text
    self.informs = informs
    self.place = place
  }
}
