import ConsiliumTestSupport
import Evaluation
import Testing

@Suite("The definition: contradictions and changes")
struct DefinitionConflictTests {
  @Test("Every smallest clashing set is named with its reasons, and nothing else is set aside")
  func smallestSets() throws {
    let example = try ExampleBook(
      """
      fact x "X", y "Y", z "Z", w "W": yes or no
      impossible C1 when x and y because "Not both."
      impossible C2 when y and z because "Not both."
      RULE a for surgery when w
      RULE b for watching when x
      """
    )
    let answer = try example.answer(
      ["x": .value("yes"), "y": .value("yes"), "z": .value("yes"), "w": .value("yes")]
    )
    #expect(example.conflicts(answer) == ["x y: C1", "y z: C2"])
    #expect(answer.options.first?.verdict == .candidate)
    #expect(example.missing(answer) == ["x", "y", "z"])
    #expect(answer.missing.map(\.isSetAside) == [true, true, true])
    #expect(answer.missing.map { example.options($0.options) } == [["watching"], ["watching"], []])
  }

  @Test(
    "A clash through a fact that is not said needs both constraints, and constraints that each suffice are all named"
  )
  func reasons() throws {
    let chained = try ExampleBook(
      """
      fact x "X", y "Y", middle "Middle": yes or no
      impossible C1 when x and not middle because "It needs the middle."
      impossible C2 when y and middle because "It needs no middle."
      impossible C3 when not x and not y because "One of them."
      RULE a for surgery when x
      """
    )
    #expect(example(chained, ["x", "y"]) == ["x y: C1 C2"])

    let doubled = try ExampleBook(
      """
      fact x "X", y "Y": yes or no
      impossible C1 when x and y because "Not both."
      impossible C2 when all of (x, y) because "Not both."
      RULE a for surgery when x
      """
    )
    #expect(example(doubled, ["x", "y"]) == ["x y: C1 C2"])
  }

  private func example(_ example: ExampleBook, _ facts: [String]) -> [String] {
    let said = Dictionary(uniqueKeysWithValues: facts.map { ($0, ExampleBook.Said.value("yes")) })
    guard let answer = try? example.answer(said) else { return [] }
    return example.conflicts(answer)
  }

  @Test("A value that never can be clashes by itself")
  func singleFact() throws {
    let example = try ExampleBook(
      """
      fact x "X", y "Y": yes or no
      impossible C1 when x because "Never."
      RULE a for surgery when y
      """
    )
    let answer = try example.answer(["x": .value("yes"), "y": .value("yes")])
    #expect(example.conflicts(answer) == ["x: C1"])
    #expect(answer.options.first?.verdict == .candidate)
    // Once set aside, x can only be no.
    #expect(answer.missing.isEmpty)
  }

  @Test("A fixed fact is kept where the clashing set holds another, and set aside where it holds only fixed ones")
  func fixedFacts() throws {
    let example = try ExampleBook(
      """
      fact x "X", v "V": yes or no fixed
      fact y "Y": yes or no
      impossible C1 when x and y because "Not both."
      impossible C2 when x and v because "Not both."
      RULE a for surgery when x
      RULE b for watching when y
      RULE c for watching when v
      """
    )
    let kept = try example.answer(["x": .value("yes"), "y": .value("yes")])
    #expect(example.conflicts(kept) == ["x y: C1"])
    // As x is kept, y and v can only be no.
    #expect(kept.options.map(\.verdict) == [.candidate, .unsupported])
    #expect(kept.missing.isEmpty)
    let lost = try example.answer(["x": .value("yes"), "v": .value("yes")])
    #expect(example.conflicts(lost) == ["x v: C2"])
    #expect(example.missing(lost) == ["x", "v", "y"])
    #expect(lost.missing.map(\.isSetAside) == [true, true, false])
  }

