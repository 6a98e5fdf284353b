import Audits
import Foundation
import Testing

/// What an audit looks like in each format.
struct AuditGoldenTests {
  @Test(
    "The cohort as a page, a document and a table",
    arguments: [
      (AuditFormat.text, "txt"), (.markdown, "md"), (.html, "html"), (.json, "json"), (.csv, "csv"),
    ]
  )
  func cohort(format: AuditFormat, suffix: String) throws {
    try GoldenFile.expect(WardCohort.written(format), "cohort." + suffix)
  }

  @Test("Text fits 80 columns")
  func width() throws {
    for line in String(decoding: try WardCohort.written(.text), as: UTF8.self).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test("The JSON of an audit is one document; brief, it is the same without the cases")
  func document() throws {
    func members(isBrief: Bool) throws -> [String: Any] {
      let bytes = try WardCohort.written(.json, isBrief: isBrief)
      return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }
    let (whole, brief) = (try members(isBrief: false), try members(isBrief: true))
    #expect((whole["cases"] as? [Any])?.count == 20)
    #expect(brief["cases"] == nil)
    #expect(try #require(whole["cohort"] as? NSDictionary) == brief["cohort"] as? NSDictionary)
  }

  @Test(
    "Agreement is never called quality, and what a reason says in own words is shown nowhere",
    arguments: AuditFormat.allCases
  )
  func wording(format: AuditFormat) throws {
    let words = String(decoding: try WardCohort.written(format), as: UTF8.self).lowercased().split { $0.isWhitespace }
    let text = words.joined(separator: " ")
    for word in ["quality", "correct", "mistake", "wrong", "violation", "complian", "adheren", "asked"] {
      #expect(!text.contains(word), "\(word)")
    }
    if format != .csv { #expect(text.contains("sha256:") && text.contains("1.0.0")) }
    if format.isPage { #expect(text.contains("options and reasons for the multidisciplinary team, not advice")) }
  }
}
