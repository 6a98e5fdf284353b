import Reports
import RuleBooks
import Testing

/// What is known of a fact, in words.
struct KnowledgeWordingTests {
  private let wording = BookWording(SmallBook.book)

  @Test(
    "Knowledge reads as a clinician would say it",
    arguments: [
      (SmallBook.site, .values(0b100), "Lung"),
      (SmallBook.site, .values(0b011), "ileum or pancreas"),
      (SmallBook.site, .values(0b111), nil),
      (SmallBook.site, .unknown, nil),
      (SmallBook.spread, .values(0b010), "regional nodes"),
      (SmallBook.size, .range(low: 170, high: 170), "18\u{A0}mm"),
      (SmallBook.size, .range(low: 0, high: 190), "at\u{A0}most\u{A0}20\u{A0}mm"),
      (SmallBook.size, .range(low: 190, high: 3990), "at\u{A0}least\u{A0}20\u{A0}mm"),
      (SmallBook.size, .range(low: 20, high: 40), "3\u{A0}to\u{A0}5\u{A0}mm"),
      (SmallBook.size, .range(low: 0, high: 3990), nil),
      (SmallBook.symptoms, .members(present: 0, absent: 0b111), "none"),
      (SmallBook.symptoms, .members(present: 0b101, absent: 0b010), "diarrhoea, bone pain"),
      (SmallBook.symptoms, .members(present: 0b001, absent: 0), "diarrhoea (others unknown)"),
      (SmallBook.symptoms, .members(present: 0, absent: 0b100), "not bone pain (others unknown)"),
      (SmallBook.symptoms, .members(present: 0, absent: 0), nil),
      (SmallBook.feasible, .values(0b01), "no"),
      (SmallBook.remarks, .text(["one", "two"]), "one; two"),
    ] as [(Int, Knowledge, String?)]
  )
  func knowledge(fact: Int, known: Knowledge, expected: String?) {
    #expect(wording.knowledge(known, ofFact: fact) == expected)
  }

  @Test(
    "Names become words where nothing but small letters is in them",
    arguments: [
      ("very-slow", "very slow"), ("NEC-small-cell", "NEC-small-cell"), ("type-1", "type-1"), ("cure", "cure"),
    ]
  )
  func readable(name: String, expected: String) {
    #expect(BookWording.readable(name) == expected)
  }

  @Test("A rule says where it comes from, and no more than needed")
  func origins() {
    #expect(wording.origin(of: 0) == "[surveillance.1]")
    #expect(wording.origin(of: 3) == "[implied.1: targeted.4, surgery.1]")
    #expect(wording.origin(of: 6) == "[ssa.5.against: ssa.5]")
    #expect(wording.origin(of: 9) == "[silent.trial: nets-treated]")
  }
}
