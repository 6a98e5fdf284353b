import RuleLanguage
import Testing

/// A finding that a marked text should have.
struct Spotted: Sendable {
  let marker: String
  let code: String
  let message: String?
  let help: [String]?

  init(_ code: String, at marker: String = "1️⃣", _ message: String? = nil, help: [String]? = nil) {
    self.marker = marker
    self.code = code
    self.message = message
    self.help = help
  }
}

/// The header that tests put before a text that is about something else.
let header = "rules test version 1.0.0 language 1\n"

/// Reads a text and returns what was found, one line each, for messages of failed tests.
func findings(_ file: ParsedFile) -> String {
  file.diagnostics
    .map { "\($0.code.rawValue) at \($0.place.start): \($0.message) [\($0.help.joined(separator: " | "))]" }
    .joined(separator: "\n")
}

/// Checks that a marked text has exactly the expected findings at the expected places.
func expectFindings(
  _ expected: [Spotted],
  in marked: String,
  at location: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let file = RuleParser.parse(Array(text.text.utf8))
  let all = Comment(rawValue: "\(marked)\n\(findings(file))")
  #expect(file.diagnostics.map(\.code.rawValue) == expected.map(\.code), all, sourceLocation: location)
  for (found, wanted) in zip(file.diagnostics, expected) {
    #expect(found.place.start == text.offsets[wanted.marker], all, sourceLocation: location)
    if let message = wanted.message { #expect(found.message == message, all, sourceLocation: location) }
    if let help = wanted.help { #expect(found.help == help, all, sourceLocation: location) }
  }
}
