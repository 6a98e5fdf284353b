import RuleBooks
import Testing

@Suite("The words that forms and spreadsheets may use")
struct VocabularyTests {
  @Test(
    "Case, hyphens, underscores and spaces make no difference",
    arguments: [
      ("Primary Site", "primary-site"), ("primary_site", "primary-site"), (" primary -_ site ", "primary-site"),
      ("Ki67 %", "ki67-%"), ("--", ""), ("ÄÖ", "ÄÖ"), ("", ""),
    ]
  )
  func normalForm(text: String, normal: String) {
    #expect(Vocabulary.normal(text) == normal)
  }

  private static let addition = """
    fact ki-67 "Ki-67 index": number from 0 to 100 % step 0.1 key ki67, mib-1, index-percent
    fact mitoses "Mitoses": number from 0 to 200 "per 2 mm2" step 0.1
    fact heart "Carcinoid heart disease": one of absent "Absent" (also "no"), present "Found, or \\nsuspected" (also "CHD")
      reads "not screened", maybe as absent, present because "What does echocardiography show?"

    """.replacing("\\n", with: "\n")

  @Test(
    "A key names its fact, and may name the unit",
    arguments: [
      ("ki-67", 0, false), ("Ki67", 0, false), ("MIB_1", 0, false), ("ki-67 %", 0, true), ("ki67_percent", 0, true),
      ("index percent", 0, true), ("mitoses", 1, false), ("Mitoses per 2 mm2", 1, true), ("size", 7, false),
      ("Size MM", 7, true), ("ecog", 8, false),
    ]
  )
  func keys(key: String, fact: Int, namesUnit: Bool) throws {
    let vocabulary = try Sample.book(Self.addition).vocabulary
    #expect(vocabulary.key(key) == Vocabulary.Key(fact: fact, namesUnit: namesUnit))
  }

  @Test("What is no key names nothing", arguments: ["ki", "size-cm", "ecog-points", "id", "unknown", ""])
  func otherKeys(key: String) throws {
    #expect(try Sample.book(Self.addition).vocabulary.key(key) == nil)
  }

  @Test(
    "A word means a value or a reading of its fact",
    arguments: [
      ("absent", 2, Vocabulary.Meaning.value(0)), ("No", 2, .value(0)), ("CHD", 2, .value(1)),
      ("found, or suspected", 2, .value(1)), ("Not screened", 2, .reading(0)), ("MAYBE", 2, .reading(0)),
      ("stage iv", 3, .value(2)), ("yes", 6, .value(1)), ("TRUE", 6, .value(1)), ("n", 6, .value(0)),
      ("loose_stools", 5, .value(0)), ("Lung", 4, .value(3)), ("hindgut", 4, .reading(0)),
    ]
  )
  func words(word: String, fact: Int, meaning: Vocabulary.Meaning) throws {
    #expect(try Sample.book(Self.addition).vocabulary.meaning(of: word, for: fact) == meaning)
  }

  @Test("A label that could mean two values means none")
  func ambiguousLabels() throws {
    let vocabulary = try Sample.book(
      "fact a \"A\": one of x \"Same\", y \"Same\", z \"X\", w \"Unknown\", v \"Clear\""
    )
    .vocabulary
    #expect(vocabulary.meaning(of: "Same", for: 0) == nil)
    #expect(vocabulary.meaning(of: "X", for: 0) == .value(0))
    #expect(vocabulary.meaning(of: "Unknown", for: 0) == nil)
    #expect(vocabulary.meaning(of: "clear", for: 0) == .value(4))
    #expect(vocabulary.everyWord(of: 0) == ["clear", "v", "w", "x", "y", "z"])
  }
}
