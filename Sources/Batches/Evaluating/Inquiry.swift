/// One part of an answer, with the boxes on which it depends.
struct Inquiry: Sendable {
  enum Subject: Sendable {
    /// Whether any completion is possible.
    case possibility
    /// Whether the rule book speaks about the patient.
    case scope
    /// What is said of an option.
    case option(Int)
    /// Whether a question is asked.
    case question(Int)
    /// Whether a required fact of which nothing is said is still open.
    case requirement(fact: Int)
  }

  let subject: Subject
  /// Tells the inquiries of a plan apart.
  let identity: Int32
  /// The words of the rows in which its boxes have their bits.
  let words: Range<Int>
  /// Its bits in the only word, where it has one; all bits where it has several.
  let mask: UInt64
}
