import ConsiliumTestSupport
import Evaluation
import Testing

@Suite("The definition: completions, verdicts and rules")
struct DefinitionVerdictTests {
  @Test("Arguments that together leave no gap settle an option while the number is missing")
  func supervaluation() throws {
    let example = try ExampleBook(
      """
      fact ki-67 "Ki-67": number from 0 to 100 % step 1
      RULE low for surgery when ki-67 at most 10 %
      RULE high for surgery when ki-67 above 10 %
      """
    )
    let answer = try example.answer()
    let option = try example.option()
    #expect(option.verdict == .candidate)
    #expect(option.arguments.isEmpty)
    #expect(example.rules(option.open.map(\.rule)) == ["low", "high"])
    #expect(option.open.map { example.facts($0.needs) } == [["ki-67"], ["ki-67"]])
    #expect(option.depends == .nothing)
    #expect(answer.missing.isEmpty)
  }

  @Test("An argument that is certain is provisional while an exclusion is open, and one that is open is possible")
  func provisionalAndPossible() throws {
    let certain = try ExampleBook(
      """
      fact fit "Fit": yes or no
      RULE a for surgery always
      RULE b excludes surgery when not fit
      """
    )
    #expect(try certain.verdict() == .provisional)
    #expect(try certain.verdict(["fit": .value("yes")]) == .candidate)
    #expect(try certain.verdict(["fit": .value("no")]) == .excluded)

    let open = try ExampleBook(
      """
      fact fit "Fit", small "Small": yes or no
      RULE a for surgery when small
      RULE b excludes surgery when not fit
      """
    )
    #expect(try open.verdict() == .possible)
    #expect(try open.verdict(["fit": .value("yes")]) == .possible)
    #expect(try open.verdict(["fit": .value("no")]) == .excluded)
    #expect(try open.verdict(["small": .value("yes")]) == .provisional)
    #expect(try open.verdict(["small": .value("no")]) == .unsupported)
    #expect(try open.verdict(["small": .value("no"), "fit": .value("yes")]) == .unsupported)
  }

  @Test("An option argued for only where it is excluded is not a candidate anywhere")
  func argumentOnlyWhereExcluded() throws {
    let example = try ExampleBook(
      """
      fact fit "Fit": yes or no
      RULE a for surgery when not fit
      RULE b excludes surgery when not fit
      """
    )
    #expect(try example.verdict() == .unsupported)
  }

  @Test("An argument for and one against contest an option, whatever their strengths, unless it is excluded")
  func contested() throws {
    let example = try ExampleBook(
      """
      fact old "Old", unfit "Unfit": yes or no
      RULE a weakly for surgery always
      RULE b strongly against surgery when old
      RULE c excludes surgery when unfit
      """
    )
    #expect(try !example.option("surgery", ["old": .value("no")]).isContested)
    let settled = try example.option("surgery", ["old": .value("yes"), "unfit": .value("no")])
    #expect(settled.verdict == .candidate)
    #expect(settled.isContested)
    #expect(try example.option("surgery", ["unfit": .value("no")]).isContested)
    #expect(try !example.option("surgery", ["old": .value("yes"), "unfit": .value("yes")]).isContested)
  }

  @Test("The strongest arguments stand first, then the order of the file; open rules and intents are told apart")
  func arguments() throws {
    let example = try ExampleBook(
      """
      fact x "X": yes or no
      RULE a weakly for surgery to control always
      RULE b for surgery when x
      RULE c strongly for surgery to cure when x
      RULE d for every option when x
      RULE e notes surgery when x
      RULE f notes surgery when not x
      """
    )
    let known = try example.option("surgery", ["x": .value("yes")])
    #expect(example.rules(known.arguments) == ["c", "b", "d", "a"])
    #expect(known.intents == [0, 1])
    #expect(example.rules(known.notes) == ["e"])
    let unknown = try example.option()
    #expect(example.rules(unknown.arguments) == ["a"])
    #expect(unknown.intents == [1])
    #expect(example.rules(unknown.open.map(\.rule)) == ["b", "c", "d", "e", "f"])
  }

  @Test("A rule that is overridden holds again where the rule that overrides it is overridden")
  func overrideChain() throws {
    let example = try ExampleBook(
      """
      fact x "X", y "Y": yes or no
      RULE a for surgery always
      RULE b notes surgery when x overrides a
      RULE c notes surgery when y overrides b
      """
    )
    let reinstated = try example.option("surgery", ["x": .value("yes"), "y": .value("yes")])
    #expect(reinstated.verdict == .candidate)
    #expect(example.rules(reinstated.arguments) == ["a"])
    #expect(example.rules(reinstated.overridden.map(\.rule)) == ["b"])
    let off = try example.option("surgery", ["x": .value("yes"), "y": .value("no")])
    #expect(off.verdict == .unsupported)
    #expect(off.overridden == [OptionAnswer.OverriddenRule(rule: 0, by: [1])])
    let open = try example.option("surgery", ["x": .value("yes")])
    #expect(open.verdict == .possible)
    #expect(open.open.first == OptionAnswer.OpenRule(rule: 0, needs: [1]))
    #expect(try example.option().open.first == OptionAnswer.OpenRule(rule: 0, needs: [0, 1]))
  }

