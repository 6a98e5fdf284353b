import RuleLanguage
import Testing

@Suite("Findings about syntax")
struct SyntaxFindingsTests {
  /// A text behind a header, and the one finding that it should have.
  struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [Spotted]

    init(_ text: String, _ expected: Spotted...) {
      self.text = text
      self.expected = expected
    }

    var testDescription: String { text }
  }

  @Test(
    "What other languages write is answered with the rewrite",
    arguments: [
      ("ki-67 1️⃣>= 20 %", "ki-67 at least 20 %"),
      ("ki-67 1️⃣≥ 20 %", "ki-67 at least 20 %"),
      ("ki-67 1️⃣<= 20 %", "ki-67 at most 20 %"),
      ("ki-67 1️⃣≤ 20 %", "ki-67 at most 20 %"),
      ("ki-67 1️⃣>20%", "ki-67 above 20 %"),
      ("ki-67 1️⃣< 20 %", "ki-67 below 20 %"),
      ("spread 1️⃣= none", "spread is none"),
      ("spread 1️⃣== none", "spread is none"),
      ("spread 1️⃣!= none", "spread is not none"),
      ("spread 1️⃣≠ none", "spread is not none"),
      ("bulky 1️⃣&& fit", "bulky and fit"),
      ("bulky 1️⃣|| fit", "bulky or fit"),
      ("1️⃣!fit", "not fit"),
      ("1️⃣!(bulky 1️⃣&& fit)", "not (bulky and fit)"),
      ("bulky 1️⃣AND fit", "bulky and fit"),
      ("bulky 1️⃣OR fit", "bulky or fit"),
      ("1️⃣NOT fit", "not fit"),
      ("ki-67 1️⃣between 3 and 20 %", "ki-67 from 3 to 20 %"),
      ("ki-67 1️⃣between 3 % and 20 %", "ki-67 from 3 to 20 %"),
      ("ki-67 from 3 1️⃣% to 20 %", "ki-67 from 3 to 20 %"),
      ("ki-67 1️⃣is above 20 %", "ki-67 above 20 %"),
      ("ki-67 1️⃣is at least 20 %", "ki-67 at least 20 %"),
      ("sites 1️⃣includes liver", "sites include liver"),
      ("sites 1️⃣contains liver", "sites include liver"),
      ("site 1️⃣not in (ileum, colon)", "not site in (ileum, colon)"),
      ("site 1️⃣is not in gut", "not site in gut"),
      ("all of (ki-67 1️⃣> 20 %, spread == none)", "all of (ki-67 above 20 %, spread is none)"),
    ]
  )
  func foreign(condition: String, rewrite: String) {
    let first = condition.replacing("(bulky 1️⃣&&", with: "(bulky &&")
    expectFindings([Spotted("C108", help: [rewrite])], in: header + "covers when \(first)\ncovers when fit")
    let text = MarkedText(header + "covers when \(first)").text
    let meant = RuleParser.parse(Array((header + "covers when \(rewrite)").utf8))
    #expect(meant.diagnostics.isEmpty)
    #expect(RuleParser.parse(Array(text.utf8)).tree == meant.tree, "it is read as if the rewrite stood there")
  }

  @Test(
    "`and` mixed with `or` shows both readings",
    arguments: [
      (
        "1️⃣fit and uptake or growth is fast",
        ["(fit and uptake) or growth is fast", "fit and (uptake or growth is fast)"]
      ),
      ("1️⃣a or b and c or d", ["a or (b and c) or d", "(a or b) and (c or d)"]),
      ("x and (1️⃣a or b and c)", ["a or (b and c)", "(a or b) and c"]),
      ("1️⃣a && b || c", ["(a and b) or c", "a and (b or c)"]),
    ]
  )
  func mixed(condition: String, readings: [String]) {
    expectFindings([Spotted("C107", help: readings)], in: header + "covers when \(condition)")
  }

  @Test(
    "One mistake is one finding, where it is",
    arguments: [
      Sample("rule a 1️⃣foo b when c because \"d\"", Spotted("C102", help: ["did you mean `for`?"])),
      Sample("rule a for b 1️⃣wehn c because \"d\"", Spotted("C102", help: ["did you mean `when`?"])),
      Sample("1️⃣ruel a for b when c because \"d\"", Spotted("C103", help: ["did you mean `rule`?"])),
      Sample("1️⃣Rule a for b when c because \"d\"", Spotted("C103", help: ["did you mean `rule`?"])),
      Sample("1️⃣optoin surgery \"Surgery\"", Spotted("C103", help: ["did you mean `option`?"])),
      Sample("1️⃣hello world", Spotted("C103", at: "1️⃣", "no declaration starts with `hello`")),
      Sample("covers when a 1️⃣: b", Spotted("C102", at: "1️⃣", "`:` does not belong here")),
      Sample("covers when spread 1️⃣greater 20", Spotted("C102", at: "1️⃣", "`greater` is not a test of `spread`")),
      Sample("covers when 1️⃣spread distant", Spotted("C102", help: ["spread is distant"])),
      Sample("covers when 1️⃣ki-67 20 %", Spotted("C102", help: ["ki-67 is 20 %"])),
      Sample("covers when a is b 1️⃣c is d", Spotted("C102", help: ["write `and` or `or` before `c`"])),
      Sample("covers when spread is 1️⃣unknown", Spotted("C104")),
      Sample("covers when1️⃣", Spotted("C102")),
      Sample("covers when a and1️⃣", Spotted("C102")),
      Sample("covers when (a and b1️⃣", Spotted("C112", at: "1️⃣", "a closing bracket is missing")),
      Sample("covers when a1️⃣)", Spotted("C112", at: "1️⃣", "this bracket closes nothing")),
      Sample("covers when all 1️⃣(a, b)", Spotted("C102")),
      Sample("covers when at least 1️⃣two of (a, b)", Spotted("C102")),
      Sample("fact 1️⃣rule \"Rule\": yes or no", Spotted("C104")),
      Sample("fact 1️⃣note \"Note\": yes or no", Spotted("C104")),
      Sample("option 1️⃣every \"Every\"", Spotted("C104")),
      Sample("fact a \"A\": one of b, 1️⃣and, c", Spotted("C104")),
      Sample("fact a \"A\": one of b (also 1️⃣missing)", Spotted("C104", help: ["\"missing\""])),
      Sample("fact 1️⃣a: yes or no", Spotted("C105", help: ["a \"…\""])),
      Sample("fact a \"A\" 1️⃣yes or no", Spotted("C102", at: "1️⃣", "expected `:`, found `yes`")),
      Sample("fact a \"A\": 1️⃣boolean", Spotted("C102")),
      Sample("fact a \"A\": one of b 1️⃣c, d e", Spotted("C102", at: "1️⃣", "a comma is missing before `c`")),
      Sample("fact a \"A\": one of b,1️⃣\n  fixed", Spotted("C102")),
      Sample("fact a \"A\": one of 1️⃣1, 2", Spotted("C102", help: ["a name starts with a letter"])),
      Sample("fact a \"A\": number from 1️⃣0,5 to 5 mm step 1", Spotted("C102", help: ["0.5"])),
      Sample("fact a \"A\": number from 0 to 5 mm1️⃣", Spotted("C102")),
      Sample("fact a \"A\": yes or no fixed 1️⃣fixed", Spotted("C106")),
      Sample("fact a \"A\": yes or no required cite b c 1️⃣cite d", Spotted("C106")),
      Sample("rule a for b when c 1️⃣when d because \"e\"", Spotted("C106", at: "1️⃣", "the condition stands twice")),
      Sample("rule a for b when c 1️⃣always because \"e\"", Spotted("C106")),
      Sample("rule a for b 1️⃣against c always because \"e\"", Spotted("C106", at: "1️⃣", "the effect stands twice")),
      Sample("rule 1️⃣a when b because \"c\"", Spotted("C105", help: ["for example: for surgery to cure"])),
      Sample("rule 1️⃣a for b because \"c\"", Spotted("C105", at: "1️⃣", "rule `a` lacks its condition")),
      Sample("rule 1️⃣a for b always", Spotted("C105", at: "1️⃣", "rule `a` lacks its reason")),
      Sample("rule a strongly 1️⃣excludes b always because \"c\"", Spotted("C102")),
      Sample("rule a for every1️⃣", Spotted("C102")),
      Sample("rule 1️⃣for a when b because \"c\"", Spotted("C102")),
      Sample("rule a for b always because 1️⃣It is so", Spotted("C102")),
      Sample("rule a for b always because 1️⃣\"  \"", Spotted("C105", at: "1️⃣", "the text is empty")),
      Sample("rule a for b always because \"c\" cite d e evidence 1️⃣strong", Spotted("C102")),
      Sample("impossible 1️⃣C1 because \"a\"", Spotted("C105", at: "1️⃣", "`impossible` `C1` lacks its condition")),
      Sample("question 1️⃣C1 when a", Spotted("C105", at: "1️⃣", "question `C1` lacks its reason")),
      Sample("case 1️⃣\"A\" given b c", Spotted("C105")),
      Sample("case 1️⃣given b c expect out of scope", Spotted("C102")),
      Sample("case \"A\" given 1️⃣not b expect out of scope", Spotted("C102")),
      Sample("case \"A\" given b c expect candidate d 1️⃣question C1", Spotted("C102")),
      Sample("case \"A\" given b 1️⃣> 5 mm expect out of scope", Spotted("C108", help: ["b above 5 mm"])),
      Sample("group g of f 1️⃣a, b", Spotted("C102")),
      Sample("define a \"A\": one of b, c\n  b when (d1️⃣\n  c otherwise", Spotted("C112")),
      Sample("define a \"A\": one of b b when c b otherwise b 1️⃣otherwise", Spotted("C106")),
      Sample("define a \"A\": one of b, c1️⃣", Spotted("C102")),
      Sample("source a \"A\" statement 1️⃣1 \"b\" statement c \"d\"", Spotted("C102")),
      Sample("intent1️⃣\nrule a for b always because \"c\"", Spotted("C102")),
      Sample("1️⃣rules again version 1.0.0 language 1", Spotted("C106")),
    ]
  )
  func single(sample: Sample) {
    expectFindings(sample.expected, in: header + sample.text)
    // The same in the middle of a file: what follows is read as if nothing had happened.
    let behind = "\nrule last for b always because \"The end.\" cite c"
    guard MarkedText(sample.text).offsets["1️⃣"] != MarkedText(sample.text).text.utf8.count else { return }
    expectFindings(sample.expected, in: header + sample.text + behind)
    let file = RuleParser.parse(Array(MarkedText(header + sample.text + behind).text.utf8))
    guard case .rule(let rule)? = file.tree.declarations.last else {
      Issue.record("the last rule is lost")
      return
    }
    #expect(rule.id.text == "last")
  }

  @Test(
    "A header that cannot be read says why",
    arguments: [
      Sample("", Spotted("C101")),
      Sample("1️⃣fact a \"A\": yes or no", Spotted("C101")),
      Sample("1️⃣hello\nfact a \"A\": yes or no", Spotted("C101")),
      Sample("1️⃣fact a \"A\": yes or no\nrules a version 1.0.0 language 1", Spotted("C101")),
      Sample("rules a version 1️⃣1.0 language 1", Spotted("C111")),
      Sample("rules a version 1️⃣1.0.0.0 language 1", Spotted("C111")),
      Sample("rules a version 1️⃣v1.0.0 language 1", Spotted("C111")),
      Sample("rules a version 1️⃣\"1.0.0\" language 1", Spotted("C111")),
      Sample("rules a version 1️⃣1.02.0 language 1", Spotted("C111")),
      Sample("1️⃣rules a version 1.0.0", Spotted("C105", at: "1️⃣", "the header lacks the version of the rule language")),
      Sample("1️⃣rules a language 1", Spotted("C105")),
      Sample("rules a version 1.0.0 language 1️⃣2 nonsense", Spotted("C109")),
      Sample("rules a version 1.0.0 language 1️⃣one", Spotted("C102")),
      Sample("1️⃣rule a version 1.0.0 language 1", Spotted("C103")),
      Sample("rules 1️⃣when version 1.0.0 language 1", Spotted("C104")),
      Sample("rules a language 1 version 1.0.0 1️⃣version 1.0.1", Spotted("C106")),
    ]
  )
  func headers(sample: Sample) {
    let expected = sample.text.isEmpty ? [Spotted("C101", at: "1️⃣")] : sample.expected
    expectFindings(expected, in: sample.text.isEmpty ? "1️⃣" : sample.text)
  }

  @Test("What a layer changes has a name and, where it takes something away, a reason")
  func layers() {
    expectFindings(
      [
        Spotted("C105", at: "1️⃣", "`remove rule` `f` lacks its reason"),
        Spotted("C105", at: "2️⃣", "`withhold option` `h` lacks its reason"),
        Spotted("C102", at: "3️⃣", "expected `rule`, found `option`"),
        Spotted("C102", at: "4️⃣"), Spotted("C102", at: "5️⃣"),
      ],
      in: """
        rules local version 1.0.0 language 1 extends base version 1.0.0
        replace rule a for b when c because "d" cite e
        remove rule 1️⃣f
        withhold option 2️⃣h
        remove 3️⃣option k because "l"
        narrow fact j: 4️⃣many of k, l
        option o "O" renamed from o-old
        5️⃣extends late version 1.0.0
        rule m for b always because "n" cite e
        """
    )
  }

  @Test("A repeated clause points to the first one")
  func related() throws {
    let text = header + "rule a for b always because \"c\" because \"d\""
    let found = try #require(RuleParser.parse(Array(text.utf8)).diagnostics.first)
    #expect(found.related.map(\.words) == ["it stands here first"])
    #expect(found.related.first?.place.start == header.utf8.count + 20)
  }
}
