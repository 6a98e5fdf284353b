import ConsiliumTestSupport
import RuleBooks
import RuleLanguage
import Testing

@Suite("The digests of what is signed")
struct BookDigestTests {
  private static let seeds: ClosedRange<UInt64> = 1...12

  /// The digest of every entry by its name.
  private func digests(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String: String] {
    let file = RuleBookReader.read(Array(text.utf8))
    let book = try #require(file.book, "\(file.diagnostics.map(\.message))\n\(text)", sourceLocation: sourceLocation)
    let entries = BookDigests(book).entries
    let digests = Dictionary(entries.map { ($0.entry.text, $0.digest) }) { first, _ in first }
    #expect(digests.count == entries.count)
    return digests
  }

  @Test("Layout, comments and the order of declarations change no digest", arguments: seeds)
  func layout(seed: UInt64) throws {
    let text = RandomRuleFile(seed: seed).text
    let original = try digests(text)
    var tree = RuleBookReader.read(Array(text.utf8)).tree
    #expect(try digests(RulePrinter.print(tree)) == original)
    let loose = text.split(separator: "\n").joined(separator: "  # A comment.\n\n\t")
    #expect(try digests(loose) == original)
    var random = SplitMix64(seed: seed)
    tree.declarations = random.shuffled(tree.declarations)
    #expect(try digests(RulePrinter.print(tree)) == original, "seed \(seed)")
  }

  @Test("A change changes the digests of what depends on it, and no other", arguments: seeds)
  func changes(seed: UInt64) throws {
    let text = RulePrinter.print(RuleBookReader.read(Array(RandomRuleFile(seed: seed).text.utf8)).tree)
    let tree = RuleBookReader.read(Array(text.utf8)).tree
    let original = try digests(text)
    let walk = DependencyWalk(tree)
    let edits = RuleFileEdit.edits(of: tree)
    #expect(edits.count > 20)
    for edit in edits {
      let changed = try digests(edit.applied(to: text))
      let found = Set(original.keys.filter { changed[$0] != original[$0] })
      var expected: Set<String> = []
      switch edit.changed {
      case .entry(let entry): expected = [entry]
      case .declarations(let names):
        for name in names { expected.formUnion(walk.entries(dependingOn: name)) }
        expected.formUnion(names.filter { $0.hasPrefix("rule ") })
      }
      if found != expected { Issue.record("seed \(seed), \(edit.changed): \(found) and not \(expected)") }
    }
  }

  @Test(
    "What is not said anew keeps its digest: version, cases, links, the order of lists",
    arguments: [
      ("version 1.0.0", "version 1.1.0"),
      ("case \"One\"", "case \"Another\""),
      ("link \"https://a.example\"", "link \"https://b.example\""),
      ("to cure, control", "to control, cure"),
      ("option a \"A\"\noption b \"B\"", "option b \"B\"\noption a \"A\""),
      ("for a, b", "for b, a"),
      ("when (f is x) and g", "when f is x and g"),
    ]
  )
  func unchanged(old: String, new: String) throws {
    let original = try digests(Self.small)
    #expect(Self.small.contains(old))
    #expect(try digests(Self.small.replacing(old, with: new)) == original)
  }

  @Test(
    "What a digest covers changes it",
    arguments: [
      ("strongly for", "for", ["rule r.1"]),
      ("to cure, control", "to cure", ["rule r.1"]),
      ("evidence low", "evidence high", ["rule r.1"]),
      ("edition \"1\"", "edition \"2\"", ["rule r.1", "rule r.2"]),
      ("step 1", "step 0.5", ["rule r.2", "fact n"]),
      ("one of x, y, z", "one of x, y, z, w", ["rule r.1", "rule r.3", "fact f"]),
      ("x, y, z", "x (also ex), y, z", ["fact f"]),
      ("note \"First.\"", "note \"Second.\"", ["scope"]),
      ("group xy of f: x, y", "group xy of f: x, z", ["rule r.3"]),
      ("route \"by mouth\"", "route \"by vein\"", ["option c"]),
      ("despite r.1", "", ["rule r.3"]),
    ]
  )
  func covered(old: String, new: String, entries: [String]) throws {
    let original = try digests(Self.small)
    #expect(Self.small.contains(old))
    let changed = try digests(Self.small.replacing(old, with: new))
    #expect(Set(original.keys.filter { changed[$0] != original[$0] }) == Set(entries))
  }

  private static let small = """
    rules small version 1.0.0 language 1
      note "First."
    intent cure, control
    source s "A source" edition "1" link "https://a.example"
      statement s.1 "One."
    fact f "F": one of x, y, z
    fact g "G": yes or no
    fact n "N": number from 0 to 10 step 1
    group xy of f: x, y
    option a "A"
    option b "B"
    option c "C" route "by mouth"
    rule r.1 strongly for a, b to cure, control when (f is x) and g because "Because." cite s s.1 evidence low
    rule r.2 against c when n at least 5 because "Because." cite s
    rule r.3 notes c when f in xy because "Because." cite t despite r.1
    source t "Another source"
    case "One" given f x, g yes expect candidate a

    """
}
