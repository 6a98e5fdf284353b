/// What is to stand under a reserved key of a case.
struct RecordedValue {
  enum Content {
    case text(String)
    case list([String])
  }

  let key: ReservedKey
  let content: Content
}
