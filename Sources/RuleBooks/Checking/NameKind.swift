/// What a declared name stands for.
enum NameKind: Sendable, Hashable {
  case fact
  case group
  case definition
  case option
  case intent
  case source
  case statement
  case rule
  case impossible
  case question
  case value
}
