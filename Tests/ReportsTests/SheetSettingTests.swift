import Foundation
import Reports
import Testing

/// How sheets are set in lines.
struct SheetSettingTests {
  @Test("No line of any recorded page is wider than 80 columns")
  func width() throws {
    let files = try GoldenFile.all(withExtension: "txt")
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") where line.count > TextSheetWriter.width {
        Issue.record("\(file.lastPathComponent): \(line)")
      }
    }
  }

  @Test("Any words fit the width, and none is lost", arguments: [1, 2, 3] as [UInt64])
  func anyWords(seed: UInt64) {
    var state = seed
    let pieces = ["a", "tumour", "18\u{A0}mm", " ", " ", "  ", "3 %", "\n", "ß", "x".repeated(90), "\u{1B}", "[ssa.2]"]
    for _ in 0..<500 {
      var phrase = Phrase()
      for _ in 0..<Int(next(&state) % 40) {
        let piece = pieces[Int(next(&state) % UInt64(pieces.count))]
        phrase.append(piece, next(&state) % 3 == 0 ? .strong : .none)
      }
      let indent = Int(next(&state) % 30)
      let lines = LineFiller(width: 80).lines(of: phrase, used: indent, indent: indent)
        .map { $0.map(\.text).joined() }
      for line in lines where line.count + indent > 80 { Issue.record("seed \(seed): too wide: \(line)") }
      let wanted = ReadableText.visible(squeezed(phrase.stretches.map(\.text).joined()))
      if squeezed(lines.joined()) != wanted { Issue.record("seed \(seed): lost words in \(lines)") }
    }
  }

  @Test("A unit stays with its number")
  func units() {
    let phrase = Phrase("Ki-67 below 3 % and a diameter of 20 mm")
    let lines = LineFiller(width: 13).lines(of: phrase, used: 0, indent: 0).map { $0.map(\.text).joined() }
    #expect(lines == ["Ki-67 below", "3 % and a", "diameter of", "20 mm"])
  }

  @Test("Colour changes no letter")
  func colour() {
    for result in SmallResults.every {
      let plain = text(of: result, isColoured: false)
      let coloured = text(of: result, isColoured: true)
      #expect(coloured.contains("\u{1B}["))
      #expect(!plain.contains("\u{1B}"))
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }

  @Test("What a case says cannot act on a terminal")
  func hostileCase() {
    var sheet = Sheet()
    sheet.append(.title("Case \u{1B}[2J\u{202E}evil"))
    sheet.append(.entries([.init("\u{7}term", "words\u{9B}31m")]))
    var output = Output()
    TextSheetWriter(isColoured: false).write(sheet, into: &output)
    let text = String(decoding: output.bytes, as: UTF8.self)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) })
    #expect(text.contains("\\x1B[2J\\u{202E}evil"))
  }

  private func text(of result: CaseResult, isColoured: Bool) -> String {
    let style = ResultWriter.Style(format: .text, isBrief: false, isColoured: isColoured, namesFiles: false)
    var output = Output()
    ResultWriter(book: SmallBook.book, style: style).write(result, isFirst: true, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private func squeezed(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  private func next(_ state: inout UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