  @Test("A rule that one or the other rule always overrides fails and names both")
  func overriddenByEither() throws {
    let example = try ExampleBook(
      """
      fact x "X": yes or no
      RULE a for surgery always
      RULE b notes watching when x overrides a
      RULE c notes watching when not x overrides a
      """
    )
    let option = try example.option()
    #expect(option.verdict == .unsupported)
    #expect(option.overridden == [OptionAnswer.OverriddenRule(rule: 0, by: [1, 2])])
  }

  @Test(
    "What is partly known settles what it can",
    arguments: [
      (ExampleBook.Said.numbers(0...19), Verdict.candidate), (.numbers(20...30), .unsupported),
      (.numbers(19...20), .possible), (.numbers(25...25), .unsupported),
    ]
  )
  func partialKnowledge(said: ExampleBook.Said, verdict: Verdict) throws {
    let example = try ExampleBook(
      """
      fact size "Size": number from 0 to 30 mm step 1
      RULE a for surgery when size below 20 mm
      """
    )
    #expect(try example.verdict(["size": said]) == verdict)
    #expect(example.definition.completionCount == 2)
  }

  @Test("Members one by one stay open where nothing is said, and none is not the same as unknown")
  func severalOf() throws {
    let example = try ExampleBook(
      """
      fact sites "Sites": several of liver, bone
      RULE a for surgery when sites include liver
      RULE b for watching when sites none
      RULE c against watching when sites only bone
      """
    )
    #expect(example.definition.completionCount == 4)
    #expect(try example.verdict(["sites": .members(present: ["liver"], absent: [])]) == .candidate)
    #expect(try example.verdict(["sites": .members(present: ["bone"], absent: [])]) == .possible)
    #expect(try example.verdict(["sites": .members(present: [], absent: [])]) == .possible)
    #expect(try example.verdict(["sites": .set([])]) == .unsupported)
    #expect(try example.option("watching", ["sites": .set([])]).verdict == .candidate)
    #expect(example.rules(try example.option("watching", ["sites": .set(["bone"])]).counterarguments) == ["c"])
    #expect(try example.option("watching", ["sites": .set(["bone", "liver"])]).counterarguments.isEmpty)
  }

  @Test("Groups, ordered values and lists of conditions mean what they say")
  func conditions() throws {
    let example = try ExampleBook(
      """
      fact site "Site": one of lung, colon, rectum
      fact grade "Grade": in order g1, g2, g3
      fact x "X", y "Y", z "Z": yes or no
      group gut "Gut" of site: colon, rectum
      RULE a for surgery when site in gut and grade from g1 to g2
      RULE b for watching when at least 2 of (x, y, z)
      RULE c against watching when none of (x, y) and not z
      """
    )
    #expect(try example.verdict(["site": .value("rectum"), "grade": .oneOf(["g1", "g2"])]) == .candidate)
    #expect(try example.verdict(["site": .value("colon"), "grade": .oneOf(["g2", "g3"])]) == .possible)
    #expect(try example.verdict(["site": .value("lung")]) == .unsupported)
    let two = try example.option("watching", ["x": .value("yes"), "z": .value("yes")])
    #expect(two.verdict == .candidate)
    #expect(try example.option("watching", ["x": .value("yes"), "z": .value("no")]).verdict == .possible)
    let none = try example.option("watching", ["x": .value("no"), "y": .value("no"), "z": .value("no")])
    #expect(example.rules(none.counterarguments) == ["c"])
    #expect(none.verdict == .unsupported)
  }

  @Test("A definition by cases has the value of the case that applies, or else the remaining one")
  func definitions() throws {
    let example = try ExampleBook(
      """
      fact size "Size": number from 0 to 30 mm step 1
      fact x "X": yes or no
      define class "Class": in order small, middle, large
        small when size below 10 mm
        large when size at least 20 mm
        middle otherwise
      define risky "Risky": class at least middle and not x
      RULE a for surgery when risky
      """
    )
    #expect(try example.verdict(["size": .numbers(15...15), "x": .value("no")]) == .candidate)
    #expect(try example.verdict(["size": .numbers(10...30), "x": .value("no")]) == .candidate)
    #expect(try example.verdict(["size": .numbers(9...9)]) == .unsupported)
    #expect(try example.verdict(["x": .value("no")]) == .possible)
    #expect(example.definition.completionCount == 6)
  }

  @Test("Options stand by verdict, then by the strongest argument that holds, then by the strongest that is open")
  func order() throws {
    let example = try ExampleBook(
      """
      fact x "X": yes or no
      option third "Third"
      option fourth "Fourth"
      option fifth "Fifth"
      RULE a weakly for surgery when x
      RULE b for third when x
      RULE c strongly for fourth when x
      RULE d for watching, fifth always
      RULE e strongly for fifth when x
      """
    )
    let unknown = try example.answer()
    #expect(example.options(unknown.options.map(\.option)) == ["fifth", "watching", "fourth", "third", "surgery"])
    let known = try example.answer(["x": .value("yes")])
    #expect(example.options(known.options.map(\.option)) == ["fourth", "fifth", "watching", "third", "surgery"])
  }

  @Test("Rules hold in all, some or no completions")
  func ruleStates() throws {
    let example = try ExampleBook(
      """
      fact x "X", y "Y": yes or no
      impossible C1 when x and y because "Not both."
      RULE a for surgery when x
      RULE b for surgery when y
      RULE c for surgery when not (x and y)
      """
    )
    #expect(example.definition.ruleStates(for: try example.patient([:])) == [.open, .open, .holds])
    #expect(example.definition.ruleStates(for: try example.patient(["x": .value("yes")])) == [.holds, .fails, .holds])
  }
}
