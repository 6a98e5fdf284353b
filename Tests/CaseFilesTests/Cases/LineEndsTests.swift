import CaseFiles
import ConsiliumTestSupport
import Testing

@Suite("The ends of lines")
struct LineEndsTests {
  @Test("Lines end at line feeds, wherever they stand", arguments: 0..<40)
  func randomTexts(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let text = (0..<random.below(400)).map { _ in random.chance(3) ? UInt8(0x0A) : UInt8(random.below(256)) }
    for start in 0...text.count {
      let end = text[start...].firstIndex(of: 0x0A)
      let found = LineEnds.next(in: text, from: start)
      if found != end { Issue.record("seed \(seed): from \(start) to \(found ?? -1), not \(end ?? -1)") }
    }
  }

  @Test("A line of white space is blank", arguments: ["", " ", "\t", "\r", " \t \r"])
  func blank(line: String) {
    let bytes = Array((line + "x").utf8)
    #expect(LineEnds.isBlank(bytes, from: 0, to: bytes.count - 1))
    #expect(!LineEnds.isBlank(bytes, from: 0, to: bytes.count))
  }
}
