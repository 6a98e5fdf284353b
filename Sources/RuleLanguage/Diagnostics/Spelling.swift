/// Finds the names that a misspelt word may have meant.
package enum Spelling {
  private static let most = 3
  private static let longest = 100

  /// The names nearest to a word, best first, at most three.
  ///
  /// Words are compared by the optimal string alignment distance: letters left out, added, replaced or swapped with
  /// their neighbour count one each; capitals count nothing. How far apart two words may be grows with their length.
  package static func nearest(to word: String, among names: [String]) -> [String] {
    let wanted = folded(word)
    guard !wanted.isEmpty, wanted.count <= longest else { return [] }
    let limit = limit(for: wanted.count)
    var found: [(name: String, distance: Int)] = []
    for name in names {
      let candidate = folded(name)
      guard let distance = distance(wanted, candidate, limit: limit), distance < max(1, candidate.count) else {
        continue
      }
      if !found.contains(where: { $0.name == name }) { found.append((name, distance)) }
    }
    found.sort { left, right in
      left.distance != right.distance
        ? left.distance < right.distance : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
    return found.prefix(most).map { $0.name }
  }

  private static func limit(for length: Int) -> Int {
    switch length {
    case ...2: 0
    case 3...4: 1
    case 5...8: 2
    default: 3
    }
  }

  private static func folded(_ word: String) -> [UInt8] {
    word.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The distance of two words, or nil where it is beyond a limit.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    if left == right { return 0 }
    guard limit > 0 else { return nil }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in 1...max(1, left.count) {
      current[0] = row
      var least = row
      for column in stride(from: 1, through: right.count, by: 1) {
        let isSame = left[row - 1] == right[column - 1]
        var best = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          best = min(best, beforePrevious[column - 2] + 1)
        }
        current[column] = best
        least = min(least, best)
      }
      guard least <= limit else { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
