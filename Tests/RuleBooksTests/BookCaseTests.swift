import RuleBooks
import RuleLanguage
import Testing

@Suite("The cases of a rule file")
struct BookCaseTests {
  private func bookCase(_ text: String) throws -> BookCase {
    try #require(try Sample.book(text).cases.first)
  }

  /// The facts of the sample by their index.
  private static let facts = ["spread", "site", "symptoms", "fit", "size", "ecog", "illnesses"]

  @Test(
    "What is given becomes what is known, and its words are kept",
    arguments: [
      ("spread distant", 0, Knowledge.values(0b100), "distant"),
      ("spread is distant", 0, .values(0b100), "is distant"),
      ("spread is not none", 0, .values(0b110), "is not none"),
      ("spread at least regional-nodes", 0, .values(0b110), "at least regional-nodes"),
      ("spread none", 0, .values(0b001), "none"),
      ("site in (gut, lung)", 1, .values(0b1011), "in (gut, lung)"),
      ("symptoms include pain", 2, .members(present: 0b100, absent: 0), "include pain"),
      (
        "symptoms include all of (pain, flushing)", 2, .members(present: 0b110, absent: 0),
        "include all of (pain, flushing)"
      ),
      ("symptoms only pain", 2, .members(present: 0b100, absent: 0b011), "only pain"),
      ("symptoms none", 2, .members(present: 0, absent: 0b111), "none"),
      ("fit", 3, .values(0b10), "yes"),
      ("fit yes", 3, .values(0b10), "yes"),
      ("fit no", 3, .values(0b01), "no"),
      ("fit is not yes", 3, .values(0b01), "is not yes"),
      ("size 20 mm", 4, .range(low: 190, high: 190), "20 mm"),
      ("size below 2 mm", 4, .range(low: 0, high: 9), "below 2 mm"),
      ("ecog 4", 5, .range(low: 4, high: 4), "4"),
      ("ecog from 1 to 2", 5, .range(low: 1, high: 2), "from 1 to 2"),
      ("illnesses \"asthma\"", 6, .text(["asthma"]), "asthma"),
    ]
  )
  func given(text: String, fact: Int, knowledge: Knowledge, entry: String) throws {
    let patient = try bookCase("case \"A\" given \(text) expect possible surgery").patient
    #expect(patient.knowledge[fact] == knowledge)
    #expect(patient.entries[fact] == entry)
    for other in Self.facts.indices where other != fact {
      #expect(patient.knowledge[other] == .unknown)
      #expect(patient.entries[other] == nil)
    }
  }

  @Test("A fact given as unknown stays unknown, and still counts as given")
  func unknown() throws {
    let patient = try bookCase("case \"A\" given fit unknown expect possible surgery").patient
    #expect(patient.knowledge[3] == .unknown)
    #expect(
      Sample.read("case \"A\" given fit unknown, fit yes expect possible surgery").diagnostics.map(\.code) == [
        .contradictoryGivens
      ]
    )
  }

  @Test("The title and the note go with the patient")
  func title() throws {
    let bookCase = try bookCase("case \"A title\" note \"A note\" given fit yes expect possible surgery")
    #expect(bookCase.title == "A title")
    #expect(bookCase.patient.title == "A title")
    #expect(bookCase.note == "A note")
  }

  @Test("What is expected is meant by index")
  func expectations() throws {
    let outcomes = try bookCase(
      """
      case "A" given fit yes
        expect candidate surgery, drugs by r.1, contested drugs, notes n.1, question Q1,
          depends drugs on spread, fit, missing site, size, conflict C1, uncontested drugs,
          without n.1, C1, Q1, out of scope
      """
    )
    .expectations
    let words = outcomes.map { outcome in
      switch outcome {
      case .verdict(let verdict, let options, let by): "\(verdict.rawValue) \(options) \(by.map(\.rule))"
      case .contested(let options, let by): "contested \(options) \(by.map(\.rule))"
      case .notes(let rules): "notes \(rules)"
      case .questions(let questions): "questions \(questions)"
      case .depends(let option, let facts): "depends \(option) \(facts)"
      case .missing(let facts): "missing \(facts)"
      case .conflict(let constraints): "conflict \(constraints)"
      case .uncontested(let options): "uncontested \(options)"
      case .without(let rules, let questions, let constraints): "without \(rules) \(questions) \(constraints)"
      case .outOfScope: "out"
      }
    }
    #expect(
      words == [
        "candidate [0, 1] [0]", "contested [1] []", "notes [1]", "questions [0]", "depends 1 [0, 3]",
        "missing [1, 4]", "conflict [0]", "uncontested [1]", "without [1] [0] [0]", "out",
      ]
    )
  }
}
