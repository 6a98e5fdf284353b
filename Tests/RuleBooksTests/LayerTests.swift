import RuleBooks
import RuleLanguage
import Testing

@Suite("Layers over other rule files")
struct LayerTests {
  private static let base = """
    ==== base.rules
    rules base version 1.0.0 language 1
      note "From the base."
    intent cure
    source guide "A guide"
      statement s.1 "An operation is meant to cure."
      statement s.2 "It may be repeated."
    fact spread "Spread": in order none "None", regional "Regional", distant "Distant"
    fact size "Size": number from 0 to 400 mm step 1
    fact sites "Sites": several of liver, bone, lung
    option surgery "Surgery"
    option tablets "Tablets"
    rule r.1 for surgery to cure when spread is none because "No spread." cite guide s.1
    rule r.2 against surgery when size above 20 mm because "Large." cite guide s.2 overrides r.1
    rule n.1 notes surgery always because "A note." cite guide
    case "No spread"
      given spread none, size 10 mm
      expect candidate surgery by r.1, notes n.1

    """

  private static func book(_ layer: String, name: String = "local") throws -> RuleBook {
    let header = "==== \(name).rules\nrules \(name) version 2.0.0 language 1 extends base version 1.0.0\n"
    let file = RuleBookReader.read(LayeredText(base + header + layer).gathered)
    return try #require(file.book, "\(file.diagnostics.map(\.message))")
  }

  @Test("The book has the name of the layer, the notes of all files and their digests, base first")
  func identity() throws {
    let book = try Self.book("  note \"From the layer.\"\noption rays \"Rays\"")
    #expect(book.name == "local")
    #expect(book.version == "2.0.0")
    #expect(book.notes == ["From the base.", "From the layer."])
    #expect(book.options.map(\.name) == ["surgery", "tablets", "rays"])
    #expect(book.layers.map(\.name) == ["base", "local"])
    #expect(book.layers.map(\.version) == ["1.0.0", "2.0.0"])
    let lines = book.layers.map { $0.digest + "\n" }.joined()
    #expect(book.digest == "sha256:" + SHA256.hexadecimal(of: Array(lines.utf8)))
    #expect(book.isOfBase(book.options[0].place))
    #expect(!book.isOfBase(book.options[2].place))
  }

  @Test("A file that stands alone keeps the digest of its text")
  func single() throws {
    let text = Array("rules a version 1.0.0 language 1\noption o \"O\"".utf8)
    let book = try #require(RuleBookReader.read(text).book)
    #expect(book.digest == "sha256:" + SHA256.hexadecimal(of: text))
    #expect(book.layers.map(\.digest) == [book.digest])
    #expect(!book.isLayered)
  }

  @Test("A replaced rule keeps its place in the order and what overrides it")
  func replacing() throws {
    let book = try Self.book("replace rule r.1 weakly for tablets always because \"Else.\" cite guide")
    #expect(book.rules.map(\.id) == ["r.1", "r.2", "n.1"])
    #expect(book.rules[0].effect == .argues(for: true, .weak))
    #expect(book.rules[0].options == [1])
    #expect(book.rules[1].overrides == [0])
    #expect(!book.isOfBase(book.rules[0].place))
  }

  @Test("A removed rule is gone from overrides and expectations, and what it cited is not unused")
  func removing() throws {
    let texts = LayeredText(
      Self.base + "==== local.rules\nrules local version 1.0.0 language 1 extends base version 1.0.0\n"
        + "remove rule r.1 because \"No.\" remove rule n.1 because \"No.\""
    )
    let file = RuleBookReader.read(texts.gathered)
    #expect(file.diagnostics.map(\.code) == [.droppedReference])
    #expect(file.diagnostics.map(\.severity) == [.information])
    let book = try #require(file.book)
    #expect(book.rules.map(\.id) == ["r.2"])
    #expect(book.rules[0].overrides == [])
    #expect(book.cases[0].droppedRules == ["r.1", "n.1"])
    guard case .verdict(.candidate, let options, let by) = book.cases[0].expectations[0] else {
      Issue.record("the verdict stays expected")
      return
    }
    #expect(options == [0])
    #expect(by == [])
  }

  @Test("A note that a layer makes argue is dropped from what the cases below expect")
  func changedEffect() throws {
    let book = try Self.book("replace rule n.1 for surgery always because \"Yes.\" cite guide")
    #expect(book.cases[0].droppedRules == ["n.1"])
  }

  @Test("A withheld option is excluded by a rule of the layer that always holds")
  func withholding() throws {
    let book = try Self.book("withhold option surgery because \"No theatre.\"")
    let rule = try #require(book.rules.last)
    #expect(rule.id == "withhold.surgery")
    #expect(rule.isWithholding)
    #expect(rule.effect == .excludes)
    #expect(rule.options == [0])
    #expect(rule.because == "No theatre.")
    guard case .always = rule.condition else {
      Issue.record("it holds always")
      return
    }
    #expect(BookWording(book).origin(of: book.rules.count - 1) == "[withhold.surgery: local]")
    #expect(book.unrestricted?.rules.map(\.id) == ["r.1", "r.2", "n.1"])
  }

  @Test("A higher layer can take a withholding back, and withhold again")
  func takingBack() throws {
    let text =
      Self.base + """
        ==== middle.rules
        rules middle version 1.0.0 language 1 extends base version 1.0.0
        withhold option surgery because "No theatre."
        ==== local.rules
        rules local version 1.0.0 language 1 extends middle version 1.0.0
        remove rule withhold.surgery because "There is one now."
        withhold option tablets because "None left."
        """
    let book = try #require(RuleBookReader.read(LayeredText(text).gathered).book)
    #expect(book.rules.filter(\.isWithholding).map(\.id) == ["withhold.tablets"])
  }

