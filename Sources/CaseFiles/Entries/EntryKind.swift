/// What kind of thing stands in a file where a fact's value is wanted.
enum EntryKind: Sendable, Equatable {
  case nothing
  case yes
  case no
  case number
  case text
  case list
  case object
}
