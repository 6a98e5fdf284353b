import Batches
import Reports
import Testing

/// What is taken over of results that break off anywhere.
struct PartialResultsTests {
  private static let lines = ["{\"case\":1}\n", "{\"case\":\"a\\nb\"}\n", "{\"verdict\":\"undecided\"}\n", "{}\n"]
  private static let table = [
    "position,case,option\r\n", "1,\"two\nlines, 7\",surgery\r\n1,,drugs\r\n",
    "2,x,surgery\r\n2,\"a \"\"b\"\"\",drugs\r\n",
    "3,,\r\n", "14,x,surgery\r\n",
  ]

  @Test("Of lines, every whole one counts")
  func lines() {
    let text = Array(Self.lines.joined().utf8)
    for length in 0...text.count {
      var partial = PartialResults(format: .ndjson)
      partial.take(text[..<(length / 2)])
      partial.take(text[(length / 2)..<length])
      let ends = Self.ends(Self.lines).filter { $0 <= length }
      #expect(partial.caseCount == ends.count)
      #expect(partial.end == ends.last ?? 0)
      #expect(partial.lastStarts == Array(([0] + ends.dropLast()).prefix(ends.count)))
    }
  }

  @Test("Of a table, a case counts where rows of the next follow")
  func table() {
    let text = Array(Self.table.joined().utf8)
    let ends = Self.ends(Self.table)
    for length in 0...text.count {
      var partial = PartialResults(format: .csv)
      partial.take(text[..<(length / 3)])
      partial.take(text[(length / 3)..<length])
      guard length >= ends[0] else {
        #expect((partial.caseCount, partial.end, partial.lastStarts) == (0, 0, []))
        continue
      }
      // The first row of the case behind a case has to be whole.
      let next = [ends[1] + 13, ends[2] + 5, ends[3] + 14].filter { $0 <= length }.count
      #expect(partial.caseCount == next)
      #expect(partial.end == ends[next])
      #expect(partial.lastStarts == Array(ends.prefix(next)))
    }
  }

  @Test(
    "A verdict that was not reached is noticed, and only that",
    arguments: [
      ("{\"verdict\":\"undecided\"}\n", true), ("{\"case\":\"undecided\"}\n", false),
      ("{\"case\":\"verdict\\\":\\\"undecided\"}\n", false), ("{\"vverdict\":\"undecided\"}", true),
    ]
  )
  func undecided(text: String, isUndecided: Bool) {
    var partial = PartialResults(format: .ndjson)
    for byte in text.utf8 { partial.take([byte]) }
    #expect(partial.isUndecided == isUndecided)
  }

  private static func ends(_ parts: [String]) -> [Int] {
    parts.indices.map { parts[...$0].reduce(0) { $0 + $1.utf8.count } }
  }
}
