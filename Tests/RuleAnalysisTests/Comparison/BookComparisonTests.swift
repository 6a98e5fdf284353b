import CaseSpaces
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("What changes from one version to another")
struct BookComparisonTests {
  /// Everything that a comparison finds for patients, one line each.
  private static func lines(_ comparison: BookComparison) -> [String] {
    func option(_ option: Continuation) -> String {
      option.new.map { comparison.new.options[$0].name } ?? option.old.map { comparison.old.options[$0].name } ?? ""
    }
    func rule(_ rule: Continuation) -> String {
      rule.new.map { comparison.new.rules[$0].id } ?? rule.old.map { comparison.old.rules[$0].id } ?? ""
    }
    func words(_ group: PatientGroup) -> String { group.examples.map(\.words).joined(separator: " | ") }
    return comparison.verdicts.map { "\(option($0.option)) \($0.before) → \($0.after): \(words($0.patients))" }
      + comparison.population.map { "\($0.kind): \(words($0.patients))" }
      + (comparison.reasons + comparison.notes).map { "\(rule($0.rule)) \($0.kind): \(words($0.patients))" }
      + comparison.asks.map { "asked in \($0.version): \(words($0.patients))" }
  }

  @Test(
    "Each change is said of the patients whom it concerns",
    arguments: [
      (
        "size above 20 mm", "size above 25 mm",
        ["surgery candidate → unsupported: Size: 21 to 25 mm; Fit: yes or not applicable"]
      ),
      ("rule r.3 for drugs", "rule r.3 weakly for drugs", ["r.3 restated: Signs: pain among others or alone"]),
      ("rule r.1 for surgery to cure", "rule r.1 for surgery to control", ["r.1 restated: Size: at least 21 mm"]),
      (
        "rule r.4 notes", "rule r.4 against",
        ["drugs candidate → contested: Site: liver; Signs: pain among others or alone"]
      ),
      (
        "signs include rash because", "signs include cough because",
        ["asked in new: Site: lung; Signs: cough, not rash"]
      ),
      (
        "one of lung, liver, skin", "one of lung, liver, skin, bone",
        ["sayable(only: RuleAnalysis.ComparedVersion.new, fact: 0): Site: bone"]
      ),
      (
        "number from 0 to 100 mm", "number from 0 to 120 mm",
        ["sayable(only: RuleAnalysis.ComparedVersion.new, fact: 1): Size: at least 101 mm"]
      ),
      (
        "size above 50 mm because", "size above 60 mm because",
        ["possible(only: RuleAnalysis.ComparedVersion.new): Site: skin; Size: 51 to 60 mm"]
      ),
      (
        "covers when size at least 2 mm", "covers when size at least 3 mm",
        ["covered(only: RuleAnalysis.ComparedVersion.old): Size: 2 mm"]
      ),
      (
        "", "option rays \"Rays\" rule r.9 for rays when large because \"B.\" cite page s.1",
        ["rays absent → candidate: Size: at least 21 mm"]
      ),
    ]
  )
  func change(before: String, after: String, expected: [String]) throws {
    let lines = Self.lines(try Versions(before, after).comparison)
    for line in expected { #expect(lines.contains(line), "\(lines)") }
  }

  @Test(
    "What means the same is proved to change nothing",
    arguments: [
      ("", ""),
      ("fact size \"Size\"", "fact size \"The largest diameter\""),
      ("number from 0 to 100 mm step 1", "number from 0 to 100 mm step 0.5"),
      ("fact extra \"Extra\": text", "fact other \"Other\": yes or no"),
      ("because \"Pain.\"", "because \"It hurts.\""),
      ("rule r.3 for", "rule r.5 renamed from r.3 for"),
      ("rule r.3 for", "rule r.5 for"),
      ("question Q1 when", "question Q7 when"),
      (
        "when signs include pain because \"Pain.\" cite page s.1",
        """
        when signs include pain and site is lung because "Pain in the lung." cite page s.1
        rule r.5 for drugs when signs include pain and site is not lung because "Pain." cite page s.1
        """
      ),
    ]
  )
  func nothing(before: String, after: String) throws {
    let comparison = try Versions(before, after).comparison
    #expect(comparison.keepsEverything == true, "\(Self.lines(comparison))")
  }

  @Test("A fact in another unit counts as another one, and that is said")
  func otherUnit() throws {
    let comparison = try Versions("", "").comparison
    #expect(comparison.joint.incomparable.isEmpty)
    let changed = try Versions("fact extra \"Extra\": text", "fact extra \"Extra\": yes or no").comparison
    #expect(changed.joint.incomparable.count == 1)
  }

  @Test("A finer step is no change where its numbers are treated like those of before, and one where they are not")
  func finerStep() throws {
    let same = try Versions("step 1", "step 0.5").comparison
    #expect(same.keepsEverything == true)
    let coarse = try Versions("size above 20 mm", "size above 21 mm").comparison
    #expect(coarse.keepsVerdicts == false)
  }

  @Test("Where the budget is too small, nothing is said to be proved")
  func budget() throws {
    let versions = try Versions("size above 20 mm", "size above 25 mm")
    for steps in [1, 10, 40] {
      let comparison = BookComparison(old: versions.old, new: versions.new, budget: Budget(steps: steps, nodes: 20))
      #expect(comparison.keepsVerdicts != true)
      #expect(comparison.limit != nil || !comparison.undecided.isEmpty || !comparison.verdicts.isEmpty)
    }
  }

  @Test(
    "The text is compared declaration by declaration",
    arguments: [
      (
        "because \"Pain.\"", "because \"It hurts.\"",
        "rule r.3 [changed(RuleAnalysis.DeclarationChange.Part.because, before: \"Pain.\", after: \"It hurts.\")]"
      ),
      ("rule r.3 for", "rule r.5 renamed from r.3 for", "rule r.5 [renamed(from: \"r.3\")]"),
      ("rule r.3 for", "rule r.5 for", "rule r.5 [added, looksRenamed(from: \"r.3\")]"),
      (
        "when fit is no", "when fit is not yes and site is not skin",
        "rule r.2 [rewritten(before: \"fit is no\", after: \"fit is not yes and site is not skin\")]"
      ),
      (
        "statement s.1 \"A statement.\"", "statement s.1 \"Another.\"",
        "statement page s.1 [changed(RuleAnalysis.DeclarationChange.Part.text, before: \"A statement.\", after: \"Another.\")]"
      ),
    ]
  )
  func declarations(before: String, after: String, expected: String) throws {
    let lines = try Versions(before, after).comparison.declarations.map { change in
      "\(change.subject) \(change.name) \(change.aspects)".replacing("RuleAnalysis.DeclarationChange.Aspect.", with: "")
    }
    #expect(lines.contains(expected), "\(lines)")
  }
}
