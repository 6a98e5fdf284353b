import CaseSpaces
import Evaluation
import Foundation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

/// Pages about one option of a case, and about the cases of a rule file.
struct ExplanationGoldenTests {
  private let text: [UInt8]
  private let engine: CaseEngine

  init() throws {
    text = Array(try Data(contentsOf: GoldenFile.file("small.rules")))
    engine = try CaseEngine(try #require(RuleBookReader.read(text).book))
  }

  @Test("An explanation shows every argument down to the values read", arguments: ["txt", "md"])
  func explanation(suffix: String) throws {
    let patient = engine.book.cases[0].patient
    let builder = ExplanationSheetBuilder(book: engine.book)
    for (option, name) in engine.book.options.map(\.name).enumerated() {
      let explanation = try #require(engine.explain(patient, option: option))
      let sheet = builder.sheet(for: explanation, of: patient, position: 1)
      try GoldenFile.expect(set(sheet, suffix), "why-\(name).\(suffix)")
    }
  }

  @Test("A change shows what becomes of which fact, and under which conditions", arguments: ["txt", "md"])
  func change(suffix: String) throws {
    let patient = engine.book.cases[0].patient
    let builder = ChangeSheetBuilder(book: engine.book)
    for (option, name) in engine.book.options.map(\.name).enumerated() {
      let change = engine.change(patient, option: option)
      let sheet = builder.sheet(for: change, of: patient, answer: engine.answer(patient), position: 1)
      try GoldenFile.expect(set(sheet, suffix), "change-\(name).\(suffix)")
    }
  }

  @Test("A case that is not as expected says what is and what was expected")
  func trials() throws {
    let trials = CaseTrial.all(engine)
    var output = Output()
    FindingWriter(file: "small.rules", text: text, format: .text)
      .write(TrialWording(book: engine.book).findings(trials), into: &output)
    output.write(TrialWording.summary(of: trials) + "\n")
    try GoldenFile.expect(output.bytes, "trials.txt")
  }

  private func set(_ sheet: Sheet, _ suffix: String) -> [UInt8] {
    var output = Output()
    if suffix == "md" {
      MarkdownSheetWriter().write(sheet, into: &output)
    } else {
      TextSheetWriter(isColoured: false).write(sheet, into: &output)
    }
    return output.bytes
  }
}
