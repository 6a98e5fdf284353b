import RuleLanguage
import Testing

@Suite("After a mistake")
struct RecoveryTests {
  @Test("Several mistakes in one file are all found, in the order of their places")
  func several() {
    expectFindings(
      [
        Spotted("C105", at: "1️⃣"), Spotted("C108", at: "2️⃣"), Spotted("C106", at: "3️⃣"),
        Spotted("C107", at: "4️⃣"), Spotted("C103", at: "5️⃣"),
      ],
      in: """
        rules a version 1.0.0 language 1
        fact 1️⃣spread: one of none, distant
        rule a.1 for b when ki-67 2️⃣>= 20 % because "One." 3️⃣because "Two."
        covers when 4️⃣a and b or c
        5️⃣ruel a.2 for b when a because "Three."
        """
    )
  }

  @Test("Two broken clauses of one rule are two findings")
  func twoClauses() {
    expectFindings(
      [Spotted("C102", at: "1️⃣"), Spotted("C102", at: "2️⃣")],
      in: header + "rule a for b,1️⃣\n  when c is2️⃣\n  because \"d\""
    )
  }

  @Test(
    "A missing closing quote is found on its own line, not at the end of the file",
    arguments: ["\"", "“"]
  )
  func quotes(open: String) {
    let close = open == "“" ? "”" : "\""
    expectFindings(
      [Spotted("C006", at: "1️⃣")],
      in: header + """
        rule a for b when c because 1️⃣\(open)Without spread, surgery
          cite d e
        rule f for b when c because \(open)It is so.\(close)
          cite d g
        """
    )
  }

  @Test("Words of the language in prose without quotes start nothing")
  func unquoted() {
    expectFindings(
      [Spotted("C102", at: "1️⃣")],
      in: header + """
        rule a for b when c
          because 1️⃣There is no option for the case when a rule is against it, as the source notes
          cite d e
        rule f for b when c because "It is so." cite d g
        """
    )
  }

  @Test(
    "Words that start declarations do not end the clause in which they belong",
    arguments: [
      "rule a for every option when (b because \"c\"",
      "rule a notes every\noption when (b because \"c\"",
      "source a \"A\" statement b \"c\" informs every option publisher publisher \"d\"",
      "case \"A\" given b (c expect candidate d, question C17",
      "case \"A\" given b (c expect question C17, C18, notes e",
    ]
  )
  func innerWords(text: String) {
    let file = RuleParser.parse(Array((header + text).utf8))
    #expect(file.diagnostics.count == 1, "\(findings(file))")
  }

  @Test(
    "The names of what was left out are known",
    arguments: [
      ("fact a \"A\": what", ["a"]),
      ("fact a \"A\", b \"B\", c \"C\": what", ["a", "b", "c"]),
      ("define a \"A\": one of b, c", ["a"]),
      ("define a \"A\": b is", ["a"]),
      ("group a of", ["a"]),
      ("rule a.1 for b when c is", ["a.1"]),
      ("impossible C1 when", ["C1"]),
      ("source s \"S\" statement s.1 statement s.2 \"T\"", ["s.1"]),
      ("replace rule a.1 for b because \"c\"", ["a.1"]),
      ("fact when \"When\": yes or no", ["when"]),
    ]
  )
  func brokenNames(text: String, names: [String]) {
    let file = RuleParser.parse(Array((header + text).utf8))
    #expect(!file.diagnostics.isEmpty)
    #expect(file.brokenNames.sorted() == names)
  }

  @Test("What is whole around a mistake is kept")
  func kept() {
    let text =
      header + """
        option a "A"
        rule b for a when c is because "d"
        option e "E"
        """
    let file = RuleParser.parse(Array(text.utf8))
    #expect(file.tree.header?.name.text == "test")
    #expect(file.tree.declarations.count == 2)
  }

  /// The stretches of the words of a file.
  private static func words(of bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var position = 0
    let signs = Array(":,()".utf8)
    while position < bytes.count {
      let start = position
      if bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\n") {
        position += 1
        continue
      }
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        while bytes[position] != UInt8(ascii: "\"") { position += 1 }
        position += 1
      } else if signs.contains(bytes[position]) {
        position += 1
      } else {
        while bytes[position] != UInt8(ascii: " "), bytes[position] != UInt8(ascii: "\n"),
          !signs.contains(bytes[position])
        {
          position += 1
        }
      }
      words.append(start..<position)
    }
    return words
  }

  enum Slip: CaseIterable, Sendable {
    case leftOut
    case written(String)
    case twice

    static let allCases: [Slip] = [.leftOut, .written("zzz"), .written("0"), .written(";"), .written("when"), .twice]
  }

  @Test("One slip anywhere in a file is at most one finding", arguments: Slip.allCases)
  func slips(slip: Slip) {
    let bytes = Array(Samples.whole.utf8)
    for word in Self.words(of: bytes) {
      var changed = bytes
      switch slip {
      case .leftOut: changed.replaceSubrange(word, with: [])
      case .written(let other): changed.replaceSubrange(word, with: " \(other) ".utf8)
      case .twice: changed.replaceSubrange(word.upperBound..<word.upperBound, with: [UInt8(ascii: " ")] + bytes[word])
      }
      let file = RuleParser.parse(changed)
      let shown = String(decoding: bytes[word], as: UTF8.self)
      #expect(file.diagnostics.count <= 1, "\(shown) at \(word.lowerBound)\n\(findings(file))")
    }
  }
}
