import Foundation
import RuleBooks
import RuleEditing
import RuleLanguage
import Testing

@Suite("Quick fixes")
struct QuickFixTests {
  /// A line with a mistake, and how it reads after each fix that is offered.
  @Test(
    "A finding with a known rewrite is put right, and nothing else becomes wrong",
    arguments: [
      (
        "covers when fit and bulky or has-spread",
        ["covers when (fit and bulky) or has-spread", "covers when fit and (bulky or has-spread)"]
      ),
      (
        "covers when fit and bulky # why\n  or has-spread and fit",
        [
          "covers when (fit and bulky) # why\n  or (has-spread and fit)",
          "covers when fit and (bulky # why\n  or has-spread) and fit",
        ]
      ),
      ("covers when size >= 20 mm", ["covers when size at least 20 mm"]),
      ("covers when size>=20 mm&&fit", ["covers when size at least 20 mm and fit"]),
      ("covers when !fit && spread != none", ["covers when not fit and spread is not none"]),
      ("covers when size between 10 and 20 mm", ["covers when size from 10 to 20 mm"]),
      ("covers when size from 10 mm to 20 mm", ["covers when size from 10 to 20 mm"]),
      ("covers when size from 10 mm to 20", ["covers when size from 10 to 20 mm"]),
      ("covers when spread not in (none, nodes)", ["covers when not spread in (none, nodes)"]),
      ("covers when spread is at least nodes", ["covers when spread at least nodes"]),
      ("covers when fit AND bulky", ["covers when fit and bulky"]),
      ("covers when sites contains liver", ["covers when sites include liver"]),
      ("covers when spread none", ["covers when spread is none"]),
      ("covers when size at least 20", ["covers when size at least 20 mm"]),
      ("covers when spraed is none", ["covers when spread is none"]),
      (
        "covers when spraed is none or spraed is distant",
        ["covers when spread is none or spread is distant"]
      ),
      ("covers when spread is nones", ["covers when spread is nodes", "covers when spread is none"]),
      ("covers when spread is local", ["covers when spread is none"]),
      ("covers when far", ["covers when sites include any of (far)"]),
      ("covers when sites is liver", ["covers when sites include liver", "covers when sites only liver"]),
      ("covers when size at least 20.5 mm", ["covers when size at least 20 mm", "covers when size at least 21 mm"]),
      ("covers when size at least 20,0 mm", ["covers when size at least 20.0 mm"]),
      ("covers when has_spread", ["covers when has-spread"]),
      ("covers when sрread is none", ["covers when spread is none"]),
      ("covers when spread\u{200B} is none", ["covers when spread is none"]),
      ("covers when spread \u{200B}\u{200B}is none", ["covers when spread is none"]),
      ("covers when (fit and bulky", ["covers when (fit and bulky)"]),
      ("option more", ["option more \"More\""]),
      ("option more-of-it", ["option more-of-it \"More of it\""]),
      ("optoin more \"More\"", ["option more \"More\""]),
      ("group near \"Near\" of sites: lung bone", ["group near \"Near\" of sites: lung, bone"]),
      ("rule x.1 for surgrey always because \"B\" cite page", ["rule x.1 for surgery always because \"B\" cite page"]),
      ("fact x \"X\": one of a (also from), b", ["fact x \"X\": one of a (also \"from\"), b"]),
      ("fact x \"X\": number from 0 to 9 10^9/L step 1", ["fact x \"X\": number from 0 to 9 \"10^9/L\" step 1"]),
    ] as [(String, [String])]
  )
  func fixes(wrong: String, right: [String]) throws {
    let file = EditedText.file(wrong + "\n")
    let length = EditedText.base.utf8.count
    let whole = Place(start: length, end: file.bytes.count)
    let offers = QuickFixes.offers(in: file, touching: whole)
    let results = offers.map { TextEdit.applied($0.edits, to: file.bytes) }
    let lines = results.map { String(decoding: $0[length...].dropLast(), as: UTF8.self) }
    #expect(lines == right, "\(file.checked.diagnostics.map { ($0.message, $0.fixes) })")
    for result in results {
      let errors = file.with(result).checked.diagnostics.filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(errors.map(\.message))")
    }
  }

  @Test("No fix is offered where the finding has none, or elsewhere")
  func nothing() {
    let file = EditedText.file("covers when spraed is none\n")
    #expect(QuickFixes.offers(in: file, touching: Place(start: 0, end: 10)).isEmpty)
    #expect(QuickFixes.offers(in: EditedText.file("rule x.1\n"), touching: Place(start: 0, end: 9_999)).isEmpty)
  }

  private static let goldens = ["RuleLanguageTests", "RuleBooksTests"].flatMap { tests -> [URL] in
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: tests + "/Golden")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "rules" }.sorted { $0.path() < $1.path() }
  }

  @Test("Every fix of the files with mistakes that is offered lowers the number of errors", arguments: goldens)
  func corpus(url: URL) throws {
    let file = EditedFile(RuleTexts(Array(try Data(contentsOf: url))))
    let before = file.checked.diagnostics.count { $0.severity == .error }
    for offer in QuickFixes.offers(in: file, touching: Place(start: 0, end: file.bytes.count)) {
      let after = file.with(TextEdit.applied(offer.edits, to: file.bytes)).checked.diagnostics
      #expect(after.count { $0.severity == .error } < before, "\(offer.title)")
    }
  }
}
