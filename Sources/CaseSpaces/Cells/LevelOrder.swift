import RuleBooks

/// The order of the facts in the decision diagrams: derived, the same every time, and without effect on any answer.
///
/// Facts that most rules read come first; a fact that only `impossible` combinations read follows as soon as the facts it
/// is tied to stand, so that what it does is decided close by.
package enum LevelOrder {
  static func facts(of book: RuleBook) -> [Int] {
    var readers = Array(repeating: 0, count: book.facts.count)
    for rule in book.rules {
      for fact in book.facts(readBy: rule.condition) { readers[fact] += 1 }
    }
    for condition in book.coverage {
      for fact in book.facts(readBy: condition) { readers[fact] += 1 }
    }
    let ties = ties(in: book)
    let byWeight = book.facts.indices.sorted { left, right in
      if readers[left] != readers[right] { return readers[left] > readers[right] }
      return left < right
    }
    var order: [Int] = []
    var isPlaced = Array(repeating: false, count: book.facts.count)
    func place(_ fact: Int) {
      isPlaced[fact] = true
      order.append(fact)
      for neighbour in ties[fact] where !isPlaced[neighbour] && readers[neighbour] == 0 {
        if ties[neighbour].allSatisfy({ isPlaced[$0] || readers[$0] == 0 }) { place(neighbour) }
      }
    }
    for fact in byWeight where !isPlaced[fact] { place(fact) }
    return order
  }

  /// For each fact the other facts that share an `impossible` or an `only when` with it.
  package static func ties(in book: RuleBook) -> [[Int]] {
    var ties = Array(repeating: [Int](), count: book.facts.count)
    for facts in combinations(ruledOutBy: book) {
      for fact in facts {
        for other in facts where other != fact && !ties[fact].contains(other) { ties[fact].append(other) }
      }
    }
    return ties.map { $0.sorted() }
  }

  /// For each `impossible` and each `only when` the facts of which it rules out a combination.
  package static func combinations(ruledOutBy book: RuleBook) -> [[Int]] {
    var combinations = book.constraints.map { book.facts(readBy: $0.condition) }
    for (index, fact) in book.facts.enumerated() {
      guard let condition = fact.onlyWhen else { continue }
      combinations.append(book.facts(readBy: condition) + [index])
    }
    return combinations
  }
}
