/// What has named values: a fact or a definition, by index.
enum ValueOwner: Sendable, Hashable {
  case fact(Int)
  case definition(Int)
}
