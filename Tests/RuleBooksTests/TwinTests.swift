import RuleBooks
import RuleLanguage
import Testing

/// Every code of the second hundred with a wrong text and its right twin.
@Suite("What a check finds in the meaning of a rule file")
struct TwinTests {
  @Test("The wrong text has exactly the marked findings", arguments: Twin.all)
  func wrongTwin(twin: Twin) {
    let text = MarkedText(Sample.header + twin.bad + twin.sample)
    let file = RuleBookReader.read(text.bytes)
    #expect(MarkedText.marks(of: file.diagnostics) == text.marks, "\(file.diagnostics.map(\.message))")
    #expect((file.book == nil) == file.diagnostics.contains { $0.severity == .error })
  }

  @Test("The right text has no findings", arguments: Twin.all)
  func rightTwin(twin: Twin) {
    let file = Sample.read(twin.good)
    #expect(file.diagnostics.map(\.message) == [])
    #expect(file.book != nil)
  }

  @Test("Every code for names, types and units is shown by a twin or a test of its own")
  func everyCode() {
    let elsewhere: Set<DiagnosticCode> = [.tooManyFacts, .tooManyValues, .nothingToArgue]
    let shown = Set(Twin.all.flatMap { MarkedText($0.bad).marks.map(\.code) })
    for code in DiagnosticCode.allCases where code.rawValue.hasPrefix("C2") && !elsewhere.contains(code) {
      #expect(shown.contains(code.rawValue), "\(code.rawValue)")
    }
  }
}

extension Twin {
  static let all = names + tests + numbers + words + declarations + circles + cases

  private static let names = [
    Twin("unknown fact", badCondition: "«C201»spraed is none", good: "spread is none"),
    Twin(
      "an unknown name is reported once",
      badCondition: "any of («C201»growth, growth is fast, not growth)",
      good: "any of (fit, spread is none, not fit)"
    ),
    Twin(
      "unknown option",
      bad: "rule r.9 for «C201»surgry always because \"…\" cite guide s.2",
      good: "rule r.9 for surgery always because \"…\" cite guide s.2"
    ),
    Twin(
      "unknown intent",
      bad: "rule r.9 for surgery to «C201»heal always because \"…\" cite guide s.2",
      good: "rule r.9 for surgery to cure, control always because \"…\" cite guide s.2"
    ),
    Twin(
      "unknown source",
      bad: "rule r.9 for surgery always because \"…\" cite «C201»guides s.2",
      good: "rule r.9 for surgery always because \"…\" cite guide s.2"
    ),
    Twin(
      "unknown statement",
      bad: "rule r.9 for surgery always because \"…\" cite guide «C201»s.3",
      good: "rule r.9 for surgery always because \"…\" cite guide s.1"
    ),
    Twin(
      "unknown rule in overrides and despite",
      bad: "rule r.9 for surgery always because \"…\" cite guide s.2 overrides «C201»r.8 despite «C201»r.7",
      good: "rule r.9 for surgery always because \"…\" cite guide s.2 overrides r.1 despite n.1"
    ),
    Twin("second fact of a name", bad: "fact fit \"Fit\": yes or no", good: "fact fitter \"Fit\": yes or no")
      .markingSample("fact «C202»fit"),
    Twin("group called like a fact", bad: "group fit of site: lung", good: "group chest of site: lung")
      .markingSample("fact «C202»fit"),
    Twin(
      "group called like a value of its fact",
      bad: "group «C202»lung of site: lung",
      good: "group pancreas2 of site: lung"
    ),
    Twin("second option of a name", bad: "option drugs \"Drugs\"", good: "option more-drugs \"Drugs\"")
      .markingSample("option «C202»drugs"),
    Twin(
      "question called like a rule",
      bad: "question r.1 when fit because \"…\"",
      good: "question r.2 when fit because \"…\""
    ).markingSample("rule «C202»r.1"),
    Twin(
      "second statement of an id in one source",
      bad: "source third \"…\" statement a \"…\" informs drugs statement «C202»a \"…\" informs drugs",
      good: "source third \"…\" statement a \"…\" informs drugs statement s.1 \"…\" informs drugs"
    ),
    Twin("option where a fact is wanted", badCondition: "«C219»surgery", good: "fit"),
    Twin("group where a fact is wanted", badCondition: "«C219»gut", good: "site in gut"),
    Twin("value where a fact is wanted", badCondition: "«C219»ileum", good: "site is ileum"),
    Twin("group where one value is wanted", badCondition: "site is «C219»gut", good: "site in gut"),
    Twin("group of another fact", badCondition: "site in «C219»bowel", good: "symptoms include any of (bowel, pain)"),
    Twin(
      "group in a list of all members",
      badCondition: "symptoms include all of («C219»bowel)",
      good: "symptoms include all of (diarrhoea, flushing)"
    ),
    Twin(
      "fact where an option is wanted",
      bad: "rule r.9 for «C219»fit always because \"…\" cite guide s.2",
      good: "rule r.9 for drugs always because \"…\" cite guide s.2"
    ),
    Twin(
      "question where a rule is wanted",
      bad: "rule r.9 for drugs always because \"…\" cite guide s.2 overrides «C219»Q1",
      good: "rule r.9 for drugs always because \"…\" cite guide s.2 overrides r.1"
    ),
  ]

