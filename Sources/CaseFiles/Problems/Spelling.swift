/// Finds the words closest to a misspelt one.
enum Spelling {
  /// The words within a third of the length in edits, closest first, at most three.
  static func nearest(to word: String, among candidates: [String]) -> [String] {
    let letters = Array(word.utf8)
    let most = max(1, letters.count / 3)
    var found: [(distance: Int, word: String)] = []
    for candidate in candidates {
      let distance = distance(letters, Array(candidate.utf8))
      if distance <= most { found.append((distance, candidate)) }
    }
    found.sort { $0.distance < $1.distance }
    return found.prefix(3).map(\.word)
  }

  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (i, left) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in second.enumerated() {
        let replaced = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }
}
