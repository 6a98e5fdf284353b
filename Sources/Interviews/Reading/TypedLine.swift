import RuleBooks

/// What a line that was typed turns out to be.
enum TypedLine: Sendable {
  case nothing
  /// A command, with the fact that it names.
  case command(Command, fact: Int?)
  case entry(TypedEntry)
  case refused(Refusal)
}
