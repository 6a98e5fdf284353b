import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage
import Testing

@Suite("The cases of files below a layer")
struct LayerCaseTests {
  private static let base = """
    rules base version 1.0.0 language 1
    source guide "A guide"
    fact spread "Spread": in order none, regional, distant
    fact fit "Fit": yes or no
    option surgery "Surgery"
    option tablets "Tablets"
    rule r.1 for surgery when spread is none because "No spread." cite guide
    rule r.2 for tablets when spread is distant because "Spread." cite guide
    rule r.3 notes tablets when fit because "Fit." cite guide
    question Q when spread is distant and fit because "Is that so?"
    covers when spread is not regional
    case "No spread" given spread none expect candidate surgery by r.1
    case "Distant" given spread distant, fit yes expect candidate tablets by r.2, notes r.3, question Q

    """

  private static func check(_ layer: String) -> RuleFileCheck {
    let text = "rules local version 1.0.0 language 1 extends base version 1.0.0\n" + layer
    return RuleFileCheck(
      RuleTexts([
        RuleText(name: "base.rules", bytes: Array(base.utf8)), RuleText(name: "local.rules", bytes: Array(text.utf8)),
      ])
    )
  }

  private static func changes(_ layer: String) throws -> [LayerChange?] {
    let check = check(layer)
    let engine = try #require(check.engine, "\(check.diagnostics.map(\.message))")
    return CaseTrial.all(engine).map(\.change)
  }

  @Test("What a layer withholds or narrows accounts for another answer by itself")
  func restricted() throws {
    #expect(try Self.changes("withhold option surgery because \"No theatre.\"") == [.restricted, nil])
    #expect(try Self.changes("narrow fact spread: in order none, regional") == [nil, .restricted])
  }

  @Test("Rules that a layer adds, replaces or removes are another matter")
  func argued() throws {
    #expect(try Self.changes("rule own.1 excludes surgery when not fit because \"No.\" cite guide") == [.argued, nil])
    #expect(try Self.changes("replace rule r.2 for tablets when fit because \"Fit.\" cite guide") == [nil, nil])
    #expect(try Self.changes("remove rule r.2 because \"No.\"") == [nil, .argued])
    // Both at once: the withholding alone does not account for it.
    let both = """
      withhold option surgery because "No."
      rule own.1 excludes surgery when not fit because "No." cite guide
      """
    #expect(try Self.changes(both) == [.argued, nil])
  }

  @Test("A case of the layer with the same title takes the place of the one below")
  func restated() throws {
    let layer = """
      rule own.1 excludes surgery when not fit because "No." cite guide
      case "No spread" given spread none expect provisional surgery by r.1
      """
    #expect(try Self.changes(layer) == [.restated, nil, nil])
  }

  @Test("A case of the layer itself that fails has failed")
  func own() throws {
    let check = Self.check("case \"Own\" given spread none expect excluded surgery")
    let engine = try #require(check.engine)
    let trials = CaseTrial.all(engine)
    #expect(trials.map(\.isFailed) == [false, false, true])
    #expect(TrialWording(book: engine.book).findings(trials).map(\.code) == [.failedCase])
  }

  @Test("A changed case is a warning that says what is different; what is withheld is one remark for all")
  func wording() throws {
    let layer = """
      withhold option surgery because "No theatre."
      remove rule r.2 because "No."
      """
    let check = Self.check(layer)
    let engine = try #require(check.engine)
    let trials = CaseTrial.all(engine)
    let findings = TrialWording(book: engine.book).findings(trials)
    #expect(findings.map(\.code) == [.changedCase, .changedCase])
    #expect(findings.map(\.severity) == [.warning, .information])
    #expect(
      findings.map(\.message) == [
        "under this layer the case “Distant” has another answer: tablets is unsupported, not candidate; "
          + "the rule r.2, which it expects, is gone",
        "1 case of files below has another answer because of what layers withhold or narrow",
      ]
    )
    #expect(findings.map { check.texts.name(of: $0.place) } == ["base.rules", "local.rules"])
    #expect(findings[1].related.map(\.words) == ["surgery is excluded, not candidate"])
    #expect(TrialWording.summary(of: trials) == "2 cases, 2 of files below with another answer under this layer")
  }

  @Test(
    "What can never hold only because of a narrowing is no finding about the files below",
    arguments: ["narrow fact spread: in order none, regional", "narrow fact spread: in order regional, distant"]
  )
  func narrowed(layer: String) {
    let check = Self.check(layer)
    #expect(check.engine != nil)
    #expect(check.diagnostics.filter { $0.code == .neverHolds }.map(\.message) == [])
    let own = Self.check(
      layer + "\nrule own.1 for tablets when spread is distant and spread is none because \"B.\" cite guide"
    )
    #expect(own.diagnostics.contains { $0.code == .neverHolds && own.texts.name(of: $0.place) == "local.rules" })
  }
}
