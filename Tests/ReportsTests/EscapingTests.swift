import Foundation
import Reports
import Testing

/// Text that means something to the place it is shown in must not mean it there.
struct EscapingTests {
  @Test(
    "JSON strings escape what JSON and terminals take for markup",
    arguments: [
      ("plain", "\"plain\""),
      ("say \"yes\" \\ no", #""say \"yes\" \\ no""#),
      ("a\nb\tc\r", #""a\nb\tc\r""#),
      ("\u{8}\u{C}\u{1}\u{1B}[31m", #""\b\f\u0001\u001B[31m""#),
      ("\u{7F}\u{9B}x", #""\u007F\u009Bx""#),
      ("Größe ≤ 5 µm 🩺", "\"Größe ≤ 5 µm 🩺\""),
    ]
  )
  func json(text: String, expected: String) throws {
    var output = Output()
    output.write(jsonString: text)
    #expect(String(decoding: output.bytes, as: UTF8.self) == expected)
    let parsed = try JSONSerialization.jsonObject(with: Data(output.bytes), options: .fragmentsAllowed)
    #expect(parsed as? String == text)
  }

  @Test(
    "CSV fields are quoted where they must be and never run as formulas",
    arguments: [
      ("plain", "plain"),
      ("a,b", "\"a,b\""),
      ("say \"yes\"", "\"say \"\"yes\"\"\""),
      ("two\nlines", "\"two\nlines\""),
      ("semi;colon", "semi;colon"),
      ("=1+1", "'=1+1"),
      ("+49 170", "'+49 170"),
      ("-3", "'-3"),
      ("@SUM(A1)", "'@SUM(A1)"),
      ("\tx", "'\tx"),
      ("a\u{1B}[2Jb\u{202E}", "a\\x1B[2Jb\\u{202E}"),
      ("\rx", "\"'\rx\""),
      ("=cmd|' /C calc'!A0,1", "\"'=cmd|' /C calc'!A0,1\""),
      ("", ""),
    ]
  )
  func csv(field: String, expected: String) {
    var output = Output()
    output.write(csvField: field)
    #expect(String(decoding: output.bytes, as: UTF8.self) == expected)
  }

  @Test(
    "Markdown shows text as it is",
    arguments: [
      ("Ki-67 <3 %", "Ki-67 \\<3 %"),
      ("*bold* _em_ `code`", "\\*bold\\* \\_em\\_ \\`code\\`"),
      ("[link](http://x)", "\\[link\\](http://x)"),
      ("<script>", "\\<script\\>"),
      ("# heading", "\\# heading"),
      ("- item", "\\- item"),
      ("12. item", "12\\. item"),
      ("3.5 mm", "3\\.5 mm"),
      ("a | b & c ~ d $e$", "a \\| b \\& c \\~ d \\$e\\$"),
      ("two\nlines\tand tabs", "two lines and tabs"),
      ("\u{1B}[31m", "\\\\x1B\\[31m"),
    ]
  )
  func markdown(text: String, expected: String) {
    #expect(MarkdownText.escaped(text, atLineStart: true) == expected)
  }

  @Test("Within a line of Markdown hyphens and points stay as they are")
  func markdownWithinLine() {
    #expect(MarkdownText.escaped("- 12. x", atLineStart: false) == "- 12. x")
  }

  @Test(
    "Control and directional characters are shown, not obeyed",
    arguments: [
      ("\u{1B}[2J", "\\x1B[2J"),
      ("bell\u{7}", "bell\\x07"),
      ("nul\u{0}", "nul\\x00"),
      ("\u{9B}31m", "\\u{9B}31m"),
      ("abc\u{202E}cba", "abc\\u{202E}cba"),
      ("zero\u{200B}width", "zero\\u{200B}width"),
      ("\u{FEFF}mark", "\\u{FEFF}mark"),
      ("naïve 🩺", "naïve 🩺"),
    ]
  )
  func visible(text: String, expected: String) {
    #expect(ReadableText.visible(text) == expected)
  }

  @Test(
    "Bytes that are not UTF-8 are shown one by one",
    arguments: [
      ([0x41, 0xFF, 0x42], "A\\xFFB"),
      ([0xC3, 0xA9], "é"),
      ([0xC3], "\\xC3"),
      ([0xC0, 0xAF], "\\xC0\\xAF"),
      ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
      ([0xF4, 0x90, 0x80, 0x80], "\\xF4\\x90\\x80\\x80"),
      ([0xF0, 0x9F, 0xA9, 0xBA], "🩺"),
      ([0xE2, 0x89], "\\xE2\\x89"),
    ] as [([UInt8], String)]
  )
  func decoding(bytes: [UInt8], expected: String) {
    #expect(ReadableText.decoding(bytes) == expected)
  }

  @Test("Any bytes decode to valid text that keeps every valid character", arguments: [1, 2, 3] as [UInt64])
  func anyBytes(seed: UInt64) {
    var state = seed
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(next(&state) % 12) {
        bytes.append([0x41, 0x80, 0xC3, 0xE2, 0x89, 0xA4, 0xF0, 0x9F, 0xFF][Int(next(&state) % 9)])
      }
      let text = ReadableText.decoding(bytes)
      if let valid = String(validating: bytes, as: UTF8.self) {
        if text != valid { Issue.record("seed \(seed): \(bytes)") }
      } else if !text.contains("\\x") {
        Issue.record("seed \(seed): \(bytes) hides its broken bytes")
      }
    }
  }

  private func next(_ state: inout UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
