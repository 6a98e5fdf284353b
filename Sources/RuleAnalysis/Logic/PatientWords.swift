import CaseSpaces
import Evaluation
import RuleBooks

/// Words for one patient of a set, naming only the facts that the set turns on.
struct PatientWords {
  private let engine: CaseEngine

  init(_ engine: CaseEngine) {
    self.engine = engine
  }

  func words(for set: Diagram, in forest: DiagramForest) -> String {
    guard let completion = forest.firstCompletion(of: set, in: engine.space.everything) else { return "" }
    let support = forest.support(of: set)
    var parts: [String] = []
    for (index, fact) in engine.book.facts.enumerated() {
      let levels = engine.space.factLevels[index].filter { support[$0] }
      guard let first = levels.first else { continue }
      if let partition = engine.space.partitions[index] {
        parts.append(fact.name + " " + words(partition.cells[completion[first]], fact))
      } else {
        parts.append(fact.name + " " + memberWords(levels, completion, fact))
      }
    }
    return parts.joined(separator: ", ")
  }

  private func words(_ cell: CellPartition.Cell, _ fact: Fact) -> String {
    switch cell {
    case .values(let values): return fact.type.values[values.trailingZeroBitCount].name
    case .range(let low, let high):
      guard case .number(let scale) = fact.type else { return "" }
      return low == high ? scale.measure(at: low) : "from \(scale.text(at: low)) to \(scale.measure(at: high))"
    case .inapplicable: return "not applicable"
    }
  }

  private func memberWords(_ levels: [Int], _ completion: [Int], _ fact: Fact) -> String {
    var present: [String] = []
    for level in levels where completion[level] == 1 {
      if case .member(let member) = engine.space.levels[level].kind { present.append(fact.type.values[member].name) }
    }
    return present.isEmpty ? "none" : "(" + present.joined(separator: ", ") + ")"
  }
}
