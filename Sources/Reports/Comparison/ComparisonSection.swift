import RuleLanguage

/// One part of a comparison on its way to a reader: what text, Markdown and JSON all say.
struct ComparisonSection: Sendable {
  /// Patients whom a change concerns.
  struct Patients: Sendable {
    /// What holds of all of them, in words.
    let words: String
    /// One of them in full, in the terms of each version; nil in a version that cannot say it.
    let old: Witness?
    let new: Witness?
    /// What stands for and against the option, or what are candidates, in each version.
    let before: String?
    let after: String?
  }

  struct Item: Sendable {
    /// What the change is about, such as an option's label.
    let subject: String
    /// What happens to it, such as “unsupported → candidate”.
    let change: String
    let patients: [Patients]
    /// Whether the patients shown are all there are.
    let isComplete: Bool
  }

  let heading: String
  let gloss: String
  let tone: Tone
  let items: [Item]
}