  private static let tests = [
    Twin(
      "`is` on a fact of several values",
      badCondition: "«C203»symptoms is flushing",
      good: "symptoms include flushing"
    ),
    Twin(
      "`in` on a fact of several values",
      badCondition: "«C203»symptoms in (flushing)",
      good: "symptoms only flushing"
    ),
    Twin("`include` on a fact of one value", badCondition: "«C203»site include lung", good: "site is lung"),
    Twin("`none` on a fact of one value", badCondition: "«C203»spread none", good: "spread is none"),
    Twin("order on a fact without", badCondition: "«C203»site at least colon", good: "spread at least distant"),
    Twin("a name alone of a fact of one value", badCondition: "«C203»site", good: "fit"),
    Twin("`in` on a yes-or-no fact", badCondition: "«C203»fit in (yes)", good: "fit is not yes"),
    Twin("`in` on a number", badCondition: "«C203»ecog in (low)", good: "ecog from 0 to 1"),
    Twin("`is` on a definition that is a condition", badCondition: "«C203»has-spread is yes", good: "not has-spread"),
    Twin("a name alone of a definition by cases", badCondition: "«C203»course", good: "course at most middle"),
    Twin("order on a definition without", badCondition: "«C203»region above near", good: "region in (near)"),
    Twin("a number for a named value", badCondition: "spread is «C203»3", good: "spread is distant"),
    Twin("a name for a number", badCondition: "ecog is «C203»low", good: "ecog is 1"),
    Twin("free text in a condition", badCondition: "«C218»illnesses is asthma", good: "fit"),
    Twin("unknown value", badCondition: "spread is «C208»nodes", good: "spread is regional-nodes"),
    Twin("synonym in a condition", badCondition: "spread is «C208»metastatic", good: "spread is distant"),
    Twin(
      "a wrong value is reported once",
      badCondition: "any of (site is «C208»liver, site is liver, site in (liver, lung))",
      good: "any of (site is lung, site is colon, site in (colon, lung))"
    ),
    Twin("unknown value of a definition", badCondition: "course is «C208»ended", good: "course is not late"),
    Twin(
      "count of conditions",
      badCondition: "at least «C222»3 of (fit, has-spread)",
      good: "at least 2 of (fit, has-spread)"
    ),
    Twin(
      "count of none",
      badCondition: "at least «C222»0 of (fit, has-spread)",
      good: "at least 1 of (fit, has-spread)"
    ),
    Twin("nothing above the last value", badCondition: "«C224»spread above distant", good: "spread above none"),
    Twin(
      "values from behind to before",
      badCondition: "«C224»course from late to early",
      good: "course from early to late"
    ),
    Twin("value named twice", badCondition: "site in (lung, «C223»lung)", good: "site in (lung, colon)"),
  ]

