import ConsiliumTestSupport
import Evaluation
import RuleBooks
import Testing

@Suite("The definition: missing facts, scope and questions")
struct DefinitionMissingTests {
  @Test("A fact of which one answer decides matters alone, one that decides only after another answer together")
  func aloneAndTogether() throws {
    let both = try ExampleBook(
      """
      fact x "X", y "Y": yes or no
      RULE a for surgery when x and y
      """
    )
    #expect(try both.option().depends.alone == [0, 1])
    #expect(try both.option("surgery", ["x": .value("yes")]).depends.alone == [1])
    #expect(try both.option("surgery", ["x": .value("no")]).depends == .nothing)

    let same = try ExampleBook(
      """
      fact x "X", y "Y": yes or no
      RULE a for surgery when (x and y) or (not x and not y)
      """
    )
    let depends = try same.option().depends
    #expect(depends.alone.isEmpty)
    #expect(depends.together == [0, 1])
    #expect(try same.option("surgery", ["y": .value("no")]).depends.alone == [0])
    #expect(same.missing(try same.answer()) == ["x", "y"])
  }

  @Test("A fact that only an impossible combination ties to an option settles it and is not missing")
  func settledBy() throws {
    let example = try ExampleBook(
      """
      fact x "X", y "Y", z "Z": yes or no
      impossible C1 when y and not z because "They go together."
      impossible C2 when z and not y because "They go together."
      RULE a for surgery when (x and y) or (not x and not y)
      RULE b for watching when y
      """
    )
    #expect(try example.option().depends.together == [0, 1])
    #expect(try example.option().depends.settledBy == [2])
    #expect(try example.option("watching").depends.alone == [1])
    #expect(try example.option("watching").depends.settledBy == [2])
    let answer = try example.answer()
    #expect(example.missing(answer) == ["x", "y"])
    #expect(answer.missing.map { example.options($0.options) } == [["surgery"], ["surgery", "watching"]])
    let known = try example.answer(["z": .value("yes"), "x": .value("yes")])
    #expect(known.missing.isEmpty)
    #expect(known.options.allSatisfy { $0.verdict == .candidate })
  }

  @Test("A fact tied by an impossible combination that some rule reads counts as missing for every option it decides")
  func tiedAndRead() throws {
    let example = try ExampleBook(
      """
      fact y "Y", z "Z": yes or no
      impossible C1 when y and not z because "They go together."
      RULE b for watching when y
      RULE c notes surgery when z
      """
    )
    // z being no decides that y is no; z being yes leaves it open.
    #expect(try example.option("watching").depends.alone == [0, 1])
    #expect(example.missing(try example.answer()) == ["y", "z"])
  }

  @Test("A fact that matters only after an answer that the impossible rules out does not matter")
  func impossibleAnswers() throws {
    let example = try ExampleBook(
      """
      fact x "X", y "Y": yes or no
      impossible C1 when x because "Never."
      RULE a for surgery when x and y
      """
    )
    #expect(try example.option().depends == .nothing)
    #expect(try example.verdict() == .unsupported)
  }

  @Test("Members that suffice singly are named")
  func members() throws {
    let one = try ExampleBook(
      """
      fact sites "Sites": several of liver, bone
      RULE a for surgery when sites include liver
      """
    )
    #expect(try one.option().depends.members == [Dependencies.Members(fact: 0, members: 0b01)])

    let exactly = try ExampleBook(
      """
      fact sites "Sites": several of liver, bone
      RULE a for surgery when sites only liver
      """
    )
    #expect(try exactly.option().depends.members == [Dependencies.Members(fact: 0, members: 0b11)])

    let different = try ExampleBook(
      """
      fact sites "Sites": several of liver, bone
      RULE a for surgery when sites only liver or sites only bone
      """
    )
    #expect(try different.option().depends.alone == [0])
    #expect(try different.option().depends.members.isEmpty)
  }

  @Test("A yes or no to a member says that the fact applies")
  func membersApply() throws {
    let example = try ExampleBook(
      """
      fact spread "Spread": yes or no
      fact sites "Sites": several of liver, bone only when spread
      RULE a for surgery when spread and (not sites include liver or sites include bone)
      """
    )
    // No liver means that there is spread and the argument holds; liver leaves it open.
    #expect(try example.option().depends.members == [Dependencies.Members(fact: 1, members: 0b11)])
  }

  @Test("Text is shown and never decided on, even where it cannot apply")
  func text() throws {
    let example = try ExampleBook(
      """
      fact spread "Spread": yes or no
      fact history "History": text required only when spread
      RULE a for surgery when spread
      """
    )
    let clash = try example.answer(["spread": .value("no"), "history": .text("Much.")])
    #expect(clash.conflicts.isEmpty)
    #expect(clash.missing.isEmpty)
    #expect(try example.verdict(["history": .text("Much.")]) == .possible)
    #expect(example.missing(try example.answer()) == ["spread", "history"])
    #expect(example.missing(try example.answer(["spread": .value("no")])).isEmpty)
  }

