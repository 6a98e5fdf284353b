import Evaluation
import Reports
import RuleBooks
import Testing

@testable import Teaching

@Suite("A class marked")
struct ClassMarkingTests {
  private func marking(_ text: String) throws -> (ClassMarking, String) {
    let lesson = try LessonBook()
    let id = lesson.pool.drafts[0].identifier.text
    let list = try AnswerList.read(Array(text.replacing("ID", with: id).utf8))
    return (ClassMarking(list, pool: lesson.pool, lesson.engine), id)
  }

  private func csv(_ marking: ClassMarking) -> String {
    var output = Output()
    ClassTable(marking).write(into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test(
    "Each answer that cannot be marked keeps its row and says why",
    arguments: [
      ("Ann,q-2222222-3,,", "a character of the scenario's identifier is mistyped"),
      ("Ann,what,,", "the scenario is not named by its identifier"),
      ("Ann,,,", "no scenario is named"),
      (",ID,,", "no learner is named"),
      ("Ann,ID,surgry,", "there is no option \"surgry\" (did you mean surgery?)"),
      ("Ann,ID,surgery,zz", "there is no sentence \"zz\""),
      ("Ann,ID,\"surgery", "a quote is never closed"),
      ("Ann,ID", "2 cells"),
    ]
  )
  func refused(row: String, problem: String) throws {
    let (marking, id) = try marking("learner,scenario,candidate,arguments\n\(row)\nBob,ID,surgery,a\n")
    // A quote that is not closed swallows the rows behind it on its own line only.
    #expect(marking.answers.count == 2)
    #expect(marking.refusedCount == 1)
    #expect(marking.answers[1].marking != nil)
    let lines = csv(marking).split(separator: "\r\n")
    #expect(lines.count == 3)
    if !problem.contains("quote") && !problem.contains("cells") {
      #expect(lines[1].replacing("\"\"", with: "\"").contains(problem), "\(lines[1])")
    }
    #expect(lines[1].hasPrefix("2,"))
    #expect(lines[2].hasPrefix("3,Bob,\(id),"))
  }

  @Test("A scenario of another rule book is told apart from one that does not exist")
  func otherBook() throws {
    let other = try LessonBook(LessonBook.text.replacing("version 1.0.0", with: "version 1.0.1"))
    let (marking, _) = try marking("learner,scenario\nAnn,\(other.pool.drafts[0].identifier.text)\n")
    #expect(csv(marking).contains("belongs to another rule file"))
    let (named, _) = try self.marking("learner,scenario,rules\nAnn,ID,other\nBob,ID,lesson 1.0.0\n")
    #expect(named.answers.map { $0.marking != nil } == [false, true])
  }

  @Test(
    "The second answer of a learner to a scenario is refused with the line of the first; a refused one does not count"
  )
  func duplicates() throws {
    let (marking, _) = try marking("learner,scenario,candidate\nAnn,ID,surgry\nANN ,ID,surgery\nann,ID,drugs\n")
    #expect(marking.answers.map { $0.marking != nil } == [false, true, false])
    #expect(csv(marking).contains("in line 3"))
    #expect(marking.learners.count == 1)
  }

  @Test("Tables with other delimiters, a byte order mark and old line ends, and lines of JSON, say the same")
  func forms() throws {
    let table = "learner,scenario,candidate,excluded,arguments\nAnn,ID,surgery;watching,,a b\n"
    let expected = csv(try marking(table).0)
    #expect(expected.contains("candidate:watching"))
    let others = [
      "\u{FEFF}" + table, table.replacing("\n", with: "\r\n"),
      "Name\tID-\tOptions\tArguments\n".replacing("ID-", with: "scenario") + "Ann\tID\tsurgery;watching\ta b\n",
      "learner;scenario;candidates;arguments\nAnn;ID;\"surgery;watching\";a b\n",
      "\n{\"learner\":\"Ann\",\"scenario\":\"ID\",\"candidate\":[\"surgery\",\"watching\"],\"arguments\":\"a;b\",\"excluded\":null}\n",
    ]
    for other in others { #expect(csv(try marking(other).0) == expected, "\(other)") }
  }

  @Test(
    "A list that cannot be used at all is refused",
    arguments: [
      ("", "the list of answers is empty"), ("learner,candidate\nAnn,surgery\n", "there is no column scenario"),
      ("learner,scenario,candidtes\n", "the column \"candidtes\" is not one of a list of answers"),
      ("learner,scenario,name\n", "the column \"name\" is there twice"),
    ]
  )
  func unusable(text: String, message: String) {
    #expect {
      try AnswerList.read(Array(text.utf8))
    } throws: {
      ($0 as? ResponseProblem)?.message == message
    }
  }

  @Test("Names that a spreadsheet would run as formulas are shown as text")
  func formulas() throws {
    let (marking, _) = try marking("learner,scenario\n=1+1,ID\n+49,ID\n\"-\",bad\n@x,ID\n")
    for row in csv(marking).split(separator: "\r\n").dropFirst() {
      #expect(row.split(separator: ",")[1].hasPrefix("'"), "\(row)")
    }
  }

  @Test("A class for its teacher: points by learner and scenario, the hardest statements, and what was not marked")
  func report() throws {
    let lesson = try LessonBook()
    let list = try AnswerList.read(try GoldenFile.bytes("class.csv") + Array("Dora,bad,,,,,,\n".utf8))
    let marking = ClassMarking(list, pool: lesson.pool, lesson.engine)
    #expect(marking.refusedCount == 1)
    var output = Output()
    TextSheetWriter(isColoured: false).write(Sheet(ClassReport(marking).publication()), into: &output)
    try GoldenFile.expect(output.bytes, "class.txt")
    // Anna has copied the key.
    #expect(marking.learners.map(\.name) == ["Anna", "Boris", "Chiara"])
    #expect(marking.learners[0].points == marking.learners[0].most)
  }
}
