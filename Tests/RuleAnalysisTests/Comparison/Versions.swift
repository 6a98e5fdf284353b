import CaseSpaces
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

/// Two versions of a small rule file that differ in one place.
struct Versions {
  let old: CaseEngine
  let new: CaseEngine

  /// - Parameters:
  ///   - before: What the base has in the old version.
  ///   - after: What stands in its place in the new one; what is not replaced is added.
  init(_ before: String, _ after: String) throws {
    old = try Self.engine(Self.base.contains(before) || before.isEmpty ? Self.base : Self.base + before)
    let isPart = !before.isEmpty && Self.base.contains(before)
    new = try Self.engine(isPart ? Self.base.replacing(before, with: after) : Self.base + after)
  }

  private static func engine(_ text: String) throws -> CaseEngine {
    let file = RuleBookReader.read(Array(text.utf8))
    return try CaseEngine(try #require(file.book, "\(file.diagnostics.map(\.message))\n\(text)"))
  }

  var comparison: BookComparison { BookComparison(old: old, new: new) }

  static let base = """
    rules small version 1.0.0 language 1
    intent cure, control
    source page "A page"
      statement s.1 "A statement."
    option surgery "Surgery"
    option drugs "Drugs"
    fact site "Site": one of lung, liver, skin
    fact size "Size": number from 0 to 100 mm step 1
    fact signs "Signs": several of pain, rash, cough
    fact fit "Fit": yes or no only when site is not skin
    fact extra "Extra": text
    define large "Large": size above 20 mm
    impossible C1 when site is skin and size above 50 mm because "None."
    covers when size at least 2 mm
    question Q1 when site is lung and signs include rash because "Really?"
    rule r.1 for surgery to cure when large because "Large." cite page s.1
    rule r.2 excludes surgery when fit is no because "Unfit." cite page s.1
    rule r.3 for drugs when signs include pain because "Pain." cite page s.1
    rule r.4 notes drugs when site is liver because "Liver." cite page s.1

    """
}
