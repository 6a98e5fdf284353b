import CaseFiles
import RuleBooks

/// What a line that was typed turns out to be.
enum TypedLine: Sendable {
  case nothing
  /// A command, with the fact that it names.
  case command(Command, fact: Int?)
  case entry(TypedEntry)
  case refused(Refusal)
}

/// What was understood of an answer.
struct TypedEntry: Sendable {
  let entry: FactEntry
  /// Whether only single members are spoken of, so that it is added to what was said before.
  let isPartial: Bool
}

/// Why a line cannot be taken, and what to type instead.
struct Refusal: Sendable, Equatable {
  let message: String
  let help: String?
}
