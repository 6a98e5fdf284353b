extension Publication {
  /// One argument, set apart: its kind is told by words, by a shape and by colour, never by colour alone.
  package struct Argument: Sendable {
    package enum Kind: Sendable {
      case support
      case objection
      case exclusion
      case note
    }

    /// Where links to the argument lead; nil where it is shown again.
    package let anchor: String?
    package let kind: Kind
    /// The shape that stands for kind and strength: `▲▲`.
    package let mark: String
    /// Kind and strength in words, and the argument's name.
    package let heading: Phrase
    package let sentence: Phrase
    package let conditions: [Item]
    package let remarks: [Term]

    package init(
      anchor: String?,
      kind: Kind,
      mark: String,
      heading: Phrase,
      sentence: Phrase,
      conditions: [Item],
      remarks: [Term]
    ) {
      self.anchor = anchor
      self.kind = kind
      self.mark = mark
      self.heading = heading
      self.sentence = sentence
      self.conditions = conditions
      self.remarks = remarks
    }
  }
}