  @Test("The last of several layers that replace a rule has the word")
  func lastWins() throws {
    let text =
      Self.base + """
        ==== middle.rules
        rules middle version 1.0.0 language 1 extends base version 1.0.0
        replace rule r.1 for surgery always because "Middle." cite guide
        ==== local.rules
        rules local version 1.0.0 language 1 extends middle version 1.0.0
        replace rule r.1 for surgery always because "Local." cite guide
        """
    let book = try #require(RuleBookReader.read(LayeredText(text).gathered).book)
    #expect(book.rules[0].because == "Local.")
    #expect(book.layers.map(\.name) == ["base", "middle", "local"])
  }

  @Test(
    "A narrowed fact keeps its type, and what is left out is impossible",
    arguments: [
      ("spread: in order none, distant", "local narrows “Spread” to None or Distant."),
      ("size: number from 10 to 100 mm step 1", "local narrows “Size” to 10 to 100 mm."),
      ("size: number from 0 to 100 mm step 1", "local narrows “Size” to 0 to 100 mm."),
      ("sites: several of bone", "local narrows “Sites” to bone."),
    ]
  )
  func narrowing(type: String, because: String) throws {
    let book = try Self.book("narrow fact " + type)
    let constraint = try #require(book.constraints.last)
    #expect(constraint.id == "narrow." + type.prefix { $0 != ":" })
    #expect(constraint.because == because)
    #expect(constraint.narrows == book.facts.firstIndex { type.hasPrefix($0.name) })
    #expect(book.facts[0].type.values.count == 3)
    #expect(book.unrestricted?.constraints.isEmpty == true)
  }

  @Test("Layers narrow further and further, and the last says how far")
  func narrowingTwice() throws {
    let text =
      Self.base + """
        ==== middle.rules
        rules middle version 1.0.0 language 1 extends base version 1.0.0
        narrow fact size: number from 10 to 100 mm step 1
        ==== local.rules
        rules local version 1.0.0 language 1 extends middle version 1.0.0
        narrow fact size: number from 20 to 100 mm step 1
        case "Too small for both" given size 5 mm expect conflict narrow.size
        """
    let book = try #require(RuleBookReader.read(LayeredText(text).gathered).book)
    #expect(book.constraints.map(\.id) == ["narrow.size"])
    #expect(book.constraints[0].because == "local narrows “Size” to 20 to 100 mm.")
    let wider = text.replacing("from 20 to 100", with: "from 5 to 100")
    #expect(RuleBookReader.read(LayeredText(wider).gathered).diagnostics.map(\.code) == [.unfittingNarrowing])
  }

  @Test("A layer cannot say whom it covers, whether or not the files below do", arguments: [false, true])
  func coverage(isSaidBelow: Bool) {
    let below = isSaidBelow ? "covers when spread is not distant\n" : ""
    let header = "==== local.rules\nrules local version 2.0.0 language 1 extends base version 1.0.0\n"
    let text = LayeredText(Self.base + below + header + "covers when spread is none")
    let diagnostics = RuleBookReader.read(text.gathered).diagnostics
    #expect(diagnostics.map(\.code) == [.changedScope])
    #expect(diagnostics.map(\.severity) == [.error])
    #expect(diagnostics.map(\.related.count) == [isSaidBelow ? 1 : 0])
  }

  @Test("Earlier names are kept for a comparison of versions")
  func renames() throws {
    let text = """
      rules a version 1.0.0 language 1
      source guide "A guide"
      fact site "Site" renamed from place: one of stomach "Stomach" (also gastric) renamed from belly, ileum
      define early "Early" renamed from soon: site is ileum
      option surgery "Surgery" renamed from operation
      rule r.1 renamed from r.0 for surgery when early because "B." cite guide
      """
    let book = try #require(RuleBookReader.read(Array(text.utf8)).book)
    #expect(book.facts[0].renamedFrom == "place")
    #expect(book.facts[0].type.values.map(\.renamedFrom) == ["belly", nil])
    #expect(book.definitions[0].renamedFrom == "soon")
    #expect(book.options[0].renamedFrom == "operation")
    #expect(book.rules[0].renamedFrom == "r.0")
  }

  @Test("A base beyond the limits is refused at its own place")
  func hugeBase() {
    let huge = RuleText(name: "base.rules", bytes: [UInt8](repeating: UInt8(ascii: "#"), count: (4 << 20) + 1))
    let layer = RuleText(
      name: "local.rules",
      bytes: Array("rules local version 1.0.0 language 1 extends base version 1.0.0".utf8)
    )
    let texts = RuleTexts(layer) { _ in huge }
    let file = RuleBookReader.read(texts)
    #expect(file.book == nil)
    #expect(file.diagnostics.map(\.code) == [.fileTooLarge, .missingBase])
    #expect(file.diagnostics.map { texts.name(of: $0.place) } == ["base.rules", "local.rules"])
  }

  @Test("Seventeen files are too many")
  func tooMany() {
    let texts = (0..<17).map { number in
      let base = number == 0 ? "" : " extends n-\(number - 1) version 1.0.0"
      return "==== n-\(number).rules\nrules n-\(number) version 1.0.0 language 1\(base)\n"
        + (number == 0 ? "option o \"O\"\n" : "")
    }
    #expect(RuleBookReader.read(LayeredText(texts.joined()).gathered).diagnostics.map(\.code) == [.tooManyLayers])
    #expect(RuleBookReader.read(LayeredText(texts.dropLast().joined()).gathered).diagnostics.map(\.code) == [])
  }
}
