import CaseSpaces
import Evaluation
import RuleBooks
import Testing

@testable import Teaching

@Suite("Marking")
struct MarkingTests {
  @Test(
    "Right names earn, wrong names cost, and to name everything earns nothing",
    arguments: [
      (3, 0, 3, 9, 300), (2, 0, 3, 9, 200), (2, 1, 3, 9, 100), (0, 2, 3, 9, -200), (3, 9, 3, 9, -600),
      (9, 3, 9, 3, 0), (9, 1, 9, 3, 600), (5, 3, 5, 3, -1), (0, 1, 0, 4, -100), (4, 0, 4, 0, 400), (4, 1, 4, 0, 300),
    ]
  )
  func points(right: Int, wrong: Int, rightInAll: Int, wrongInAll: Int, hundredths: Int) {
    let earned = Points.earned(right: right, wrong: wrong, rightInAll: rightInAll, wrongInAll: wrongInAll)
    #expect(earned.hundredths == hundredths)
  }

  /// A patient without spread whose fitness is not known: surgery is provisional, watching a candidate.
  private static let openCase: [String: Knowledge] = [
    "spread": .values(1), "size": .range(low: 9, high: 9), "symptoms": .members(present: 0, absent: 0b111),
    "necrosis": .values(1),
  ]

  @Test(
    "A response is marked name by name",
    arguments: [
      ("", "", "", "", "missed: provisional:surgery candidate:watching"),
      ("watching", "surgery", "", "", "right: provisional:surgery candidate:watching"),
      (
        "surgery, watching", "", "", "",
        "right: candidate:watching; missed: provisional:surgery; wrong: candidate:surgery"
      ),
      ("3", "1", "", "drugs", "right: provisional:surgery candidate:watching; wrong: excluded:drugs"),
      (
        "Watchful waiting", "", "SURGERY", "",
        "right: candidate:watching; missed: provisional:surgery; wrong: possible:surgery"
      ),
    ]
  )
  func verdicts(candidate: String, provisional: String, possible: String, excluded: String, expected: String) throws {
    let lesson = try LessonBook()
    let scenario = try lesson.scenario(Self.openCase)
    #expect(scenario.difficulty == .medium)
    let reader = ResponseReader(book: lesson.engine.book)
    var response = Response(to: scenario)
    for (text, verdict) in [
      (candidate, Verdict.candidate), (provisional, .provisional), (possible, .possible), (excluded, .excluded),
    ] { try reader.put(options: text, verdict, into: &response) }
    let marking = Marking(response, to: scenario)
    let names = ClassNames(book: lesson.engine.book)
    let parts = [("right", names.right(marking)), ("missed", names.missed(marking)), ("wrong", names.wrong(marking))]
    let found = parts.map { title, all in
      let verdicts = all.filter { !$0.hasPrefix("argument") }.sorted {
        $0.split(separator: ":")[1] < $1.split(separator: ":")[1]
      }
      return verdicts.isEmpty ? "" : title + ": " + verdicts.joined(separator: " ")
    }
    #expect(found.filter { !$0.isEmpty }.joined(separator: "; ") == expected)
  }

  @Test("Sentences are named by letter, by several letters or by rule; open ones with a question mark")
  func sentences() throws {
    let lesson = try LessonBook()
    let scenario = try lesson.scenario(Self.openCase)
    let reader = ResponseReader(book: lesson.engine.book)
    func judged(_ text: String) throws -> [Truth?] {
      var response = Response(to: scenario)
      try reader.put(sentences: text, of: scenario, into: &response)
      return response.sentences
    }
    let letters = scenario.sentences.map(\.letter)
    let open = try #require(scenario.sentences.firstIndex { $0.truth == .open })
    let own = scenario.sentences.map { $0.truth == .fails ? nil : $0.truth }
    let text = scenario.sentences.filter { $0.truth != .fails }.map { $0.letter + ($0.truth == .open ? "?" : "") }
    #expect(try judged(text.joined(separator: " ")) == own)
    #expect(try judged(text.joined(separator: ";").uppercased()) == own)
    #expect(try judged(letters.joined()) == letters.map { _ in .holds })
    #expect(try judged("surgery.2?")[open] == .open)
    #expect(try judged("none") == letters.map { _ in nil })
    #expect(throws: ResponseProblem.self) { try judged("z") }
    #expect(throws: ResponseProblem.self) { try judged("a a?") }
  }

  @Test(
    "What cannot be read is refused with a repair",
    arguments: [
      ("surgry", "there is no option \"surgry\"", "did you mean surgery?"),
      ("4", "there is no option 4", "the options have the numbers 1 to 3"),
      ("drugs; x\u{1B}[0m", "there is no option \"x\\x1B[0m\"", "the options are surgery, drugs, watching"),
    ]
  )
  func refused(text: String, message: String, help: String) throws {
    let lesson = try LessonBook()
    var response = Response(to: try lesson.scenario(Self.openCase))
    #expect(throws: ResponseProblem(message, help: help)) {
      try ResponseReader(book: lesson.engine.book).put(options: text, .candidate, into: &response)
    }
  }

  @Test("Where somebody types, the beginning of a name is enough unless several begin so")
  func beginnings() throws {
    let lesson = try LessonBook()
    let reader = ResponseReader(book: lesson.engine.book, takesBeginnings: true)
    var response = Response(to: try lesson.scenario(Self.openCase))
    try reader.put(options: "watch, dr", .candidate, into: &response)
    #expect(response.verdicts == [nil, .candidate, .candidate])
    #expect(throws: ResponseProblem.self) { try reader.put(options: "w, surgery", .excluded, into: &response) }
  }

  @Test("Facts that contradict each other are asked for and marked")
  func contradiction() throws {
    let lesson = try LessonBook()
    var facts = Self.openCase
    facts["necrosis"] = .values(2)
    let scenario = try lesson.scenario(facts)
    #expect(scenario.difficulty == .hard)
    #expect(try scenario.clashingFacts == (["spread", "necrosis"].map { try lesson.fact($0) }))
    var response = Response(to: scenario)
    try ResponseReader(book: lesson.engine.book).put(clashing: "Spread; size", into: &response)
    let question = try #require(Marking(response, to: scenario).question(.contradiction))
    #expect(question.right == [try lesson.fact("spread")])
    #expect(question.missed == [try lesson.fact("necrosis")])
    #expect(question.wrong == [try lesson.fact("size")])
  }
}
