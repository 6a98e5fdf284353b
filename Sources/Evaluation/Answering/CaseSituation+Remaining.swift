import CaseSpaces
import RuleBooks

extension CaseSituation {
  /// What is still possible of each fact once everything known has been drawn together.
  func remaining() -> [Knowledge] {
    engine.book.facts.indices.map { remaining(of: $0) }
  }

  private func remaining(of fact: Int) -> Knowledge {
    let said = knowledge[fact]
    let levels = engine.space.factLevels[fact]
    guard let first = levels.first else { return said }
    guard let partition = engine.space.partitions[fact] else { return remainingMembers(of: fact, levels) }
    let mask = cells[first]
    var values: UInt64 = 0
    var range: (low: Int, high: Int)?
    for (index, cell) in partition.cells.enumerated() where mask >> UInt64(index) & 1 == 1 {
      switch cell {
      case .values(let own): values |= own
      case .range(let low, let high): range = (range?.low ?? low, high)
      case .inapplicable: return said
      }
    }
    switch said {
    case .values(let known): return .values(known & values)
    case .range(let low, let high):
      guard let range else { return said }
      return .range(low: max(low, range.low), high: min(high, range.high))
    default:
      if mask == engine.space.everything.masks[first] { return .unknown }
      if let range { return .range(low: range.low, high: range.high) }
      return values == 0 ? .unknown : .values(values)
    }
  }

  private func remainingMembers(of fact: Int, _ levels: Range<Int>) -> Knowledge {
    var present: UInt64 = 0
    var absent: UInt64 = 0
    for level in levels {
      switch engine.space.levels[level].kind {
      case .applicability:
        if cells[level] & 0b01 != 0 { return knowledge[fact] }
      case .member(let member):
        if cells[level] == 0b10 { present |= 1 << UInt64(member) }
        if cells[level] == 0b01 { absent |= 1 << UInt64(member) }
      case .cells: break
      }
    }
    return present | absent == 0 ? .unknown : .members(present: present, absent: absent)
  }
}
