import CaseFiles
import CaseSpaces
import Evaluation
import Foundation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

/// What a reader sees of the changes between two versions of a small rule file.
struct ComparisonGoldenTests {
  private let old: CaseEngine
  private let new: CaseEngine

  init() throws {
    old = try Self.engine("before.rules")
    new = try Self.engine("after.rules")
  }

  private static func engine(_ name: String) throws -> CaseEngine {
    let file = RuleBookReader.read(Array(try Data(contentsOf: GoldenFile.file(name))))
    return try CaseEngine(try #require(file.book, "\(name): \(file.diagnostics.map(\.message))"))
  }

  private static let archive = """
    {"id":"a","size":6,"fever":"no"}
    {"id":"b","size":4,"place":"kidney","pain":"yes","fever":"no"}
    {"id":"c","diameter":4,"place":"bladder"}
    {"id":"d","colour":"red"}
    """

  private func written(_ format: ComparisonFormat, mostBoxes: Int = 5) -> [UInt8] {
    let comparison = BookComparison(old: old, new: new, mostBoxes: mostBoxes)
    var writer = ComparisonWriter(comparison, format: format, isColoured: false, hasCases: true)
    var output = Output()
    writer.open(into: &output)
    let cases = CaseComparison(comparison)
    let pairs = zip(
      CaseReader(book: old.book, ignoredKeys: ["diameter"]).read(Array(Self.archive.utf8)),
      CaseReader(book: new.book, ignoredKeys: ["size"]).read(Array(Self.archive.utf8))
    )
    for (before, after) in pairs {
      let outcome: ComparedCase.Outcome =
        switch (before.result, after.result) {
        case (.success(let first), .success(let second)):
          cases.change(from: old.answer(first), to: new.answer(second)).map { .changed($0) } ?? .same
        case (.success, .failure(let problem)): .readable(only: .old, problem)
        case (.failure(let problem), .success): .readable(only: .new, problem)
        case (.failure(let problem), .failure): .unreadable(problem)
        }
      let compared = ComparedCase(
        position: before.position,
        file: nil,
        id: before.label,
        title: nil,
        outcome: outcome
      )
      writer.write(compared, into: &output)
    }
    writer.close(into: &output)
    return output.bytes
  }

  @Test(
    "A comparison says what changes for patients before it says what changes in the text",
    arguments: zip([ComparisonFormat.text, .markdown, .json], ["txt", "md", "json"])
  )
  func comparison(format: ComparisonFormat, suffix: String) throws {
    try GoldenFile.expect(written(format), "comparison.\(suffix)")
  }

  @Test("A comparison as JSON is one JSON document")
  func validity() throws {
    let document = try JSONSerialization.jsonObject(with: Data(written(.json)))
    let members = try #require(document as? [String: Any])
    #expect((members["cases"] as? [Any])?.count == 4)
    #expect(members["unchanged"] as? Bool == false)
  }

  @Test("Where not every patient is shown, it is said", arguments: [ComparisonFormat.text, .markdown, .json])
  func more(format: ComparisonFormat) throws {
    let text = String(decoding: written(format, mostBoxes: 1), as: UTF8.self)
    let words =
      switch format {
      case .text: "There are more such patients"
      case .markdown: "*more exist*"
      case .json: "\"complete\": false"
      }
    #expect(text.contains(words))
    #expect(!String(decoding: written(format, mostBoxes: 100), as: UTF8.self).contains(words))
  }
}
