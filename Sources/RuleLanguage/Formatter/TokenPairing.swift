/// Which token of a printed file is which token of the text that it was printed from.
///
/// Both have the same words; the printed file can have the clauses of a declaration in another order.
struct TokenPairing {
  /// A stretch is judged by its next few words, and among the first few places where it can stand.
  private static let longestRun = 8
  private static let mostCandidates = 16

  /// The position in the printed file of each token of the text; nil for one that is not printed.
  let printed: [Int?]

  init(text: [Token], printed: [Token]) {
    let textKeys = text.map(Self.key)
    let printedKeys = printed.map(Self.key)
    var places: [String: [Int]] = [:]
    for position in textKeys.indices.reversed() { places[textKeys[position], default: []].append(position) }
    var found = [Int?](repeating: nil, count: text.count)
    var next = 0
    for position in printedKeys.indices {
      let key = printedKeys[position]
      if next >= textKeys.count || found[next] != nil || textKeys[next] != key {
        guard let start = Self.start(of: position, textKeys, printedKeys, found, &places) else { continue }
        next = start
      }
      found[next] = position
      next += 1
    }
    self.printed = found
  }

  /// Where in the text a stretch of the printed file starts: where the most of it stands, and the first such place.
  private static func start(
    of position: Int,
    _ text: [String],
    _ printed: [String],
    _ found: [Int?],
    _ places: inout [String: [Int]]
  ) -> Int? {
    let key = printed[position]
    while let last = places[key]?.last, found[last] != nil { places[key]?.removeLast() }
    var best: (start: Int, length: Int)?
    for start in (places[key] ?? []).suffix(mostCandidates).reversed() where found[start] == nil {
      var length = 1
      while length < longestRun, start + length < text.count, position + length < printed.count,
        found[start + length] == nil, text[start + length] == printed[position + length]
      {
        length += 1
      }
      if length > best?.length ?? 0 { best = (start, length) }
    }
    return best?.start
  }

  private static func key(_ token: Token) -> String {
    switch token.kind {
    case .text: "\"" + token.text
    case .colon: ":"
    case .comma: ","
    case .open: "("
    case .close: ")"
    case .word, .dotted, .number, .version, .unit, .foreign, .invalid: token.text
    case .end: ""
    }
  }
}
