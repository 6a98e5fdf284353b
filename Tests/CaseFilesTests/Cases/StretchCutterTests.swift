import CaseFiles
import RuleBooks
import Testing

/// Files that are cut while they are read.
@Suite struct StretchCutterTests {
  private static let limits = [
    CaseLimits.standard, CaseLimits(bytesPerCase: 80), CaseLimits(bytesPerCase: 40, depth: 2),
    CaseLimits(bytesPerCase: 9),
  ]

  @Test("In whatever pieces a file is read and cut, its cases are those of the whole file")
  func agrees() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for round in 0..<2_500 {
      let bytes = HostileBytesTests.mutated(round: round, &random)
      let limits = Self.limits.randomElement(using: &random) ?? .standard
      let reader = CaseReader(book: FixtureBook.book, limits: limits, ignoredKeys: ["x"])
      let kind = [nil, CaseFileKind.json, .ndjson, .csv].randomElement(using: &random) ?? nil
      let whole = reader.read(bytes, as: kind)
      let pieces = CutFile(bytes, reader, as: kind, &random).entries
      if let index = (0..<max(whole.count, pieces.count)).first(where: { index in
        guard whole.indices.contains(index), pieces.indices.contains(index) else { return true }
        return !Self.isSame(whole[index], pieces[index])
      }) {
        let text = String(decoding: bytes, as: UTF8.self).debugDescription
        let (left, right) = (whole.map { $0.summary }, pieces.map { $0.summary })
        Issue.record("seed \(seed), round \(round), case \(index + 1), \(limits): \(left) but \(right) in \(text)")
        return
      }
    }
  }

  @Test("The input of every case stands where it is said to stand, and nothing of a line is lost")
  func keepsInput() {
    let long = #"{"id":1,"note":"a longer line than the limit"}"#
    let lines = ["{\"id\":1}\n", " {\"id\":2} \r\n", "x\n", long + "\n", "{\"id\":3}"]
    let text = lines.prefix(2).joined(separator: "\n") + lines.dropFirst(2).joined()
    let reader = CaseReader(book: FixtureBook.book, limits: CaseLimits(bytesPerCase: 20))
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let inputs = CutFile(Array(text.utf8), reader, as: .ndjson, &random).inputs
        .map { String(decoding: $0, as: UTF8.self) }
      if inputs != lines { Issue.record("seed \(seed): \(inputs)") }
    }
  }

  private static func isSame(_ one: CaseEntry, _ other: CaseEntry) -> Bool {
    guard one.summary == other.summary else { return false }
    switch (one.result, other.result) {
    case (.failure(let one), .failure(let other)): return one == other
    case (.success(let one), .success(let other)):
      return one.knowledge == other.knowledge && one.entries == other.entries && one.id == other.id
        && one.title == other.title && one.note == other.note && one.date == other.date
        && one.decision == other.decision && one.reason == other.reason && one.readings == other.readings
    default: return false
    }
  }
}
