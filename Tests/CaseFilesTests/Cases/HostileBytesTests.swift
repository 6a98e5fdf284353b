import CaseFiles
import Foundation
import RuleBooks
import Testing

/// Bytes that nobody wrote on purpose, and bytes that somebody did: no trap, no lost case, places inside the file.
@Suite struct HostileBytesTests {
  static let good = [
    #"""
    [{"id":"7","primary-site":"midgut","grade":"G1 or G2","surgery-feasible":true,"metastasis-sites":["liver","bone"],
    "tumour_size_mm":18.5,"ki67":"<2 %","note":"a \"b\" \u00e9\ud83d\ude00","decision":["surgery"]},
    {"id":8,"facts":{"metastasis-sites":{"liver":true,"bone":null},"hiaa-plasma":"0.118 µmol/L","age":"64 years"}}]
    """#,
    #"""
    {"id":1,"spread":"stage IV","tumour-size":"1.8 cm","platelets":"100 10^9/L - 200 10^9/L"}
    {"id":2,"ki-67":"3–5 %","comorbidities":["diabetes","COPD"],"date":"2024-02-29"}
    """#,
    #"""
    id;Primary Site;metastasis-sites;tumour_size_mm;MIB-1;note
    1;pancreas;"liver;bone";18.5;<2 %;"a ""b""
    c"
    2;"midgut";none;;3-5;é
    """#,
  ].map { Array($0.utf8) }

  private static let readers = [CaseLimits.standard, CaseLimits(bytesPerCase: 40, depth: 2)].map { limits in
    CaseReader(book: FixtureBook.book, limits: limits, ignoredKeys: ["x"])
  }

  private static let spice = Array("{}[]\",:;\\\n\r\t-–<>=. \0\u{7F}".utf8) + [0xC3, 0xE2, 0x80, 0xFF, 0xED]

  @Test("Mutated, cut and random bytes never trap, and every entry has its place")
  func survives() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for round in 0..<1_500 {
      let bytes = Self.mutated(round: round, &random)
      check(bytes, seed: seed, round: round)
    }
  }

  /// A good file that is cut, changed or made longer, or no file at all.
  static func mutated(round: Int, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Self.good.randomElement(using: &random) ?? []
    switch round % 4 {
    case 0: bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
    case 1:
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = Self.spice.randomElement(using: &random) ?? 0
      }
    case 2:
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...3, using: &random))
        bytes.replaceSubrange(place..<end, with: [Self.spice.randomElement(using: &random) ?? 0])
      }
    default:
      bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Bool.random(using: &random)
          ? Self.spice.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  @Test("Every cut of a good file is read up to the cut")
  func survivesCuts() {
    for file in Self.good {
      for length in 0...file.count { check(Array(file.prefix(length)), seed: 0, round: length) }
    }
  }

  private func check(_ bytes: [UInt8], seed: UInt64, round: Int) {
    let lines = bytes.reduce(1) { $1 == UInt8(ascii: "\n") || $1 == UInt8(ascii: "\r") ? $0 + 1 : $0 }
    for kind in [nil, CaseFileKind.json, .ndjson, .csv] {
      for reader in Self.readers {
        for (index, entry) in reader.read(bytes, as: kind).enumerated() {
          var isFine = entry.position == index + 1 && entry.line >= 1 && entry.line <= lines
          if let problem = entry.problem {
            isFine = isFine && (1...lines).contains(problem.line) && (1...(bytes.count + 1)).contains(problem.column)
            isFine = isFine && !problem.message.unicodeScalars.contains { $0.value < 0x20 }
          } else if let patient = entry.patient {
            isFine = isFine && patient.knowledge.count == FixtureBook.book.facts.count
          }
          if !isFine { Issue.record("seed \(seed), round \(round): \(entry.summary)") }
        }
      }
    }
  }

  @Test("Random texts for every fact never trap and never say what is not on the scale")
  func survivesTexts() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "1", "9", "0", ".", ",", "-", "–", "<", ">=", "≤", " ", "to", "or", "mm", "cm", "%", "e", "E+", "G1", "liver",
      ";",
      "µmol/L", "10^9/L", "from ", "at least ", "999999999999999999999", "none", "Mar", "/", "#", "\u{A0}", "per ",
    ]
    for round in 0..<10_000 {
      let text = (0..<Int.random(in: 0...6, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let fact = round % FixtureBook.book.facts.count
      guard case .success(let entry) = Fixture.entries.read(text: text, for: fact) else { continue }
      var isFine = entry.fact == fact
      switch (FixtureBook.book.facts[fact].type, entry.knowledge) {
      case (_, .unknown): isFine = isFine && text.allSatisfy { $0.isWhitespace }
      case (.number(let scale), .range(let low, let high)):
        isFine = isFine && 0 <= low && low <= high && high <= scale.lastIndex
      case (let type, .values(let values)): isFine = isFine && values != 0 && values & ~type.everyValue == 0
      case (let type, .members(let present, let absent)):
        isFine = isFine && present & absent == 0 && (present | absent) & ~type.everyValue == 0
      case (.text, .text): break
      default: isFine = false
      }
      if !isFine { Issue.record("seed \(seed): \(text)") }
    }
  }

  @Test("Strings agree with Foundation's reader")
  func agreesOnStrings() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\ud83d\\ude00", "\\ud83d", "\\ude00", "é", "😀", "\\u", "\\x",
      "\t",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...5, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let json = "{\"note\":\"\(text)\"}"
      let theirs = (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [String: String]
      let ours = Fixture.read(json, as: .json).first?.patient?.note
      if theirs?["note"] != ours {
        Issue.record("seed \(seed): \(json): \(String(describing: theirs)), \(ours ?? "nil")")
      }
    }
  }
}
