import ConsiliumTestSupport
import Testing

@testable import Batches

@Suite("The finder of lines")
struct LineFinderTests {
  @Test("Lines end at line feeds, wherever they stand", arguments: 0..<40)
  func randomTexts(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let text = (0..<random.below(400)).map { _ in random.chance(3) ? UInt8(0x0A) : UInt8(random.below(256)) }
    for start in 0...text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      let line = LineFinder.line(in: text, from: start)
      if line.bytes != start..<end || line.isEnded != (end < text.count) {
        Issue.record("seed \(seed): from \(start) to \(line.bytes.upperBound), not \(end)")
      }
    }
  }

  @Test("A line of white space is blank", arguments: ["", " ", "\t", "\r", " \t \r"])
  func blank(line: String) {
    #expect(LineFinder.line(in: Array((line + "\n{}").utf8), from: 0).isBlank)
    #expect(!LineFinder.line(in: Array((line + "x\n").utf8), from: 0).isBlank)
  }
}
