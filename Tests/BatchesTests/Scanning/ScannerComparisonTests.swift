import Consilium
import ConsiliumTestSupport
import RuleBooks
import Testing

@testable import Batches

/// Where the scanner finds a line plain, it has to say what the reader of cases says.
///
/// `CONSILIUM_LINES` sets how many lines are compared, `CONSILIUM_SEED` the first seed.
@Suite("The scanner of lines against the reader of cases")
struct ScannerComparisonTests {
  private static let linesPerBatch = 5_000
  private static let linesPerText = 100
  private static let firstSeed = RunSetting.number("CONSILIUM_SEED") ?? 1
  private static let batches =
    0..<((RunSetting.number("CONSILIUM_LINES") ?? 60_000) + linesPerBatch - 1) / linesPerBatch

  @Test("Random lines for random rule files are read alike", arguments: batches)
  func randomBooks(batch: Int) throws {
    let seed = UInt64(Self.firstSeed + batch)
    let file = RandomRuleFile(seed: seed)
    let book = try #require(RuleBookReader.read(Array(file.text.utf8)).book, "seed \(seed)")
    try Self.compare(book, seed: seed, lines: Self.linesPerBatch * 4 / 5)
  }

  @Test("Random lines for the shipped rules are read alike", arguments: batches)
  func shippedBook(batch: Int) throws {
    try Self.compare(Shipped.book, seed: UInt64(Self.firstSeed + 1_000 + batch), lines: Self.linesPerBatch / 5)
  }

  /// Compares lines, most of which are damaged forms of the one before.
  private static func compare(_ book: RuleBook, seed: UInt64, lines: Int) throws {
    var random = SplitMix64(seed: seed)
    let scanned = try ScannedText(book, ignoredKeys: RandomLine.ignoredKeys)
    let source = RandomLine(book)
    for _ in 0..<(lines / linesPerText) {
      var text: [UInt8] = [0x0A, 0x0A]
      var line: [UInt8] = []
      for number in 0..<linesPerText {
        if number % 10 < 2 { line = source.line(damage: 0, &random) }
        var written = line
        if number % 10 > 1 { RandomLine.damage(&written, &random) }
        text += written + [0x0A]
      }
      if random.chance(50) { text.removeLast() }
      if let difference = scanned.difference(in: text) {
        Issue.record("seed \(seed): \(difference)")
        return
      }
    }
    // Lines that are never plain would make the comparison an empty one.
    #expect(scanned.plainCount * 20 > scanned.lineCount, "seed \(seed): \(scanned.plainCount) of \(scanned.lineCount)")
    #expect(scanned.plainCount * 2 > scanned.acceptedCount, "seed \(seed)")
  }
}

/// The shipped rules.
enum Shipped {
  static let book: RuleBook = {
    guard let book = RuleBookReader.read(BuiltInRules.neuroendocrineTumours).book else {
      preconditionFailure("the shipped rules have errors")
    }
    return book
  }()
}