  @Test("A value given where it cannot apply is a contradiction, and so is the empty set")
  func notApplicable() throws {
    let example = try ExampleBook(
      """
      fact spread "Spread": yes or no
      fact growth "Growth": one of slow, fast only when spread
      fact sites "Sites": several of liver, bone only when growth is fast
      RULE a for surgery when growth is slow
      RULE b for surgery when sites include liver
      """
    )
    #expect(
      example.conflicts(try example.answer(["spread": .value("no"), "growth": .value("slow")]))
        == ["spread growth: only growth"]
    )
    #expect(
      example.conflicts(try example.answer(["spread": .value("no"), "sites": .set([])]))
        == ["spread sites: only growth only sites"]
    )
    #expect(
      example.conflicts(try example.answer(["growth": .value("slow"), "sites": .set(["bone"])]))
        == ["growth sites: only sites"]
    )
    #expect(
      try example.answer(["spread": .value("no"), "sites": .members(present: [], absent: [])]).conflicts.isEmpty
    )
    // What is said of a fact says that it applies.
    #expect(try example.verdict(["growth": .value("slow")]) == .candidate)
    #expect(try example.answer(["growth": .value("slow")]).missing.isEmpty)
  }

  // MARK: - Changes

  @Test("The fewest changes make or unmake a candidate, in the order of the file")
  func fewestChanges() throws {
    let example = try ExampleBook(
      """
      fact x "X", y "Y", z "Z": yes or no
      RULE a for surgery when x and y
      """
    )
    let no: [String: ExampleBook.Said] = ["x": .value("no"), "y": .value("no"), "z": .value("no")]
    #expect(try example.changes(no, .candidate) == ["2 changes, distance 0: x=yes, y=yes"])
    #expect(try example.changes(["x": .value("no")], .candidate) == ["1 changes, distance 0: x=yes"])
    let yes: [String: ExampleBook.Said] = ["x": .value("yes"), "y": .value("yes")]
    #expect(
      try example.changes(yes, .notCandidate) == ["1 changes, distance 0: x=no", "1 changes, distance 0: y=no"]
    )
    #expect(try example.changes(["x": .value("yes")], .candidate) == ["0 changes, distance 0: "])
  }

  @Test("Fixed facts never change, and the changed case is possible")
  func fixedAndPossible() throws {
    let fixed = try ExampleBook(
      """
      fact x "X": yes or no fixed
      fact y "Y": yes or no
      RULE a for surgery when x or y
      RULE b for watching when x
      """
    )
    let no: [String: ExampleBook.Said] = ["x": .value("no"), "y": .value("no")]
    #expect(try fixed.changes(no, .candidate) == ["1 changes, distance 0: y=yes"])
    #expect(fixed.definition.changes(for: try fixed.patient(no), option: 1, goal: .candidate).isEmpty)

    let tied = try ExampleBook(
      """
      fact x "X", y "Y": yes or no
      impossible C1 when x and not y because "It needs the other."
      RULE a for surgery when x
      """
    )
    #expect(try tied.changes(no, .candidate) == ["2 changes, distance 0: x=yes, y=yes"])
    #expect(try tied.changes(["x": .value("no")], .candidate) == ["1 changes, distance 0: x=yes"])
  }

  @Test("Among as many changes the smaller distance comes first")
  func distance() throws {
    let example = try ExampleBook(
      """
      fact grade "Grade": in order g1, g2, g3, g4
      fact size "Size": number from 0 to 30 mm step 1
      RULE a for surgery when grade in (g1, g3)
      RULE b for surgery when size below 10 mm
      RULE c for watching when size at least 20 mm or grade is g4
      """
    )
    #expect(
      try example.changes(["grade": .value("g4"), "size": .numbers(20...30)], .candidate) == [
        "1 changes, distance 1: grade=g3", "1 changes, distance 2: size=0 to 9 mm", "1 changes, distance 3: grade=g1",
      ]
    )
    #expect(
      try example.changes(["grade": .oneOf(["g2", "g4"]), "size": .numbers(15...30)], .candidate) == [
        "1 changes, distance 1: grade=g1", "1 changes, distance 1: grade=g3", "1 changes, distance 1: size=0 to 9 mm",
      ]
    )
  }

  @Test("Each member counts one change, and members of which nothing is said are free")
  func memberChanges() throws {
    let example = try ExampleBook(
      """
      fact sites "Sites": several of liver, bone, lung
      fact x "X": yes or no
      RULE a for surgery when sites none or x
      RULE b for watching when sites only (bone, lung)
      """
    )
    #expect(
      try example.changes(["sites": .set(["liver", "bone"]), "x": .value("no")], .candidate)
        == ["1 changes, distance 0: x=yes"]
    )
    let said = try example.patient(["sites": .members(present: ["liver"], absent: ["bone"])])
    let sets = example.definition.changes(for: said, option: 1, goal: .candidate)
    #expect(sets.map(\.count) == [2])
    #expect(sets.first?.changes == [.init(fact: 0, target: .members(removed: 0b001, added: 0b010))])
  }

  @Test("A fact can cease to apply, which is a change of its own")
  func changeToNotApplicable() throws {
    let example = try ExampleBook(
      """
      fact spread "Spread": yes or no
      fact growth "Growth": one of slow, fast only when spread
      RULE a for surgery when not spread
      RULE b against surgery when growth is slow
      """
    )
    #expect(
      try example.changes(["spread": .value("yes"), "growth": .value("fast")], .candidate)
        == ["2 changes, distance 0: spread=no, growth=not-applicable"]
    )
    #expect(
      try example.changes(["growth": .value("fast")], .candidate) == ["1 changes, distance 0: growth=not-applicable"]
    )
  }

  @Test("A set that ceases to apply loses each of its members and then itself")
  func setToNotApplicable() throws {
    let example = try ExampleBook(
      """
      fact spread "Spread": yes or no
      fact sites "Sites": several of liver, bone, lung only when spread
      RULE a for surgery when not spread
      RULE b against surgery when sites include liver
      """
    )
    #expect(
      try example.changes(["spread": .value("yes"), "sites": .set(["liver", "bone"])], .candidate)
        == ["4 changes, distance 0: spread=no, sites=not-applicable"]
    )
    #expect(try example.changes(["sites": .set([])], .candidate) == ["1 changes, distance 0: sites=not-applicable"])
  }
}
