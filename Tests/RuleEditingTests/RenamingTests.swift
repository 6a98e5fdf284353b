import ConsiliumTestSupport
import RuleBooks
import RuleEditing
import RuleLanguage
import Testing

@Suite("Renaming")
struct RenamingTests {
  @Test(
    "A name changes in every place where it stands for the same thing, and nowhere else",
    arguments: [
      ("spread", "fact ", "extent", 6), ("size", "fact ", "diameter", 5), ("surgery", "option ", "operation", 5),
      ("liver", "several of ", "hepatic", 4), ("none", "in order ", "localised", 6), ("cure", "intent ", "healing", 2),
      ("page", "source ", "leaflet", 4), ("s.1", "statement ", "one.1", 3), ("s.1", "rule ", "r.1", 3),
      ("C1", "impossible ", "never.liver", 2), ("early", "one of ", "first", 2), ("fit", "bulky\", ", "able", 3),
      ("far", "group ", "remote", 1), ("has-spread", "define ", "spread-out", 1), ("C2", "question ", "Q2", 1),
    ]
  )
  func places(name: String, earlier: String, new: String, count: Int) throws {
    let file = EditedText.file()
    #expect(file.checked.book != nil, "\(file.checked.diagnostics.map(\.message))")
    let edits = try Renaming(file, at: EditedText.offset(of: name, behind: earlier)).edits(to: new)
    #expect(edits.count == count)
    let renamed = file.with(TextEdit.applied(edits, to: file.bytes))
    #expect(renamed.checked.book != nil)
    let offset = try #require(edits.first?.place.start)
    let back = try Renaming(renamed, at: offset).edits(to: name)
    #expect(TextEdit.applied(back, to: renamed.bytes) == file.bytes)
  }

  @Test(
    "What cannot be a name is refused with the reason",
    arguments: [
      ("rule", "`rule` is a word of the rule language"), ("2b", "`2b` is no name"), ("", "`` is no name"),
      ("a b", "`a b` is no name"), ("a.1", "`a.1` is no name"), ("größe", "`größe` is no name"),
      ("spread", "`spread` is already the name of a fact"), ("far", "`far` is already the name of a group"),
      ("stage", "`stage` is already the name of a definition"), (String(repeating: "a", count: 101), "is no name"),
    ]
  )
  func refusals(new: String, message: String) throws {
    let file = EditedText.file()
    let renaming = try Renaming(file, at: EditedText.offset(of: "size", behind: "fact "))
    let problem = #expect(throws: RenameProblem.self) { _ = try renaming.edits(to: new) }
    #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "")")
  }

  @Test("A name that would turn a value into another word is refused with the finding that it makes")
  func meaning() throws {
    let file = EditedText.file()
    let renaming = try Renaming(file, at: EditedText.offset(of: "liver", behind: "several of "))
    #expect(throws: RenameProblem.taken("far", by: .group("far"))) { _ = try renaming.edits(to: "far") }
    let value = try Renaming(file, at: EditedText.offset(of: "nodes", behind: "in order "))
    let problem = #expect(throws: RenameProblem.self) { _ = try value.edits(to: "local") }
    #expect(problem?.message.contains("with the name `local` the file has an error") == true)
  }

  @Test("Nothing is renamed where no name stands, nor in a file whose text has errors")
  func nothing() throws {
    let file = EditedText.file()
    #expect(throws: RenameProblem.nothing) { _ = try Renaming(file, at: 0) }
    #expect(throws: RenameProblem.nothing) {
      _ = try Renaming(file, at: EditedText.offset(of: "operation", behind: "kind "))
    }
    let broken = EditedText.file("rule x")
    #expect(throws: RenameProblem.broken) { _ = try Renaming(broken, at: EditedText.offset(of: "size")) }
  }

  @Test("Every name of random rule files can be renamed and renamed back", arguments: UInt64(1)...12)
  func random(seed: UInt64) throws {
    let file = EditedFile(RuleTexts(Array(RandomRuleFile(seed: seed).text.utf8)))
    var seen: Set<Symbol> = []
    for occurrence in file.occurrences where seen.insert(occurrence.symbol).inserted {
      let edits = try Renaming(file, at: occurrence.place.start).edits(to: "renamed-now")
      let renamed = file.with(TextEdit.applied(edits, to: file.bytes))
      #expect(renamed.checked.book != nil, "seed \(seed), \(occurrence.symbol)")
      #expect(edits.count == file.occurrences(of: occurrence.symbol).count)
      let back = try Renaming(renamed, at: try #require(edits.first?.place.start)).edits(to: occurrence.symbol.name)
      #expect(TextEdit.applied(back, to: renamed.bytes) == file.bytes, "seed \(seed), \(occurrence.symbol)")
    }
    #expect(seen.count > 10)
  }
}
