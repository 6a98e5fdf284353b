import CaseSpaces

/// Counts what the answers to one several-of fact bring, all its sets of members, without listing them one by one.
///
/// The options' diagrams, gathered over all other facts, are walked side by side; the same tuple of parts is counted once.
struct AnswerCounting {
  /// The most different tuples looked at; behind that the count is given up.
  private static let mostTuples = 20_000

  private let forest: DiagramForest
  private let judge: AnswerJudge
  /// How many of the levels on which some diagram branches stand above each level.
  private let rank: [Int]
  private var known: [[Int32]: AskingWorth] = [:]

  /// - Returns: nil where there are too many answers to count.
  static func worth(_ diagrams: [Diagram], in forest: DiagramForest, _ judge: AnswerJudge) -> AskingWorth? {
    var branches = Array(repeating: false, count: forest.arities.count)
    for diagram in diagrams {
      for (level, isBranching) in forest.support(of: diagram).enumerated() where isBranching { branches[level] = true }
    }
    var rank: [Int] = []
    var count = 0
    for level in branches.indices {
      rank.append(count)
      if branches[level] { count += 1 }
    }
    rank.append(count)
    guard count <= 40 else { return nil }
    var counting = AnswerCounting(forest: forest, judge: judge, rank: rank)
    return counting.worth(diagrams)
  }

  private init(forest: DiagramForest, judge: AnswerJudge, rank: [Int]) {
    self.forest = forest
    self.judge = judge
    self.rank = rank
  }

  /// What the answers below a tuple bring, counted from the first of its levels.
  private mutating func worth(_ diagrams: [Diagram]) -> AskingWorth? {
    let top = self.top(of: diagrams)
    if top == forest.arities.count { return judge.worth(of: diagrams.map { $0.constant ?? 0 }) }
    let key = diagrams.map { $0.identity }
    if let worth = known[key] { return worth }
    guard known.count < Self.mostTuples else { return nil }
    var sum = AskingWorth()
    for cell in 0..<forest.arities[top] {
      let parts = diagrams.map { forest.child($0, at: top, cell) }
      guard let below = worth(parts) else { return nil }
      sum.add(below.doubled(rank[self.top(of: parts)] - rank[top] - 1))
    }
    known[key] = sum
    return sum
  }

  private func top(of diagrams: [Diagram]) -> Int {
    var top = forest.arities.count
    for diagram in diagrams { top = min(top, forest.level(diagram)) }
    return top
  }
}
