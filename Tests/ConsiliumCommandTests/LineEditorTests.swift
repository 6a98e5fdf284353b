import Testing

@testable import ConsiliumCommand

@Suite("Lines edited key by key")
struct LineEditorTests {
  /// The keys that bytes stand for.
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return text.utf8.compactMap { decoder.take($0) }
  }

  /// The line after some bytes, with `|` where the cursor is.
  private func line(_ text: String, history: [String] = [], complete: [String] = []) -> String {
    var editor = LineEditor(history: history) { start in complete.filter { $0.hasPrefix(start) } }
    for key in keys(text) { _ = editor.press(key) }
    return String(editor.characters[..<editor.cursor]) + "|" + String(editor.characters[editor.cursor...])
  }

  @Test(
    "Keys move, insert and delete as they do in a shell",
    arguments: [
      ("abc", "abc|"), ("abc\u{1B}[D\u{1B}[DX", "aX|bc"), ("abc\u{1}X\u{5}Y", "XabcY|"),
      ("abc\u{1B}[HX\u{1B}[FY", "XabcY|"), ("abc\u{1B}OHX\u{1B}[4~Y", "XabcY|"), ("abc\u{7F}", "ab|"),
      ("abc\u{1B}[D\u{1B}[3~", "ab|"), ("abc\u{1}\u{4}", "|bc"), ("one two\u{17}X", "one X|"),
      ("one two\u{1B}[D\u{B}", "one tw|"), ("one two\u{1B}[D\u{15}", "|o"), ("aé\u{7F}ö漢", "aö漢|"),
      ("e\u{301}\u{7F}x", "x|"), ("a\u{1B}[1;5Cb\u{0}\u{1B}[200~c", "abc|"), ("a\u{9B}b", "ab|"),
    ]
  )
  func editing(typed: String, expected: String) {
    #expect(line(typed) == expected)
  }

  @Test("Bytes that are no UTF-8 are passed over")
  func brokenBytes() {
    var decoder = KeyDecoder()
    let keys = [0x61, 0xFF, 0xC3, 0x28, 0x62, 0xF0, 0x9F, 0x98, 0x80].compactMap { decoder.take($0) }
    #expect(keys == [.character("a"), .other, .other, .character("b"), .character("😀")])
  }

  @Test("Up and down go through the lines typed before, and back to the one begun")
  func history() {
    let history = ["first", "second"]
    #expect(line("\u{1B}[A", history: history) == "second|")
    #expect(line("new\u{1B}[A\u{1B}[A\u{1B}[A", history: history) == "first|")
    #expect(line("new\u{1B}[A\u{1B}[B", history: history) == "new|")
    #expect(line("new\u{1B}[B", history: history) == "new|")
  }

  @Test("Tab completes as far as all that is meant agrees, and then shows what it can be")
  func completion() {
    let words = ["regional-nodes", "regular", "none"]
    #expect(line("n\t", complete: words) == "none|")
    #expect(line("r\t", complete: words) == "reg|")
    #expect(line("x\t", complete: words) == "x|")
    var editor = LineEditor { start in words.filter { $0.hasPrefix(start) } }
    for key in keys("r\t") { #expect(editor.press(key) == .editing) }
    #expect(editor.press(.tab) == .choices(["regional-nodes", "regular"]))
  }

  @Test("The end of the input is seen on an empty line only, and enter gives the line")
  func endings() {
    var editor = LineEditor()
    #expect(editor.press(.endOfInput) == .endOfInput)
    _ = editor.press(.character("a"))
    #expect(editor.press(.endOfInput) == .editing)
    #expect(editor.press(.enter) == .line("a"))
    #expect(editor.press(.interrupt) == .interrupted)
    #expect(editor.press(.suspend) == .suspended)
  }

  @Test("A line wider than the window is shown around its cursor", arguments: [1, 2, 3, 5, 8, 20, 80])
  func narrowWindows(width: Int) {
    let characters = Array("a line of some length, with 漢字 in it")
    for cursor in 0...characters.count {
      let view = LineView(prompt: "prompt> ", characters: characters, cursor: cursor, width: width)
      let shownWidth = view.shown.reduce(0) { $0 + LineView.width(of: $1) }
      #expect(shownWidth <= max(2, width - 1), "cursor \(cursor): \(view.shown)")
      #expect(view.column < max(2, width), "cursor \(cursor): \(view.shown)")
    }
    let whole = LineView(prompt: "> ", characters: characters, cursor: 3, width: 80)
    #expect(whole.shown == "> " + String(characters))
    #expect(whole.column == 5)
  }
}
