import RuleBooks

/// Random lines of NDJSON for a rule book: most of them cases that can be read, the others almost.
///
/// Keys, words, numbers and layout come in every form that a case file may have; a share of the lines is damaged.
package struct RandomLine: Sendable {
  /// Keys that the reader is to be told to pass by.
  package static let ignoredKeys = ["centre", "received", "extra"]

  private let facts: [Fact]
  /// For each fact the keys that name it.
  private let keys: [[String]]
  /// For each fact the words that can be entered for it.
  private let words: [[String]]
  private let options: [String]

  package init(_ book: RuleBook) {
    facts = book.facts
    var keys = book.facts.map { [$0.name, $0.name] }
    for key in book.vocabulary.everyKey {
      if let fact = book.vocabulary.key(key)?.fact { keys[fact].append(key) }
    }
    self.keys = keys
    words = book.facts.indices.map { fact in
      book.facts[fact].type.values.map { $0.name } + book.vocabulary.everyWord(of: fact)
    }
    options = book.options.map { $0.name }
  }

  /// A line.
  ///
  /// - Parameters:
  ///   - damage: Of a hundred lines how many are damaged.
  ///   - random: The generator.
  package func line(damage: Int, _ random: inout SplitMix64) -> [UInt8] {
    var bytes = Array(text(&random).utf8)
    while random.chance(damage) { Self.damage(&bytes, &random) }
    return bytes
  }

  // MARK: Whole lines

  private func text(_ random: inout SplitMix64) -> String {
    let layout = Layout(&random)
    var inner: [(String, String)] = []
    for fact in facts.indices where random.chance(min(90, 500 / facts.count)) {
      inner.append((key(of: fact, &random), value(of: fact, layout, &random)))
    }
    if random.chance(1), let twin = inner.first { inner.append(twin) }
    var outer: [(String, String)] = []
    if random.chance(80) { outer.append(("id", identifier(&random))) }
    if random.chance(20) { outer.append(("title", prose(&random))) }
    if random.chance(40) { outer.append(("note", prose(&random))) }
    if random.chance(10) { outer.append(("reason", prose(&random))) }
    if random.chance(20) {
      outer.append(
        ("date", random.pick(["\"2026-02-28\"", "\"2024-02-29\"", "\"1999-12-31\"", "\"2025-02-29\"", "null"]))
      )
    }
    if random.chance(15) { outer.append(("decision", decision(&random))) }
    if random.chance(30) { outer.append((random.pick(Self.ignoredKeys), anything(depth: 0, &random))) }
    if random.chance(20) {
      if random.chance(10), !inner.isEmpty { outer.append(inner.removeLast()) }
      outer.append(("facts", layout.object(inner)))
    } else {
      outer += inner
    }
    if random.chance(30) { outer = random.shuffled(outer) }
    return layout.outside + layout.object(outer) + layout.outside
  }

  private func key(of fact: Int, _ random: inout SplitMix64) -> String {
    var key = random.pick(keys[fact])
    if random.chance(20) { key = key.replacing("-", with: random.pick(["_", " "])) }
    if random.chance(10) { key = key.uppercased() }
    return key
  }

  private func identifier(_ random: inout SplitMix64) -> String {
    if random.chance(70) { return "\"case-\(random.below(1_000_000))\"" }
    return random.pick([
      "\"case-\(random.below(1_000_000))\"", "\"case-\(random.below(1_000_000))\"", "\(random.below(100_000))", "-7",
      "\"Ünal\"", "\"a\\\"b\"", "\"\u{85}\"", "\"\"", "1.5", "null", "12345678901234567890123", "\"x\u{7F}\"", "0",
      "-0",
      "\"\\u0041\"", "\"日本\u{200B}\"", "[1]",
    ])
  }

  // MARK: Values

  private func value(of fact: Int, _ layout: Layout, _ random: inout SplitMix64) -> String {
    if random.chance(6) { return "null" }
    if random.chance(1), random.chance(50) { return anything(depth: 0, &random) }
    switch facts[fact].type {
    case .yesOrNo: return random.pick(["true", "false", "\"yes\"", "\"no\"", "\"Yes\"", choice(fact, &random)])
    case .oneOf, .inOrder: return choice(fact, &random)
    case .number(let scale): return number(scale, &random)
    case .severalOf: return several(fact, layout, &random)
    case .text:
      if random.chance(20) { return layout.list((0..<random.below(3)).map { _ in prose(&random) }) }
      return random.chance(2) ? "\"  \"" : prose(&random)
    }
  }

  private func word(_ fact: Int, _ random: inout SplitMix64) -> String {
    guard !words[fact].isEmpty else { return "word" }
    var word = random.pick(words[fact])
    if random.chance(10) { word = word.uppercased() }
    if random.chance(10) { word = word.replacing("-", with: "_") }
    if random.chance(3) { word = " " + word + " " }
    if random.chance(1), random.chance(30) { word += "x" }
    return word
  }

  private func choice(_ fact: Int, _ random: inout SplitMix64) -> String {
    if random.chance(4) { return "\"\(word(fact, &random)) or \(word(fact, &random))\"" }
    if random.chance(1), random.chance(40) { return "[\"\(word(fact, &random))\"]" }
    if random.chance(2) { return Self.escaped(word(fact, &random)) }
    return "\"\(word(fact, &random))\""
  }

  private func number(_ scale: NumberScale, _ random: inout SplitMix64) -> String {
    let text = scale.text(at: random.below(scale.lastIndex + 1))
    let other = scale.text(at: random.below(scale.lastIndex + 1))
    let unit = scale.unit ?? "mm"
    switch random.below(80) {
    case 0: return "\"\(text) \(unit)\""
    case 1: return "\"<\(text)\(unit)\""
    case 2: return "\">=\(text)\""
    case 3: return "\"\(text)-\(other)\""
    case 4: return "\"\(text)\""
    case 5: return text + random.pick(["0", ".0", ".00", "5", ".5", "e0", "e1", ".", "E-1", " ", "x", ".0.0"])
    case 6:
      return random.pick(["0", "00", "0.0", "-0", "-1", "1e400", "007", "+1", "12345678", "1234567", "0.1234567"])
    case 7: return "\(random.below(1_000)).\(random.below(100))"
    default: return text
    }
  }

  private func several(_ fact: Int, _ layout: Layout, _ random: inout SplitMix64) -> String {
    if random.chance(8) { return "\"\(random.pick(["none", "None", word(fact, &random)]))\"" }
    if random.chance(12) {
      let truths = ["true", "false", "null", "\"yes\"", "\"no\""]
      return layout.object((0..<random.below(4)).map { _ in (word(fact, &random), random.pick(truths)) })
    }
    var items = (0..<random.below(4)).map { _ in "\"\(word(fact, &random))\"" }
    if random.chance(70) { items = Array(Set(items)).sorted() }
    return layout.list(items)
  }

  private func decision(_ random: inout SplitMix64) -> String {
    guard !options.isEmpty else { return "[]" }
    return "[" + random.some(options, 0...2).map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  private func prose(_ random: inout SplitMix64) -> String {
    let words = [
      "stable", "naïve", "\\\"quoted\\\"", "a\\nb", "\\t", "\\u00e9", "\\ud83d\\ude00", "日本語", "😀", "\u{A0}",
      "seen in clinic after imaging", "\\/", "\\\\", "{", "]", ",", "\u{2009}", "\\u0020",
    ]
    return "\""
      + (0..<random.number(random.chance(3) ? 0...1 : 1...5)).map { _ in random.pick(words) }.joined(separator: " ")
      + "\""
  }

  /// Any JSON value.
  private func anything(depth: Int, _ random: inout SplitMix64) -> String {
    switch random.below(depth > 4 ? 6 : 9) {
    case 0: return "null"
    case 1: return random.pick(["true", "false"])
    case 2...3: return prose(&random)
    case 4: return "\(random.below(100_000))"
    case 5: return random.pick(["1.5e10", "-0.25", "123456789012"])
    case 6...7:
      return "[" + (0..<random.below(3)).map { _ in anything(depth: depth + 1, &random) }.joined(separator: ", ") + "]"
    default: return "{\"site\":" + anything(depth: depth + 1, &random) + ",\"site\":1}"
    }
  }

  /// A JSON string of which the first character is written as an escape.
  private static func escaped(_ word: String) -> String {
    guard let first = word.unicodeScalars.first, first.value < 0x80 else { return "\"\(word)\"" }
    let digits = String(first.value, radix: 16)
    return "\"\\u" + String(repeating: "0", count: 4 - digits.count) + digits + word.dropFirst() + "\""
  }

  // MARK: Damage

  private static let fragments: [[UInt8]] =
    [
      "\"", "\\", "\\u12", "\\ud83d", "\\\"", "{", "}", "[", "]", ",", ":", ",,", "null", "true", "0", "1.", "e", "-",
      " ", "\t",
      "\r", "\u{0}",
      "\u{1F}", "\u{7F}", "\"facts\":{", "\"id\":1,", "\"id\":\"x\"", "\"unknown-key\":1,", "\"\":1,", "{}", "[]",
      "nul", "trues",
      "\u{FEFF}", "\n", "1e5", ",}", "]]", "}}", "\"\"",
    ].map { Array($0.utf8) } + [
      [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80], [0xE2, 0x80],
    ]

  /// Changes a few bytes of a line.
  package static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let place = random.below(bytes.count)
    switch random.below(7) {
    case 0: bytes[place] ^= 1 << UInt8(random.below(8))
    case 1: bytes[place] = UInt8(random.below(256))
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.number(1...4)))
    case 3: bytes.insert(contentsOf: random.pick(fragments), at: place)
    case 4:
      bytes.insert(
        contentsOf: bytes[place..<min(bytes.count, place + random.number(1...40))],
        at: random.below(bytes.count)
      )
    case 5: bytes.removeSubrange(place...)
    default: bytes.swapAt(place, random.below(bytes.count))
    }
  }
}

/// How the parts of a line are set apart.
private struct Layout {
  let outside: String
  private let comma: String
  private let colon: String
  private let space: String

  init(_ random: inout SplitMix64) {
    outside = random.pick(["", "", "", " ", "\t \r", "  "])
    comma = random.pick([",", ",", ", ", " ,\t", ",  "])
    colon = random.pick([":", ":", ": ", " : ", " :"])
    space = random.pick(["", "", "", " ", "\r", "   "])
  }

  func object(_ members: [(String, String)]) -> String {
    "{" + space + members.map { "\"\($0)\"" + colon + $1 }.joined(separator: comma) + space + "}"
  }

  func list(_ items: [String]) -> String { "[" + space + items.joined(separator: comma) + space + "]" }
}
