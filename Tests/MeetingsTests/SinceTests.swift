import CaseFiles
import Evaluation
import Meetings
import Reports
import RuleBooks
import Testing

/// What changed between two lists of patients.
struct SinceTests {
  private static let old = """
    {"id":"a","title":"First","adult":true,"site":"bowel","grade":"high","fit":false,"size":20,"decision":["knife"],"reason":"trial"}
    {"id":"b","adult":true,"site":"lung","fit":true,"pain":true,"size":20}
    {"id":"c","adult":true,"site":"bowel","grade":"low","fit":true,"pain":true,"size":45}
    {"id":"d","adult":true,"site":"bowel","grade":"high","fit":true,"pain":true,"size":20,"decision":["knife"]}
    {"id":"e","adult":true,"decision":[]}
    {"id":"f","adult":true}
    {"id":"f","adult":true}
    {"id":7,"site":"lungs"}
    {"id":"k","adult":true,"site":"bowel"}

    """
  private static let new = """
    {"id":"d","adult":true,"site":"bowel","grade":"high","fit":true,"pain":true,"size":"2 cm"}
    {"id":"a","title":"First","adult":true,"site":"bowel","grade":"high","fit":true,"pain":true,"size":3}
    {"id":"b","adult":true,"site":"lung","grade":"high","fit":true,"pain":true,"size":20}
    {"id":"c","adult":true,"site":"bowel","grade":"low","fit":true,"pain":true,"size":15}
    {"id":"f","adult":true}
    {"id":"7","adult":true}
    {"adult":true}
    {"id":"k","adult":false}
    {"id":"n","title":"New one","adult":true,"site":"bowel","fit":true}

    """

  private func comparison(_ old: String = old, _ new: String = new) throws -> MeetingComparison {
    let engine = try Ward.engine()
    return MeetingComparison(old: Ward.listed(old, engine), new: Ward.listed(new, engine), engine: engine)
  }

  private func written(_ comparison: MeetingComparison, _ format: SinceFormat) -> [UInt8] {
    var output = Output()
    SinceWriter(format: format, isColoured: false).write(comparison, into: &output)
    return output.bytes
  }

  @Test("Patients are matched by id, and every case of both lists comes to something")
  func matching() throws {
    let comparison = try comparison()
    #expect(comparison.changed.map { $0.new.id?.text } == ["a", "b", "c", "k"])
    #expect(comparison.same.map { $0.new.id?.text } == ["d"])
    #expect(comparison.added.map { $0.listed.id?.text } == ["n"])
    #expect(comparison.gone.map { $0.id?.text } == ["e"])
    #expect(comparison.unmatched.map { $0.listed.id?.text } == ["f", "7", nil, "f", "f", "7"])
    #expect(comparison.unmatched.map { $0.isOld } == [false, false, false, true, true, true])
    #expect(comparison.rejectedCount == 1)
  }

  @Test("It is shown whether the rules still offer what was decided")
  func decision() throws {
    let comparison = try comparison()
    let (a, d) = (try #require(comparison.changed.first?.decision), try #require(comparison.same.first?.decision))
    #expect(a.options == [.init(option: 0, before: .excluded, after: .candidate)])
    #expect(a.reason == "trial" && a.options[0].isOffered)
    #expect(d.options == [.init(option: 0, before: .candidate, after: .candidate)])
    #expect(comparison.changed.dropFirst().allSatisfy { $0.decision == nil })
  }

  @Test("A list has not changed since itself", arguments: SinceFormat.allCases)
  func itself(format: SinceFormat) throws {
    let comparison = try comparison(Self.new, Self.new)
    #expect(comparison.changed.isEmpty && comparison.added.isEmpty && comparison.gone.isEmpty)
    #expect(comparison.same.count == 8 && comparison.unmatched.count == 2)
    #expect(!written(comparison, format).isEmpty)
  }

  @Test(
    "The changes of the ward",
    arguments: [(SinceFormat.text, "txt"), (.markdown, "md"), (.json, "json"), (.csv, "csv")]
  )
  func golden(format: SinceFormat, suffix: String) throws {
    try GoldenFile.expect(written(comparison(), format), "since." + suffix)
  }

  @Test("Text fits 80 columns, and HTML holds no script of a case's words")
  func pages() throws {
    let title = String(repeating: "wide 漢字 ", count: 30) + "<script>"
    let new = Self.new.replacing("New one", with: title).replacing("First", with: title)
    let comparison = try comparison(Self.old, new)
    let html = String(decoding: written(comparison, .html), as: UTF8.self)
    #expect(!html.contains("<script") && html.contains("&lt;script"))
    #expect(html.contains("<use href=\"#shape-candidate\">"))
    for line in String(decoding: written(comparison, .text), as: UTF8.self).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }
}
