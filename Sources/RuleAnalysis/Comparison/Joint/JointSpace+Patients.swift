import CaseSpaces
import Evaluation
import RuleBooks

extension JointSpace {
  /// What is known of every joint fact of a completion, in values that some versions can say.
  func knowledge(of completion: [Int], sayableIn versions: [ComparedVersion]) -> [Knowledge] {
    var knowledge = finder.knowledge(of: completion)
    for (fact, known) in knowledge.enumerated() {
      guard case .range(let index, _) = known, let old = joint.facts[fact].old?.form,
        let new = joint.facts[fact].new?.form
      else { continue }
      let forms = versions.map { $0 == .old ? old : new }
      if forms.allSatisfy({ $0.own(index: index) != nil }) { continue }
      guard let level = engine.space.factLevels[fact].first, let partition = engine.space.partitions[fact],
        case .range(let low, let high) = partition.cells[completion[level]], let first = forms.first,
        let found = Self.commonIndex(from: low, to: high, first, forms.last ?? first)
      else { continue }
      knowledge[fact] = .range(low: found, high: found)
    }
    return knowledge
  }

  /// A joint completion in the cells of one version's own case space.
  func ownCompletion(of completion: [Int], _ known: [Knowledge], _ own: CaseEngine, _ version: ComparedVersion) -> [Int]
  {
    let side = joint[version]
    var cells = own.space.levels.map { _ in 0 }
    let box = own.space.box(of: known)
    for fact in own.book.facts.indices {
      let applies = applies(side.facts[fact], completion)
      for level in own.space.factLevels[fact] {
        switch own.space.levels[level].kind {
        case .applicability: cells[level] = applies ? 1 : 0
        case .member: cells[level] = applies ? box.firstCell(level) : 0
        case .cells:
          let inapplicable = own.space.partitions[fact]?.inapplicable ?? 0
          cells[level] = applies || inapplicable == 0 ? box.firstCell(level) : inapplicable.trailingZeroBitCount
        }
      }
    }
    return cells
  }

  /// Whether a joint fact applies in a completion.
  private func applies(_ fact: Int, _ completion: [Int]) -> Bool {
    guard engine.space.canBeInapplicable(fact), let first = engine.space.factLevels[fact].first else { return true }
    guard let partition = engine.space.partitions[fact] else { return completion[first] == 1 }
    return partition.cells[completion[first]] != .inapplicable
  }
}