  @Test("A fact that does not apply fails every test but its opposite and `none`, and is not missing")
  func notApplicable() throws {
    let example = try ExampleBook(
      """
      fact spread "Spread": yes or no
      fact growth "Growth": one of slow, fast only when spread
      fact sites "Sites": several of liver, bone only when spread
      RULE a for surgery when growth is slow
      RULE b against surgery when growth is not slow
      RULE c notes surgery when not growth is slow
      RULE d notes surgery when sites none
      RULE e notes surgery when sites only liver
      """
    )
    let none = try example.answer(["spread": .value("no")])
    let option = try #require(none.options.first { $0.option == 0 })
    #expect(example.rules(option.counterarguments) == ["b"])
    #expect(example.rules(option.notes) == ["c", "d"])
    #expect(option.open.isEmpty)
    #expect(none.missing.isEmpty)
    // Not applicable, or one of two growths with one of four sets.
    #expect(example.definition.completionCount == 1 + 2 * 4)
    // That either of them does not apply tells that there is no spread; no rule reads spread itself.
    #expect(example.missing(try example.answer()) == ["growth", "sites"])
    #expect(example.facts(try example.option().depends.settledBy) == ["spread"])
    let alone = try example.option("surgery", ["spread": .value("yes")]).depends.alone
    #expect(example.facts(alone) == ["growth"])
  }

  @Test("A required fact is reported when nothing is said of it, even if no option turns on it")
  func required() throws {
    let example = try ExampleBook(
      """
      fact size "Size": number from 0 to 30 mm step 1 required
      fact spread "Spread": yes or no
      fact grade "Grade": one of low, high required when spread
      fact history "History": text required
      RULE a for surgery when grade is low
      """
    )
    let unknown = try example.answer()
    #expect(example.missing(unknown) == ["size", "grade", "history"])
    #expect(unknown.missing.map(\.isRequired) == [true, true, true])
    #expect(unknown.missing.map { example.options($0.options) } == [[], ["surgery"], []])
    let known = try example.answer([
      "size": .numbers(3...9), "history": .text("none"), "spread": .value("no"),
    ])
    #expect(example.missing(known) == ["grade"])
    #expect(known.missing.map(\.isRequired) == [false])
  }

  @Test("A required fact that is settled, or that cannot apply, is not reported")
  func requiredButSettled() throws {
    let example = try ExampleBook(
      """
      fact spread "Spread": yes or no
      fact site "Site": one of lung, colon required
      fact size "Size": number from 0 to 30 mm step 1 required only when spread
      impossible C1 when spread and site is lung because "Not so."
      RULE a for surgery when site is colon
      """
    )
    #expect(example.missing(try example.answer(["spread": .value("yes")])) == ["size"])
    #expect(example.missing(try example.answer(["spread": .value("no")])) == ["site"])
  }

  @Test("Out of scope there are no options; while the scope is open the answer is about those in scope")
  func scope() throws {
    let example = try ExampleBook(
      """
      fact net "NET", other "Other", fit "Fit": yes or no
      covers when net and fit
      covers when other and fit
      RULE a for surgery when fit
      """
    )
    let outside = try example.answer(["fit": .value("no")])
    #expect(outside.scope == .outside)
    #expect(outside.options.isEmpty)
    #expect(outside.missing.isEmpty)
    #expect(outside.scopeDepends == .nothing)

    let open = try example.answer(["net": .value("no")])
    #expect(open.scope == .open)
    #expect(example.facts(open.scopeDepends.alone) == ["other", "fit"])
    #expect(example.missing(open) == ["other", "fit"])
    #expect(open.missing.allSatisfy { $0.decidesScope && $0.options.isEmpty })
    // Whoever is in scope is fit.
    #expect(open.options.first?.verdict == .candidate)

    let inside = try example.answer(["other": .value("yes"), "fit": .value("yes")])
    #expect(inside.scope == .inside)
    #expect(inside.scopeDepends == .nothing)
  }

  @Test("A file without `covers when` speaks about everyone")
  func noCoverage() throws {
    let example = try ExampleBook("fact x \"X\": yes or no\nRULE a for surgery when x")
    #expect(try example.answer(["x": .value("no")]).scope == .inside)
    #expect(try example.verdict(["x": .value("no")]) == .unsupported)
  }

  @Test("A question is asked only when its condition holds in every completion, of those in scope if any")
  func questions() throws {
    let example = try ExampleBook(
      """
      fact net "NET", x "X": yes or no
      covers when net
      question Q1 when x because "Is it?"
      question Q2 when net because "Is it?"
      question Q3 when not net because "Is it?"
      RULE a for surgery when x
      """
    )
    #expect(try example.answer().questions == [1])
    #expect(try example.answer(["x": .value("yes")]).questions == [0, 1])
    #expect(try example.answer(["net": .value("no")]).questions == [2])
  }
}
