import Evaluation
import RuleBooks
import RuleLanguage
import Testing

@testable import Teaching

/// A small rule file about whom scenarios can be told, with one case of its own.
struct LessonBook {
  static let text = String(decoding: (try? GoldenFile.bytes("lesson.rules")) ?? [], as: UTF8.self)

  let engine: CaseEngine
  let pool: ScenarioPool

  init(_ text: String = Self.text) throws {
    let checked = RuleBookReader.read(Array(text.utf8))
    let book = checked.book
    engine = try CaseEngine(try #require(book, "\(checked.diagnostics.map(\.message))"))
    pool = ScenarioPool(engine)
  }

  /// The scenario of a case that is written as `fact: value`.
  func scenario(_ knowledge: [String: Knowledge]) throws -> Scenario {
    var known = engine.book.facts.map { _ in Knowledge.unknown }
    for (name, value) in knowledge { known[try fact(name)] = value }
    let draft = ScenarioDraft(
      identifier: try ScenarioIdentifier(typed: pool.drafts[0].identifier.text, digest: engine.book.digest),
      origin: .bookCase(0),
      knowledge: known,
      family: 0
    )
    return try #require(Scenario(draft, engine))
  }

  func fact(_ name: String) throws -> Int { try #require(engine.book.facts.firstIndex { $0.name == name }) }

  func option(_ name: String) throws -> Int { try #require(engine.book.options.firstIndex { $0.name == name }) }
}
