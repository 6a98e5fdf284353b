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

  @Test("An interview says what matters only together, and asks what no rule reads where it can settle what rules read")
  func tied() throws {
    let lines = ["why", "40", ":unknown", "why", "yes", "no", "absent"]
    try GoldenFile.expect(try InterviewBook.transcript(lines, InterviewBook.tiedText), "tied.txt")
  }

  @Test("An interview for one option asks nothing that bears on others only, and offers no fact that changes nothing")
  func oneOption() throws {
    let transcript = try InterviewBook.transcript(["left", "20"], for: "drugs")
    let text = String(decoding: transcript, as: UTF8.self)
    #expect(text.contains("ki-67> "))
    for other in ["fit> ", "symptoms> ", "wish> "] { #expect(!text.contains(other)) }
  }
}
