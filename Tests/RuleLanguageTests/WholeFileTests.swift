import RuleLanguage
import Testing

@Suite("A whole file")
struct WholeFileTests {
  @Test("Every kind of declaration is read without findings")
  func reads() {
    let file = RuleParser.parse(Array(Samples.whole.utf8))
    #expect(file.diagnostics.isEmpty, "\(findings(file))")
    #expect(file.tree.declarations.count == 21)
    #expect(file.brokenNames.isEmpty)
  }

  @Test("A file in the one style is printed as it stands")
  func prints() {
    let file = RuleParser.parse(Array(Samples.whole.utf8))
    #expect(RulePrinter.print(file.tree) == Samples.whole)
  }

  @Test("The parts of a rule are where they belong")
  func rule() throws {
    let text =
      header + "rule a.1 because \"B\" weakly against c, d cite e f evidence low despite g.2 to h always overrides i"
    let file = RuleParser.parse(Array(text.utf8))
    #expect(file.diagnostics.isEmpty, "\(findings(file))")
    guard case .rule(let rule) = try #require(file.tree.declarations.first) else {
      Issue.record("no rule")
      return
    }
    #expect(rule.id.text == "a.1")
    #expect(rule.effect == .argues(for: false, .weak))
    #expect(rule.options == .named([name("c"), name("d")]))
    #expect(rule.intents == [name("h")])
    #expect(rule.condition == nil)
    #expect(rule.because.text == "B")
    #expect(rule.citations.map(\.evidence) == [.low])
    #expect(rule.overrides == [name("i")])
    #expect(rule.despite == [name("g.2")])
    #expect(rule.place.start == header.utf8.count)
    #expect(rule.place.end == text.utf8.count)
  }

  @Test(
    "What a case knows of a fact is told apart by what follows the name",
    arguments: [
      ("spread distant", .value(fact: name("spread"), .name(name("distant")), unit: nil)),
      ("size 18 mm", .value(fact: name("size"), .number(number("18")), unit: word("mm"))),
      ("ki-67 2 %", .value(fact: name("ki-67"), .number(number("2")), unit: word("%"))),
      ("hiaa 3 umol/L", .value(fact: name("hiaa"), .number(number("3")), unit: word("umol/L"))),
      ("mitoses 2 \"per 2 mm2\"", .value(fact: name("mitoses"), .number(number("2")), unit: quoted("per 2 mm2"))),
      ("symptoms none", .value(fact: name("symptoms"), .name(name("none")), unit: nil)),
      ("growth unknown", .unknown(fact: name("growth"))),
      ("comorbidities \"asthma\"", .text(fact: name("comorbidities"), prose("asthma"))),
      ("bulky", .atom(atom("bulky", .holds))),
      ("sites only liver", .atom(atom("sites", .only([.name(name("liver"))], isBracketed: false)))),
      ("sites include liver", .atom(atom("sites", .includes(.name(name("liver")))))),
      ("size below 20 mm", .atom(atom("size", .below(.number(number("20")), unit: word("mm"))))),
      ("grade in (G1, G2)", .atom(atom("grade", .isIn([name("G1"), name("G2")], isBracketed: true)))),
    ] as [(String, GivenDeclaration)]
  )
  func givens(text: String, expected: GivenDeclaration) throws {
    let file = RuleParser.parse(Array((header + "case \"A\" given \(text), x y expect out of scope").utf8))
    #expect(file.diagnostics.isEmpty, "\(findings(file))")
    guard case .patientCase(let patientCase) = try #require(file.tree.declarations.first) else {
      Issue.record("no case")
      return
    }
    #expect(patientCase.givens.count == 2)
    #expect(patientCase.givens.first == expected)
  }

  @Test("In expect, a comma before an outcome word starts another outcome and else goes on the list")
  func outcomes() throws {
    let text =
      header + "case \"A\" given x y expect candidate a, b by r.1, r.2, excluded c, question C1, C2, depends a on d, e"
    let file = RuleParser.parse(Array(text.utf8))
    guard case .patientCase(let patientCase) = try #require(file.tree.declarations.first) else {
      Issue.record("no case")
      return
    }
    #expect(
      patientCase.outcomes == [
        .verdict(
          .candidate,
          options: [name("a"), name("b")],
          by: [RuleMention(id: name("r.1")), RuleMention(id: name("r.2"))]
        ),
        .verdict(.excluded, options: [name("c")], by: []),
        .questions([name("C1"), name("C2")]),
        .depends(option: name("a"), on: [name("d"), name("e")]),
      ]
    )
  }

  @Test("White space never matters", arguments: ["", " ", "\n", "\r\n", "\t \n\n", "\u{A0}"])
  func whiteSpace(space: String) {
    let file = RuleParser.parse(Array(respaced(Samples.whole, with: space == "" ? " " : space).utf8))
    #expect(file.diagnostics.isEmpty, "\(findings(file))")
    #expect(file.tree == RuleParser.parse(Array(Samples.whole.utf8)).tree)
  }

  @Test(
    "Names close to words of the language are names where a name may stand",
    arguments: [
      "rule a for b cite s To when c because \"d\"",
      "rule a for b cite s Always because \"d\" when c",
      "fact a \"A\": one of fixd, ask-me required cite s Key key keys",
      "rule a for fro, agianst to cure always because \"d\" cite cit cits",
      "define a \"A\": one of whne, otherwis whne when fiexd otherwis otherwise",
      "case \"A\" given expct giveen, notee unknown expect candidate exlcuded by rulee, notes cas, facts",
      "option rulee \"A\" kind optionn option facts \"B\"",
    ]
  )
  func nearMisses(text: String) {
    let file = RuleParser.parse(Array((header + text).utf8))
    #expect(file.diagnostics.isEmpty, "\(findings(file))")
  }

  @Test("Clauses stand in any order")
  func clauseOrder() {
    let one = "rule a for b to c when d because \"E\" cite f overrides g despite h"
    let other = "rule a despite h cite f because \"E\" overrides g when d to c for b"
    #expect(
      RuleParser.parse(Array((header + one).utf8)).tree == RuleParser.parse(Array((header + other).utf8)).tree
    )
  }

  @Test("The clauses of a fact are put in one order")
  func factClauseOrder() {
    let one = "fact a \"A\": yes or no ask \"B?\" fixed key c required only when d"
    let other = "fact a \"A\": yes or no key c required fixed only when d ask \"B?\""
    let file = RuleParser.parse(Array((header + one).utf8))
    #expect(file.diagnostics.isEmpty, "\(findings(file))")
    #expect(file.tree == RuleParser.parse(Array((header + other).utf8)).tree)
  }
}

func name(_ text: String) -> Name { Name(text, at: Place(start: 0, end: 0)) }
func number(_ text: String) -> Numeral { Numeral(text, at: Place(start: 0, end: 0)) }
func prose(_ text: String) -> Prose { Prose(text, at: Place(start: 0, end: 0)) }
func word(_ text: String) -> Word { Word(text, isQuoted: false, at: Place(start: 0, end: 0)) }
func quoted(_ text: String) -> Word { Word(text, isQuoted: true, at: Place(start: 0, end: 0)) }
func atom(_ subject: String, _ test: AtomTest) -> Atom {
  Atom(subject: name(subject), test: test, place: Place(start: 0, end: 0))
}

/// A printed file with every stretch of white space outside texts replaced.
func respaced(_ text: String, with space: String) -> String {
  var result = ""
  var closing: Character?
  var isSpace = false
  for character in text {
    if let end = closing {
      if character == end { closing = nil }
    } else if character == "\"" {
      closing = "\""
    } else if character == "“" {
      closing = "”"
    } else if character == " " || character == "\n" {
      isSpace = true
      continue
    }
    if isSpace { result += space }
    isSpace = false
    result.append(character)
  }
  return result
}
