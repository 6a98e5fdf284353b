import Testing

@testable import Teaching

@Suite("Identifiers of scenarios")
struct ScenarioIdentifierTests {
  private static let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz")
  private static let identifiers = (0..<12).map { ScenarioIdentifier(content: "case \($0)", digest: "sha256:a") }

  @Test("An identifier is read again with or without hyphens, spaces and small letters")
  func typed() throws {
    for identifier in Self.identifiers {
      let plain = identifier.text.filter { $0 != "-" }
      for spelling in [identifier.text, identifier.text.uppercased(), plain, String(plain.dropFirst()), " \(plain) "] {
        #expect(try ScenarioIdentifier(typed: spelling, digest: "sha256:a") == identifier, "\(spelling)")
      }
    }
  }

  @Test("One mistyped character, or two neighbours that changed places, are never another scenario")
  func mistyped() {
    for identifier in Self.identifiers {
      let letters = Array(identifier.text.dropFirst(2).filter { $0 != "-" })
      for place in letters.indices {
        for letter in Self.alphabet where letter != letters[place] {
          var wrong = letters
          wrong[place] = letter
          expect(.mistyped, String(wrong))
        }
        guard place > 0, letters[place] != letters[place - 1] else { continue }
        var swapped = letters
        swapped.swapAt(place, place - 1)
        expect(.mistyped, String(swapped))
      }
    }
  }

  @Test(
    "What does not look like an identifier is called so",
    arguments: ["", "q", "surgery", "q-2345678-0", "q-23456789-22"]
  )
  func malformed(text: String) { expect(.malformed, text) }

  @Test("The identifier of another rule book is told apart from an unknown one")
  func otherBook() {
    for number in 0..<40 {
      let other = ScenarioIdentifier(content: "case", digest: "sha256:\(number)")
      expect(.otherBook, other.text)
    }
  }

  private func expect(_ problem: ScenarioIdentifier.Problem, _ text: String) {
    do throws(ScenarioIdentifier.Problem) {
      let identifier = try ScenarioIdentifier(typed: text, digest: "sha256:a")
      Issue.record("\(text) is read as \(identifier.text)")
    } catch {
      if error != problem { Issue.record("\(text): \(error)") }
    }
  }
}
