import RuleBooks
import RuleEditing
import RuleLanguage
import Testing

@Suite("Names that layers over a file use")
struct LayerRenamingTests {
  private static let layer = """
    rules ward version 1.0.0 language 1 extends small version 1.0.0
    fact frail "Frail": yes or no
    rule ward.1 excludes surgery when frail or size above 50 mm because "Too much." cite page s.2
    replace rule s.2 excludes surgery when not fit and has-spread because "Not fit." cite page s.2 overrides s.1
    case "Large" given size 60 mm, spread none expect excluded surgery by ward.1

    """

  private func layer(_ name: String = "ward.rules", over base: String = EditedText.base, more: String = "")
    -> EditedFile
  {
    let base = RuleText(name: "a.rules", bytes: Array(base.utf8))
    return EditedFile(RuleTexts([base, RuleText(name: name, bytes: Array((Self.layer + more).utf8))]))
  }

  private func applied(_ change: FileEdits) -> String {
    String(decoding: TextEdit.applied(change.edits, to: change.text.bytes), as: UTF8.self)
  }

  @Test(
    "A name changes in the file and in the layers over it",
    arguments: [
      ("size", "fact ", "diameter", 5, 2), ("surgery", "option ", "operation", 5, 3),
      ("none", "in order ", "local-only", 6, 1),
      ("s.2", "rule ", "r.2", 1, 1), ("s.2", "statement ", "two.2", 2, 2), ("page", "source ", "leaflet", 4, 2),
      ("has-spread", "define ", "spread-out", 1, 1), ("watching", "option ", "waiting", 1, 0),
    ]
  )
  func both(name: String, earlier: String, new: String, own: Int, above: Int) throws {
    let file = EditedText.file()
    let layer = layer()
    #expect(
      !layer.checked.diagnostics.contains { $0.severity == .error },
      "\(layer.checked.diagnostics.map(\.message))"
    )
    let offset = try EditedText.offset(of: name, behind: earlier)
    let changes = try Renaming(file, at: offset, layers: [layer]).changes(to: new)
    #expect(changes.map(\.text.name) == (above == 0 ? ["a.rules"] : ["a.rules", "ward.rules"]))
    #expect(changes.map(\.edits.count) == (above == 0 ? [own] : [own, above]))
    // Renamed back in the same way, both files are what they were.
    let base = applied(changes[0])
    let texts = [RuleText(name: "a.rules", bytes: Array(base.utf8))]
    let ward = above == 0 ? Self.layer : applied(changes[1])
    let renamedLayer = EditedFile(RuleTexts(texts + [RuleText(name: "ward.rules", bytes: Array(ward.utf8))]))
    let start = try #require(changes[0].edits.first?.place.start)
    let back = try Renaming(EditedFile(RuleTexts(texts)), at: start, layers: [renamedLayer]).changes(to: name)
    #expect(applied(back[0]) == EditedText.base)
    #expect(above == 0 || applied(back[1]) == Self.layer)
  }

  @Test("A name that a layer has given to something else is refused, and the layer is named")
  func taken() throws {
    let renaming = try Renaming(
      EditedText.file(),
      at: EditedText.offset(of: "bulky", behind: "fact "),
      layers: [layer()]
    )
    let problem = #expect(throws: RenameProblem.self) { _ = try renaming.changes(to: "frail") }
    #expect(problem?.message == "`frail` is already the name of a fact in ward.rules")
  }

  @Test("Nothing is renamed below a layer whose text has errors")
  func broken() throws {
    let offset = try EditedText.offset(of: "size", behind: "fact ")
    let problem = #expect(throws: RenameProblem.self) {
      _ = try Renaming(EditedText.file(), at: offset, layers: [layer(more: "rule x")])
    }
    #expect(problem == .brokenLayer("ward.rules"))
  }

  @Test("A file between two others is edited as well, once, even where only the uppermost is open")
  func between() throws {
    let upper =
      "rules bed version 1.0.0 language 1 extends ward version 1.0.0\nnarrow fact size: number from 0 to 100 mm step 1\n"
    let texts = layer().texts.files + [RuleText(name: "bed.rules", bytes: Array(upper.utf8))]
    let bed = EditedFile(RuleTexts(texts))
    let offset = try EditedText.offset(of: "size", behind: "fact ")
    for layers in [[bed], [bed, layer()], [layer(), bed]] {
      let changes = try Renaming(EditedText.file(), at: offset, layers: layers).changes(to: "diameter")
      #expect(changes.map(\.text.name) == ["a.rules", "ward.rules", "bed.rules"])
      #expect(changes.map(\.edits.count) == [5, 2, 1])
    }
  }
}
