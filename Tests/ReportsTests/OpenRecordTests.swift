import ConsiliumTestSupport
import Reports
import Testing

/// What of an output stands behind its last whole record.
struct OpenRecordTests {
  @Test(
    "A line ends at a line feed, a row at one outside of quotes",
    arguments: [
      ("", 0, 0), ("a", 1, 1), ("a\n", 0, 0), ("a\nbc", 2, 2), ("a\n\"b\nc", 1, 4), ("a\n\"b\nc\"\n", 0, 0),
      ("\"\n\"\"\n\"\n\"\n", 0, 2), ("\"\"\"\n", 0, 4), ("\"\n", 0, 2),
    ]
  )
  func ends(text: String, line: Int, row: Int) {
    for (isTable, length) in [(false, line), (true, row)] {
      var record = OpenRecord(isTable: isTable)
      Array(text.utf8).withUnsafeBytes { record.take($0) }
      #expect(record.length == length, "\(isTable)")
    }
  }

  @Test("It does not matter in which pieces an output is written", arguments: [false, true])
  func pieces(isTable: Bool) {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Array("ab,\"\"\"\n\n".utf8).randomElement(using: &random) ?? 0
      }
      var (end, isQuoted) = (0, false)
      for (place, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if byte == UInt8(ascii: "\n"), !isTable || !isQuoted { end = place + 1 }
      }
      var record = OpenRecord(isTable: isTable)
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 0...rest.count, using: &random))
        piece.withUnsafeBytes { record.take($0) }
        rest = rest.dropFirst(piece.count)
      }
      #expect(record.length == bytes.count - end, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
