import Evaluation
import Reports
import RuleBooks
import Testing

@testable import Teaching

@Suite("Quizzes as they are set")
struct QuizGoldenTests {
  private static let plan = QuizPlan(seed: 5, questionCount: 2)

  @Test("A dialogue, with a hint, a line that cannot be read, answers taken back, a skip and the summary")
  func transcript() throws {
    let lesson = try LessonBook()
    let quiz = Quiz(QuizPlan(seed: 5, questionCount: 2), from: lesson.pool, lesson.engine)
    var session = try #require(QuizSession(quiz, lesson.engine))
    var output = Output()
    let writer = TextSheetWriter(isColoured: false)
    var step = session.begin()
    var lines = ["hint", "surgry", "back", "watching", "back", "surgery", "none", "hint", "a b", "skip", "back"]
    writer.write(step.sheet, into: &output)
    while let prompt = step.prompt {
      let line = lines.isEmpty ? nil : lines.removeFirst()
      output.write("\n" + prompt + (line ?? "") + "\n")
      step = session.take(line)
      writer.write(step.sheet, into: &output)
    }
    try GoldenFile.expect(output.bytes, "dialogue.txt")
  }

  @Test("The beginning of a line is completed to names and commands, behind names that stand already")
  func completions() throws {
    let lesson = try LessonBook()
    let quiz = Quiz(QuizPlan(seed: 5, questionCount: 1), from: lesson.pool, lesson.engine)
    let session = try #require(QuizSession(quiz, lesson.engine))
    #expect(session.completions(of: "w") == ["watching"])
    #expect(session.completions(of: "S") == ["surgery", "skip"])
    #expect(session.completions(of: "drugs, s") == ["drugs, surgery"])
    #expect(session.completions(of: "").count == 8)
  }

  @Test("A handout without answers, and its key")
  func handout() throws {
    let lesson = try LessonBook()
    let quiz = Quiz(Self.plan, from: lesson.pool, lesson.engine)
    for (answers, name) in [(WorksheetBuilder.Answers.leftOut, "handout.md"), (.key, "key.md")] {
      var output = Output()
      MarkdownPublicationWriter().write(WorksheetBuilder(lesson.engine, answers).publication(quiz), into: &output)
      try GoldenFile.expect(output.bytes, name)
    }
  }

  @Test("A quiz for other tools, with its key")
  func tree() throws {
    let lesson = try LessonBook()
    let quiz = Quiz(QuizPlan(seed: 5, questionCount: 1), from: lesson.pool, lesson.engine)
    var output = Output()
    QuizTree(lesson.engine, showsKey: true).tree(quiz).write(into: &output)
    output.endLine()
    try GoldenFile.expect(output.bytes, "quiz.json")
  }

  @Test("The same seed gives the same bytes, and another seed another quiz")
  func determinism() throws {
    func page(_ seed: UInt64) throws -> [UInt8] {
      let lesson = try LessonBook()
      let quiz = Quiz(QuizPlan(seed: seed, questionCount: 4), from: lesson.pool, lesson.engine)
      var output = Output()
      HTMLPublicationWriter().write(WorksheetBuilder(lesson.engine, .folded).publication(quiz), into: &output)
      return output.bytes
    }
    #expect(try page(1) == page(1))
    #expect(try page(1) != page(2))
  }

  @Test("A worksheet has its answers folded, each scenario's own; a handout has none, a key has no boxes to tick")
  func folding() throws {
    let lesson = try LessonBook()
    let quiz = Quiz(QuizPlan(seed: 5, questionCount: 3), from: lesson.pool, lesson.engine)
    func page(_ answers: WorksheetBuilder.Answers) -> String {
      var output = Output()
      HTMLPublicationWriter().write(WorksheetBuilder(lesson.engine, answers).publication(quiz), into: &output)
      return String(decoding: output.bytes, as: UTF8.self)
    }
    #expect(page(.folded).components(of: "<details class=\"folded\">") == 3)
    #expect(page(.folded).components(of: "<details class=\"folded\" open") == 0)
    #expect(page(.leftOut).components(of: "<details") == 0 && page(.leftOut).contains("☐"))
    #expect(!page(.leftOut).contains("does not hold"))
    #expect(!page(.key).contains("☐") && page(.key).components(of: "<details") == 0)
    #expect(page(.folded).contains("default-src 'none'") || page(.folded).contains("default-src &#39;none&#39;"))
  }

  @Test("What a quiz is about is respected: difficulty, option and facts")
  func plans() throws {
    let lesson = try LessonBook()
    for difficulty in Difficulty.allCases {
      let quiz = Quiz(QuizPlan(seed: 1, questionCount: 3, difficulty: difficulty), from: lesson.pool, lesson.engine)
      #expect(quiz.scenarios.allSatisfy { $0.difficulty == difficulty })
      #expect(!quiz.scenarios.isEmpty, "\(difficulty)")
    }
    let drugs = try lesson.option("drugs")
    let quiz = Quiz(QuizPlan(seed: 1, questionCount: 3, option: drugs), from: lesson.pool, lesson.engine)
    #expect(quiz.scenarios.count == 3 && quiz.scenarios.allSatisfy { $0.focus.contains(drugs) })
    let spread = try lesson.fact("spread")
    let plan = QuizPlan(seed: 1, questionCount: 3, facts: [(spread, .values(0b110))])
    let spreading = Quiz(plan, from: lesson.pool, lesson.engine)
    #expect(!spreading.scenarios.isEmpty)
    for scenario in spreading.scenarios {
      guard case .values(let values) = scenario.patient.knowledge[spread] else {
        Issue.record("the spread is not known")
        continue
      }
      #expect(values & 1 == 0)
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