  private static let numbers = [
    Twin("missing unit", badCondition: "«C204»size above 20", good: "size above 20 mm"),
    Twin("other unit", badCondition: "size above 2 «C205»cm", good: "size above 20 mm"),
    Twin("unit of a number without", badCondition: "ecog at least 2 «C205»points", good: "ecog at least 2"),
    Twin("outside the range", badCondition: "size at least «C206»401 mm", good: "size at least 400 mm"),
    Twin("too many digits", badCondition: "ecog is «C206»1.0000000000000000", good: "ecog is 1.00"),
    Twin("off the step", badCondition: "size at most «C207»20.05 mm", good: "size at most 20.10 mm"),
    Twin("nothing above the highest", badCondition: "«C224»size above 400 mm", good: "size at least 400 mm"),
    Twin("nothing below the lowest", badCondition: "«C224»ecog below 0", good: "ecog at most 0"),
    Twin("range from high to low", badCondition: "«C224»size from 20 to 10 mm", good: "size from 10 to 20 mm"),
    Twin(
      "low above high",
      bad: "fact a \"A\": number from «C215»5 to 5 step 1",
      good: "fact a \"A\": number from 5 to 6 step 1"
    ),
    Twin(
      "step of nothing",
      bad: "fact a \"A\": number from 0 to 5 step «C215»0",
      good: "fact a \"A\": number from 0 to 5 step 5"
    ),
    Twin(
      "step that does not fit",
      bad: "fact a \"A\": number from 0 to 5 step «C215»2",
      good: "fact a \"A\": number from 1 to 5 step 2"
    ),
    Twin(
      "more decimals than fit",
      bad: "fact a \"A\": number from 0 to 1 step «C215»0.0000001",
      good: "fact a \"A\": number from 0 to 1 step 0.000001"
    ),
    Twin(
      "more steps than fit, and no word about its use",
      bad: "fact a \"A\": number from «C215»0 to 100001 step 0.1 covers when a above 7 mm",
      good: "fact a \"A\": number from 0 to 100000 step 0.1 covers when a above 7"
    ),
  ]

  private static let words = [
    Twin(
      "key of another fact",
      bad: "fact a \"A\": yes or no key «C212»Spread",
      good: "fact a \"A\": yes or no key spreading"
    ),
    Twin(
      "key with the unit of another fact",
      bad: "fact size-mm \"A\": yes or no",
      good: "fact size-cm \"A\": yes or no"
    )
    .markingSample("fact «C212»size"),
    Twin("key of the case itself", bad: "fact «C212»date \"A\": yes or no", good: "fact dated \"A\": yes or no"),
    Twin(
      "synonym of two values",
      bad: "fact a \"A\": one of x (also z), y (also «C212»Z)",
      good: "fact a \"A\": one of x \"Z\" (also w), y \"Z\" (also v)"
    ),
    Twin(
      "synonym that is another value",
      bad: "fact a \"A\": one of x (also «C212»y), y",
      good: "fact a \"A\": one of x (also X), y"
    ),
    Twin(
      "reading that is a synonym",
      bad: "fact a \"A\": one of x (also z), y reads «C212»z as x, y",
      good: "fact a \"A\": one of x, y reads z as x, y"
    ),
    Twin(
      "word for nothing known",
      bad: "fact a \"A\": one of x (also «C212»\"Unknown\"), y",
      good: "fact a \"A\": one of x, y"
    ),
    Twin("emptiness as a member", badCondition: "symptoms include «C208»none", good: "symptoms none"),
    Twin("none among several", bad: "fact a \"A\": several of «C212»none, y", good: "fact a \"A\": one of none, y"),
    Twin(
      "reading of one value without a question",
      bad: "fact a \"A\": one of x, y «C221»reads z as x",
      good: "fact a \"A\": one of x, y reads z as x because \"Really?\""
    ),
    Twin(
      "reading of a number",
      bad: "fact a \"A\": number from 0 to 5 step 1 «C221»reads z as x",
      good: "fact a \"A\": yes or no reads z as yes"
    ),
    Twin(
      "reading of several values",
      bad: "fact a \"A\": several of x, y «C221»reads z as x, y",
      good: "fact a \"A\": in order x, y reads z as x, y"
    ),
  ]

