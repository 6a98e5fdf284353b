import RuleLanguage
import Testing

@Suite("Characters")
struct CharacterTests {
  @Test(
    "Look-alikes in names are refused and named",
    arguments: [
      ("spre\u{430}d", "U+0430", "a", "spread"),  // Cyrillic
      ("\u{455}pread", "U+0455", "s", "spread"),
      ("\u{3BF}ption-a", "U+03BF", "o", "option-a"),  // Greek
      ("\u{FF53}pread", "U+FF53", "s", "spread"),  // full width
      ("ki-6\u{FF17}", "U+FF17", "7", "ki-67"),
      ("\u{1D42C}pread", "U+1D42C", "s", "spread"),  // mathematical bold
      ("ki\u{2011}67", "U+2011", "-", "ki-67"),  // non-breaking hyphen
      ("ki\u{2013}67", "U+2013", "-", "ki-67"),  // en dash
      ("na\u{EF}ve", "U+00EF", "i", "naive"),
      ("\u{B5}mol", "U+00B5", "u", "umol"),
    ]
  )
  func lookAlikes(written: String, code: String, ascii: String, meant: String) throws {
    expectFindings([Spotted("C003", help: ["write `\(meant)`"])], in: header + "covers when 1️⃣\(written) is none")
    let text = header + "covers when \(written) is none"
    let file = RuleParser.parse(Array(text.utf8))
    let found = try #require(file.diagnostics.first)
    #expect(found.message.contains(code))
    #expect(found.message.hasSuffix("only looks like `\(ascii)`"))
    let other = RuleParser.parse(Array((header + "covers when \(meant) is none").utf8))
    #expect(file.tree == other.tree, "it is read as what it looks like, so that nothing else is wrong")
  }

  @Test("A keyword with a look-alike is one finding")
  func keyword() {
    expectFindings([Spotted("C003")], in: header + "1️⃣rul\u{435} a for b always because \"c\"")
  }

  @Test("A letter of another script that looks like no other is refused", arguments: ["ß", "ж", "中", "→"])
  func otherLetters(letter: String) {
    expectFindings([Spotted("C005")], in: header + "covers when 1️⃣a\(letter)b is none")
  }

  @Test("Full-width signs are refused and read as what they look like")
  func signs() {
    expectFindings(
      [Spotted("C003", at: "1️⃣"), Spotted("C003", at: "2️⃣"), Spotted("C003", at: "3️⃣")],
      in: header + "covers when a in 1️⃣（b2️⃣，c3️⃣）"
    )
  }

