import RuleLanguage
import Testing

@Suite("Hostile input ends in findings")
struct HostileInputTests {
  @Test(
    "Deep nesting is refused before it is followed",
    arguments: ["(", "not ", "all of (", "any of (a, ", "not (", "!", "at least 1 of ("]
  )
  func nesting(opening: String) {
    let text = header + "covers when " + String(repeating: opening, count: 10_000)
    let file = RuleParser.parse(Array(text.utf8))
    #expect(file.diagnostics.map(\.code) == [.nestingTooDeep], "\(findings(file))")
  }

  @Test("Conditions may be nested as deep as the limit and no deeper", arguments: [63, 64])
  func nestingLimit(depth: Int) {
    let text =
      header + "covers when " + String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    let file = RuleParser.parse(Array(text.utf8))
    #expect(file.diagnostics.map(\.code) == (depth < 64 ? [] : [.nestingTooDeep]))
    #expect(RulePrinter.print(file.tree).contains("covers") == (depth < 64))
  }

  @Test("Each limit has its own finding")
  func limits() {
    let small = RuleLimits(bytes: 200, textLength: 10, nameLength: 8, declarations: 2)
    func codes(_ text: String) -> [String] {
      RuleParser.parse(Array(("rules t version 1.0.0 language 1\n" + text).utf8), limits: small)
        .diagnostics.map(\.code.rawValue)
    }
    #expect(codes("option a \"1234567890\"") == [])
    #expect(codes("option a \"12345678901\"") == ["C007"])
    #expect(codes("option a \"ääääääääää\"") == [])
    #expect(codes("option abcdefgh \"A\"") == [])
    #expect(codes("option abcdefghi \"A\"") == ["C007"])
    #expect(codes("covers when a above 123456789") == ["C007"])
    #expect(codes("option a \"A\" option b \"B\"") == [])
    #expect(codes("option a \"A\" option b \"B\" option c \"C\"") == ["C009"])
    #expect(codes(String(repeating: " ", count: 200)) == ["C001"])
  }

  @Test("A file beyond four MiB is not read")
  func size() {
    let file = RuleParser.parse([UInt8](repeating: UInt8(ascii: "#"), count: (4 << 20) + 1))
    #expect(file.diagnostics.map(\.code) == [.fileTooLarge])
  }

  @Test("Findings are collected up to a limit")
  func findingLimit() {
    let text = header + String(repeating: "option ; \"a\"\n", count: 5_000)
    #expect(RuleParser.parse(Array(text.utf8)).diagnostics.count <= 2 * RuleLimits.standard.diagnostics)
  }

  @Test(
    "Long runs of one thing end",
    arguments: [
      "\"", "“", "”", "'", "(", ")", ",", ":", "#", "%", ">=", "a", "a.", "1.", "0", "\u{430}", "rule ", "rule a ",
      "case ", "expect ", "when a and ", "1^", "-", "_", "\u{200B}", "“\n“", "\"\n\"a", "every option ",
      "define a \"A\": one of b b when ",
    ]
  )
  func runs(piece: String) {
    for start in ["", header, header + "rule a for b when ", header + "case \"A\" given "] {
      let text = start + String(repeating: piece, count: 4_000)
      let file = RuleParser.parse(Array(text.utf8))
      #expect(file.diagnostics.isEmpty == (piece == "#" && start == header))
    }
  }

  @Test("Every beginning of a good file is read without a trap and with few findings")
  func truncated() {
    let bytes = Array(Samples.whole.utf8)
    for end in 0..<bytes.count {
      let file = RuleParser.parse(Array(bytes[..<end]))
      #expect(file.diagnostics.count <= 3, "\(end): \(findings(file))")
    }
  }

  @Test("Random bytes are read without a trap", arguments: 0..<8)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let bytes = (0..<Int.random(in: 0..<2_000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(RuleParser.parse(bytes), count: bytes.count, "seed \(seed)")
    }
  }

  @Test("A good file with random changes is read without a trap", arguments: 0..<8)
  func randomChanges(seed: UInt64) {
    var random = SeededGenerator(seed: 1_000 + seed)
    let good = Array(Samples.whole.utf8)
    for _ in 0..<60 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, position + Int.random(in: 0...30, using: &random))
        let from = Int.random(in: 0..<good.count, using: &random)
        let piece = good[from..<min(good.count, from + Int.random(in: 0...30, using: &random))]
        bytes.replaceSubrange(position..<end, with: piece)
      }
      let file = RuleParser.parse(bytes)
      check(file, count: bytes.count, "seed \(seed)")
      // What was understood can be printed and read again.
      let printed = RuleParser.parse(Array((header + RulePrinter.print(file.tree)).utf8))
      _ = RulePrinter.print(printed.tree)
    }
  }

  @Test("Random words of the language are read without a trap", arguments: 0..<8)
  func randomWords(seed: UInt64) {
    var random = SeededGenerator(seed: 2_000 + seed)
    let words =
      Keyword.allCases.map(\.rawValue) + [
        "a", "b.1", "\"text\"", ",", ",", ":", "(", ")", "5", "%", "of", "none", "yes", "no", "least", "one", "step",
        ">=", "1.0.0", "as", "also", "\n", "&&", "AND", "wehn",
      ]
    for _ in 0..<60 {
      let text =
        header + (0..<200).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
      check(RuleParser.parse(Array(text.utf8)), count: text.utf8.count, "seed \(seed)")
    }
  }

  /// Checks what holds for the findings about any text.
  private func check(_ file: ParsedFile, count: Int, _ comment: Comment) {
    #expect(
      zip(file.diagnostics, file.diagnostics.dropFirst()).allSatisfy { $0.place.start <= $1.place.start },
      comment
    )
    for finding in file.diagnostics {
      #expect(finding.place.start >= 0 && finding.place.start <= finding.place.end, comment)
      #expect(finding.place.end <= max(1, count), comment)
      #expect(finding.severity == .error, comment)
      #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."), comment)
    }
  }
}