  private static let declarations = [
    Twin("value declared twice", bad: "fact a \"A\": one of x, y, «C223»x", good: "fact a \"A\": one of x, y, z"),
    Twin(
      "option named twice",
      bad: "rule r.9 for drugs, «C223»drugs always because \"…\" cite guide",
      good: "rule r.9 for drugs, surgery always because \"…\" cite guide"
    ),
    Twin(
      "definition with two cases for one value",
      bad: "define d \"D\": one of a, b a when fit «C223»a when has-spread b otherwise",
      good: "define d \"D\": one of a, b a when fit or has-spread b otherwise"
    ),
    Twin(
      "definition with a value that nothing leads to",
      bad: "define «C105»d \"D\": one of a, b, c a when fit b otherwise",
      good: "define d \"D\": one of a, b a when fit b otherwise"
    ),
    Twin(
      "definition with a case for no value",
      bad: "define d \"D\": one of a, b a when fit «C208»c when has-spread b otherwise",
      good: "define d \"D\": one of a, b, c a when fit c when has-spread b otherwise"
    ),
    Twin("group of a number", bad: "group g of «C203»size: small", good: "group g of spread: none"),
    Twin("unknown member of a group", bad: "group g of site: lung, «C208»liver", good: "group g of site: lung"),
    Twin(
      "rule that cites nothing",
      bad: "rule «C216»r.9 for drugs always because \"…\"",
      good: "rule r.9 for drugs always because \"…\" cite silent"
    ),
    Twin(
      "statement that nothing uses",
      bad: "source third \"…\" statement «C217»a \"…\"",
      good: "source third \"…\" statement a \"…\" fact b \"B\": yes or no required cite third a"
    ),
    Twin(
      "a misspelt citation does not blame the statement",
      bad: "source third \"…\" statement a.1 \"…\" rule r.9 for drugs always because \"…\" cite third «C201»a1",
      good: "source third \"…\" statement a.1 \"…\" rule r.9 for drugs always because \"…\" cite third a.1"
    ),
  ]

  private static let circles = [
    Twin(
      "definitions in a circle",
      bad: "define «C209»a \"A\": b define b \"B\": not (c) define c \"C\": any of (fit, a)",
      good: "define a \"A\": b define b \"B\": not (c) define c \"C\": any of (fit, has-spread)"
    ),
    Twin("definition of itself", bad: "define «C209»a \"A\": not a", good: "define a \"A\": not fit"),
    Twin(
      "rules in a circle",
      bad:
        "rule «C210»a for drugs always because \"…\" cite guide overrides b rule b for drugs always because \"…\" cite guide overrides a",
      good:
        "rule a for drugs always because \"…\" cite guide overrides b rule b for drugs always because \"…\" cite guide overrides r.1"
    ),
    Twin(
      "rule that overrides itself",
      bad: "rule «C210»a for drugs always because \"…\" cite guide overrides a",
      good: "rule a for drugs always because \"…\" cite guide overrides n.1"
    ),
    Twin(
      "facts that apply by each other, through a definition",
      bad: "fact «C211»a \"A\": yes or no only when d fact b \"B\": yes or no only when a define d \"D\": not b",
      good: "fact a \"A\": yes or no only when d fact b \"B\": yes or no only when a define d \"D\": not fit"
    ),
  ]

  private static let cases = [
    Twin("fact given twice", badGiven: "fit yes, «C225»fit no", good: "fit yes, spread none"),
    Twin("value given of several", badGiven: "symptoms «C203»flushing", good: "symptoms only flushing"),
    Twin(
      "set that stays open",
      badGiven: "«C203»symptoms include any of (flushing, pain)",
      good: "symptoms include all of (flushing, pain)"
    ),
    Twin("all but a number", badGiven: "«C203»ecog is not 2", good: "ecog above 2"),
    Twin("text without quotes", badGiven: "illnesses «C203»asthma", good: "illnesses \"asthma\""),
    Twin("quoted value", badGiven: "site «C203»\"Lung\"", good: "site lung"),
    Twin("synonym in a case", badGiven: "spread «C208»metastatic", good: "spread distant"),
    Twin("number without its unit", badGiven: "«C204»size 20", good: "size 20 mm"),
    Twin("definition given", badGiven: "«C219»has-spread", good: "fit"),
    Twin(
      "expected names",
      bad:
        "case \"A\" given fit yes expect candidate «C201»surgry by «C201»r.8, missing «C219»has-spread, question «C219»C1",
      good: "case \"A\" given fit yes expect candidate surgery by r.1, missing spread, question Q1, conflict C1"
    ),
    Twin(
      "rule that argues expected to note",
      bad: "case \"A\" given fit yes expect notes «C219»r.1",
      good: "case \"A\" given fit yes expect notes n.1, depends surgery on spread, contested drugs, out of scope"
    ),
  ]
}
