import Batches
import CaseFiles
import Evaluation
import Meetings
import Reports
import RuleBooks
import Testing

/// Cases as they are recorded and as somebody supposes, side by side.
struct SuppositionTests {
  private func written(
    _ cases: String,
    _ settings: [String],
    _ format: SuppositionFormat
  ) throws -> (text: String, tally: Suppositions) {
    let engine = try Ward.engine()
    let entries = EntryReader(book: engine.book)
    let supposed = try settings.map { try entries.read(setting: $0).get() }
    let writer = SuppositionWriter(book: engine.book, format: format, isColoured: false, supposed: supposed)
    let counting = SuppositionCounting(
      engine: engine,
      reader: CaseReader(book: engine.book),
      supposed: supposed,
      writer: writer
    )
    var tally = counting.nothing
    var output = Output()
    for listed in Ward.listed(cases, engine) {
      let place = CasePlace(position: listed.position, file: nil)
      switch listed.result {
      case .success(let patient):
        _ = counting.count(patient, answeredBy: { CountedAnswer(engine.answer($0)) }, at: place, in: &tally, &output)
      case .failure(let problem):
        let rejection = RejectedCase(position: listed.position, file: nil, id: listed.id, problem: problem)
        counting.count(rejection, in: &tally, &output)
      }
    }
    writer.close(tally, into: &output)
    return (String(decoding: output.bytes, as: UTF8.self), tally)
  }

  private static let unfit = #"{"id":"a","adult":true,"site":"bowel","grade":"low","fit":false,"pain":true,"size":20}"#

  @Test("One case, before and after", arguments: [(SuppositionFormat.text, "txt"), (.markdown, "md")])
  func golden(format: SuppositionFormat, suffix: String) throws {
    let text = try written(Self.unfit, ["fit=unknown", "grade=high", "size=3 mm", "pain="], format).text
    try GoldenFile.expect(Array(text.utf8), "what-if." + suffix)
  }

  @Test("On a page that can draw, the words for verdicts bear their shapes")
  func shapes() throws {
    let html = try written(Self.unfit, ["fit=unknown"], .html).text
    #expect(html.contains("<symbol id=\"shape-excluded\""))
    let word = "<span class=\"verdict excluded\">excluded</span>"
    #expect(html.contains("<use href=\"#shape-excluded\"></use></svg> " + word))
  }

  @Test("A contradiction that is supposed is named, and one that is supposed away is resolved")
  func contradiction() throws {
    let made = try written(Self.unfit, ["size=45"], .text).text
    #expect(made.contains("new             Grade: Low; Size: 45"))
    let clash = Self.unfit.replacing("20}", with: "45}")
    let resolved = try written(clash, ["grade=high"], .text).text
    #expect(resolved.contains("resolved        Grade: Low; Size: 45"))
  }

  @Test("What is supposed and recorded already changes nothing", arguments: SuppositionFormat.allCases)
  func nothing(format: SuppositionFormat) throws {
    let (text, tally) = try written(Self.unfit, ["site=bowel"], format)
    #expect(text.contains("Nothing changes.") || text.contains("1 with no other answer"))
    #expect((tally.sameCount, tally.caseCount) == (1, 1))
  }

  @Test("Of several cases each is shown, the rejected ones, too", arguments: SuppositionFormat.allCases)
  func several(format: SuppositionFormat) throws {
    let (text, tally) = try written(Ward.cases, ["fit=no"], format)
    for id in ["a", "b", "c", "d", "e", "f", "h", "i"] { #expect(text.contains("Case " + (id == "i" ? "=i" : id))) }
    #expect(tally.caseCount == 9 && tally.rejectedCount == 1)
    #expect(text.contains("9 cases: "))
  }

  @Test("Out of scope before or after is said")
  func scope() throws {
    let text = try written(Self.unfit, ["adult=no"], .text).text
    #expect(text.contains("Scope: in scope → out of scope."))
    #expect(text.contains("Knife") && text.contains("out of scope"))
  }
}
