import Testing

@Suite("Transcripts of interviews")
struct TranscriptTests {
  @Test(
    "An interview reads as it is recorded",
    arguments: [
      ("to-the-end", ["no", "spread=distant", "side=left", "symptoms=none", "to be at home"]),
      ("commands", ["why", "skip", "back", "back", "?", "distant", "sprad=none", "unknown", "show", "quit"]),
      ("contradiction", ["spread=none", "ki-67=95 %", "95", "ki-67=15", "ki-67=95", "keep", "done"]),
    ]
  )
  func recorded(name: String, lines: [String]) throws {
    try GoldenFile.expect(try InterviewBook.transcript(lines), name + ".txt")
  }
}
