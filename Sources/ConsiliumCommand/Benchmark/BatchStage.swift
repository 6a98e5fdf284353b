/// How far a batch of cases has come.
enum BatchStage: String, Sendable, CaseIterable {
  /// The bytes are in memory.
  case read
  /// They are cases in the terms of the rule book.
  case parse
  case evaluate
  /// The answers are bytes again.
  case render
  case write

  /// Whether a batch that goes as far as this gets past another stage.
  func includes(_ stage: BatchStage) -> Bool {
    (Self.allCases.firstIndex(of: self) ?? 0) >= (Self.allCases.firstIndex(of: stage) ?? 0)
  }
}
