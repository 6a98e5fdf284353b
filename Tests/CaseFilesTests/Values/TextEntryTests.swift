import CaseFiles
import RuleBooks
import Testing

/// Entries of a command or an interview, and the cells of tables.
@Suite struct TextEntryTests {
  @Test(
    "A text is read like a table's cell",
    arguments: [
      ("grade", "G1 or G2", Knowledge.values(0b011), "G1 or G2"),
      ("grade", "  ", .unknown, nil),
      ("grade", "", .unknown, nil),
      ("surgery-feasible", "yes", .values(0b10), "yes"),
      ("metastasis-sites", "liver", .members(present: 0b001, absent: 0b110), "liver"),
      ("metastasis-sites", " liver ; Bone ", .members(present: 0b011, absent: 0b100), "liver, Bone"),
      ("metastasis-sites", "NONE", .members(present: 0, absent: 0b111), "none"),
      ("metastasis-sites", "", .unknown, nil),
      ("tumour-size", "1.8 cm", .range(low: 170, high: 170), "1.8 cm"),
      ("comorbidities", "diabetes; COPD", .text(["diabetes; COPD"]), "diabetes; COPD"),
    ] as [(String, String, Knowledge, String?)]
  )
  func readsText(name: String, text: String, knowledge: Knowledge, words: String?) throws {
    let entry = try Fixture.entries.read(text: text, for: FixtureBook.fact(name)).get()
    #expect(entry.knowledge == knowledge)
    #expect(entry.words == words)
  }

  @Test(
    "A setting names a fact by any of its keys",
    arguments: [
      "tumour-size=18.5", "size = 18.5 mm", "Tumour_Size_MM=18.5", "tumour-size=1.85 cm",
    ]
  )
  func readsSetting(_ setting: String) throws {
    let entry = try Fixture.entries.read(setting: setting).get()
    #expect(entry.fact == FixtureBook.fact("tumour-size"))
    #expect(entry.knowledge == .range(low: 175, high: 175))
  }

  @Test(
    "A setting that is none is refused",
    arguments: [
      ("grade", CaseProblemCode.malformedSetting, "`grade` does not set a fact", 1),
      ("", .malformedSetting, "`` does not set a fact", 1),
      ("grad=G1", .unknownKey, "`grad` is not a fact of the rule book", 1),
      ("id=7", .unknownKey, "`id` is not a fact of the rule book", 1),
      ("=G1", .unknownKey, "`` is not a fact of the rule book", 1),
      ("grade= G9", .unknownValue, "grade: `G9` is not one of its values", 8),
      ("metastasis-sites=liver;;bone", .emptyText, "metastasis-sites: a value of the list is empty", 24),
      ("metastasis-sites=liver;spine", .unknownValue, "metastasis-sites: `spine` is not one of its values", 24),
      ("tumour-size-mm=2 cm", .clashingUnit, "tumour-size: the key says mm, the value `2 cm` another unit", 16),
    ]
  )
  func refusesSetting(text: String, code: CaseProblemCode, message: String, column: Int) throws {
    guard case .failure(let problem) = Fixture.entries.read(setting: text) else {
      Issue.record("accepted")
      return
    }
    #expect(problem.code == code)
    #expect(problem.message == message)
    #expect(problem.line == 1)
    #expect(problem.column == column)
  }

  @Test("A setting takes the place of what the case said, and of its questions")
  func replaces() throws {
    var patient = try #require(Fixture.read(#"{"primary-site": "midgut", "grade": "GX"}"#).first?.patient)
    try Fixture.entries.read(setting: "primary-site=lung").get().replace(in: &patient)
    #expect(FixtureBook.knowledge(of: "primary-site", in: patient) == .values(0b00010))
    #expect(patient.entries[FixtureBook.fact("primary-site")] == "lung")
    #expect(patient.readings.map { $0.word } == ["GX"])
    try Fixture.entries.read(setting: "grade=").get().replace(in: &patient)
    #expect(FixtureBook.knowledge(of: "grade", in: patient) == .unknown)
    #expect(patient.entries[FixtureBook.fact("grade")] == nil)
    #expect(patient.readings.isEmpty)
  }

  @Test("A fact that the book does not have is refused, not trapped", arguments: [-1, 1000])
  func refusesFact(_ fact: Int) {
    #expect(throws: CaseProblem.self) { try Fixture.entries.read(text: "x", for: fact).get() }
  }
}
