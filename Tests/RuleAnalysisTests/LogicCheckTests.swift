import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("What the conditions of a rule file mean together")
struct LogicCheckTests {
  /// Findings as `CODE line`, of declarations behind a small valid heading of three lines.
  private static func findings(_ declarations: String) -> [String] {
    let text = """
      rules small version 1.0.0 language 1
      source page "A page" statement s.1 "A statement." option surgery "Surgery"
      fact site "Site": one of lung, liver, skin fact size "Size": number from 0 to 100 mm step 1 fact fit "Fit": yes or no

      """
    let bytes = Array((text + declarations).utf8)
    let lines = LineMap(bytes)
    return RuleFileCheck(bytes, .everything).diagnostics.filter { $0.severity != .information }.map { finding in
      "\(finding.code.rawValue) \(lines.position(of: finding.place.start).line - 3)"
    }
  }

  private static let rule = "rule r weakly for surgery always because \"Because.\" cite page s.1\n"

  @Test(
    "A fault is found where it is, and its sound twin is not",
    arguments: [
      (
        "rule a for surgery when size below 5 mm and size above 9 mm because \"B.\" cite page s.1",
        "rule a for surgery when size below 9 mm and size above 5 mm because \"B.\" cite page s.1",
        ["C302 2"]
      ),
      (
        "impossible C when fit and site is lung because \"B.\" rule a for surgery when site is lung and fit because \"B.\" cite page s.1",
        "impossible C when fit and site is lung because \"B.\" rule a for surgery when site is lung or fit because \"B.\" cite page s.1",
        ["C302 2"]
      ),
      (
        "impossible C when fit and not fit because \"B.\"",
        "impossible C when fit and site is skin because \"B.\"",
        ["C302 2"]
      ),
      (
        "question Q when site is lung and site is skin because \"B?\"",
        "question Q when site is lung or site is skin because \"B?\"",
        ["C302 2"]
      ),
      (
        "impossible C when fit because \"B.\" impossible D when not fit because \"B.\"",
        "impossible C when fit because \"B.\" impossible D when site is lung because \"B.\"",
        ["C303 2"]
      ),
      (
        "define d \"D\": one of low, high low when size at most 20 mm high when size at least 20 mm",
        "define d \"D\": one of low, high low when size below 20 mm high when size at least 20 mm",
        ["C304 2"]
      ),
      (
        "define d \"D\": one of low, high low when size below 20 mm high when size above 20 mm",
        "define d \"D\": one of low, high low when size below 20 mm high otherwise",
        ["C305 2"]
      ),
      (
        "covers when site is lung and site is skin",
        "covers when site is lung or site is skin",
        ["C306 2"]
      ),
    ]
  )
  func twins(faulty: String, sound: String, expected: [String]) {
    #expect(Self.findings(Self.rule + faulty) == expected)
    #expect(Self.findings(Self.rule + sound) == [])
  }

  @Test("What `impossible` rules out keeps definitions from overlapping and from leaving gaps")
  func definitionsUnderConstraints() {
    let constraint = "impossible C when size from 20 to 30 mm because \"B.\"\n"
    let overlap = "define d \"D\": one of low, high low when size at most 25 mm high when size at least 25 mm"
    let gap = "define d \"D\": one of low, high low when size below 20 mm high when size above 30 mm"
    #expect(Self.findings(Self.rule + overlap) == ["C304 2"])
    #expect(Self.findings(Self.rule + gap) == ["C305 2"])
    #expect(Self.findings(Self.rule + constraint + overlap) == [])
    #expect(Self.findings(Self.rule + constraint + gap) == [])
  }

  @Test("More classes of a number than fit into one word are refused with the number of classes")
  func tooManyCells() {
    let rules = (0..<70).map { number in
      "rule r.\(number) for surgery when size is \(number) mm because \"B.\" cite page s.1"
    }
    #expect(Self.findings(Self.rule + rules.joined(separator: "\n")) == ["C307 0"])
    #expect(Self.findings(Self.rule + rules.prefix(60).joined(separator: "\n")) == [])
  }

  @Test("A witness of two cases that overlap is a patient to whom both apply")
  func witness() throws {
    let text = """
      rules small version 1.0.0 language 1
      source page "A page" statement s.1 "A statement." option surgery "Surgery"
      fact size "Size": number from 0 to 100 mm step 1
      define d "D": one of low, high low when size at most 20 mm high when size at least 20 mm
      rule r for surgery always because "Because." cite page s.1
      """
    let finding = try #require(RuleFileCheck(Array(text.utf8)).diagnostics.first)
    let witness = try #require(finding.witness)
    #expect(witness.words == "Size: 20 mm")
    #expect(witness.entries == [.init(fact: "size", value: .number("20"), isDecisive: true)])
  }
}