  @Test(
    "Characters that cannot be seen are refused everywhere",
    arguments: [0x200B, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x0B, 0x0C, 0x01, 0x7F, 0x85, 0x2028, 0xE0041] as [UInt32]
  )
  func hidden(scalar: UInt32) throws {
    let character = String(Character(try #require(Unicode.Scalar(scalar))))
    let hex = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    let message = "the character \(code) cannot be seen"
    let parts: [UInt32] = [0x0B, 0x0C, 0x85, 0x2028]
    for text in [
      "covers when a1️⃣\(character)\(parts.contains(scalar) ? "" : "b") is none", "covers when a is none 1️⃣\(character)",
      "option a \"b1️⃣\(character)c\"", "covers when a # b1️⃣\(character)c\n",
    ] {
      expectFindings([Spotted("C004", at: "1️⃣", message)], in: header + text)
    }
    let file = RuleParser.parse(Array((header + "option ab\(character) \"c\(character)d\"").utf8))
    #expect(file.tree == RuleParser.parse(Array((header + "option ab \"cd\"").utf8)).tree)
  }

  @Test("Characters that turn the direction of reading are refused", arguments: [0x202E, 0x2066, 0x200F] as [UInt32])
  func bidirectional(scalar: UInt32) throws {
    let character = String(Character(try #require(Unicode.Scalar(scalar))))
    let code = "U+" + String(scalar, radix: 16, uppercase: true)
    expectFindings(
      [Spotted("C004", at: "1️⃣", "the character \(code) changes the direction of reading")],
      in: header + "option a \"b1️⃣\(character)c\""
    )
  }

  @Test("A run of hidden characters is one finding")
  func run() {
    expectFindings([Spotted("C004")], in: header + "option a 1️⃣\u{200B}\u{200B}\u{2060} \"b\"")
  }

  @Test("Letters of any script stand in texts")
  func texts() {
    expectFindings([], in: header + "option a \"Größe – naïve – опухоль – 腫瘍\" # öäü 腫瘍")
  }

  @Test("A byte-order mark at the start is accepted")
  func byteOrderMark() {
    let file = RuleParser.parse([0xEF, 0xBB, 0xBF] + Array(Samples.whole.utf8))
    #expect(file.diagnostics.isEmpty)
    #expect(file.tree == RuleParser.parse(Array(Samples.whole.utf8)).tree)
  }

  @Test(
    "Broken UTF-8 is one finding that names the first byte",
    arguments: [
      [0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func brokenEncoding(broken: [UInt8]) {
    let start = Array((header + "option a \"b").utf8)
    let file = RuleParser.parse(start + broken + Array("c\"\noption d \"e\" # ".utf8) + broken)
    #expect(file.diagnostics.map(\.code) == [.brokenEncoding])
    #expect(file.diagnostics.first?.message.hasPrefix("byte \(start.count) is not UTF-8") == true)
    #expect(file.tree.declarations.count == 2)
  }

  @Test("A file that is no UTF-8 at all has no more than that finding about its letters")
  func latin1() {
    let text = Array((header + "covers when gr").utf8) + [0xF6, 0xDF] + Array("e is none".utf8)
    #expect(RuleParser.parse(text).diagnostics.map(\.code) == [.brokenEncoding])
  }

  @Test(
    "A text may stand in straight or curly quotes and folds its line breaks",
    arguments: [
      ("\"a b\"", "a b"), ("“a b”", "a b"), ("\"a\n   b\"", "a b"), ("\"a \r\n\r\n\t b\"", "a b"),
      ("\"a  b\"", "a  b"), ("\"a “b” c\"", "a “b” c"), ("“a \"b\" c”", "a \"b\" c"), ("\"\n  a\n\"", "a"),
      ("\"a # b\"", "a # b"), ("\"a\n“b” c\"", "a “b” c"),
    ]
  )
  func folding(written: String, text: String) {
    let file = RuleParser.parse(Array((header + "option o \(written)").utf8))
    #expect(file.diagnostics.isEmpty, "\(findings(file))")
    guard case .option(let option)? = file.tree.declarations.first else {
      Issue.record("no option")
      return
    }
    #expect(option.label.text == text)
  }

  @Test("Other quotation marks are refused and read", arguments: ["'so'", "‘so’", "„so“", "„so”", "«so»", "”so”"])
  func foreignQuotes(written: String) {
    expectFindings([Spotted("C005", at: "1️⃣", "texts stand in double quotes")], in: header + "option a 1️⃣\(written)")
  }

  @Test(
    "Signs without a meaning say what to write",
    arguments: [
      ("covers when a 1️⃣; covers when b", "write `,` within a list; a declaration needs no mark at its end"),
      ("covers when a1️⃣.", "a number starts with a digit: 0.5; a declaration needs no mark at its end"),
      ("covers when a in 1️⃣[b, c]", "brackets are round: ( and )"),
      ("covers when a above 1️⃣-5", "a name starts with a letter, and numbers are not negative"),
      ("covers when 1️⃣a_b is none", "write `a-b`"),
      ("covers when a above 5 1️⃣10^9/L", "\"10^9/L\""),
    ]
  )
  func signs(text: String, help: String) {
    let marked = MarkedText(header + text)
    let file = RuleParser.parse(Array(marked.text.utf8))
    #expect(file.diagnostics.first?.code == .unexpectedCharacter)
    #expect(file.diagnostics.first?.place.start == marked.offsets["1️⃣"])
    #expect(file.diagnostics.first?.help == [help])
  }

  @Test("Comments are kept by their places")
  func comments() {
    let text = "# one\n" + header + "# two \"\noption a \"b # c\" # three"
    let file = RuleParser.parse(Array(text.utf8))
    #expect(file.diagnostics.isEmpty)
    let bytes = Array(text.utf8)
    #expect(
      file.comments.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } == [
        "# one", "# two \"", "# three",
      ]
    )
  }
}
