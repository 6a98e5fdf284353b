import RuleLanguage
import Testing

@Suite("Suggestions for misspelt words")
struct SpellingTests {
  @Test(
    "The nearest names come first",
    arguments: [
      ("suregry", ["surgery", "spread", "grade"], ["surgery"]),
      ("ki67", ["ki-67", "grade"], ["ki-67"]),
      ("KI-67", ["ki-67"], ["ki-67"]),
      ("growht-rate", ["growth-rate", "grade"], ["growth-rate"]),
      ("tumor-size", ["tumour-size", "tumour-site"], ["tumour-size", "tumour-site"]),
      ("grade2", ["trade", "grade", "spade"], ["grade", "trade"]),
      ("cart", ["card", "care", "cars", "cast"], ["card", "care", "cars"]),
      ("pancreas", ["liver", "lung"], []),
      ("g1", ["G1", "G2"], ["G1"]),
      ("G4", ["G1", "G2"], []),
      ("", ["a"], []),
      ("ab", [], []),
    ] as [(String, [String], [String])]
  )
  func nearest(word: String, names: [String], expected: [String]) {
    #expect(Spelling.nearest(to: word, among: names) == expected)
    #expect(Spelling.nearest(to: word, among: names.reversed()) == expected, "the order of the names does not matter")
  }

  @Test("Longer words may be further off")
  func limits() {
    #expect(Spelling.nearest(to: "chemoembolisation", among: ["chemo-embolizatoins"]) == [])
    #expect(Spelling.nearest(to: "chemoembolisation", among: ["chemo-embolization"]) == ["chemo-embolization"])
    #expect(Spelling.nearest(to: "lung", among: ["lynx"]) == [])
  }

  @Test("A word as long as no name can be has no suggestions")
  func long() {
    let word = String(repeating: "a", count: 5_000)
    #expect(Spelling.nearest(to: word, among: [word]) == [])
  }
}
