import CaseSpaces
import RuleBooks

/// Gathers cases by what they say of one fact.
///
/// The groups are the values of the fact; of a number those intervals that the rules tell apart, or each number where
/// there are few. A case that says too little for one group is gathered under what it leaves open. A case with several
/// members of a several-of fact is in the group of each.
package struct Grouping: Sendable {
  package let fact: Int
  /// The names of the groups of known values.
  package let values: [String]
  /// The words for the groups of known values, for people.
  package let labels: [String]
  /// The intervals of a number fact, first and last index on its grid.
  private let intervals: [(low: Int, high: Int)]
  private let type: FactType
  private static let mostSingleNumbers = 12

  /// - Returns: nil for a fact that is free text.
  package init?(fact: Int, space: CaseSpace) {
    let book = space.book
    self.fact = fact
    type = book.facts[fact].type
    var intervals: [(low: Int, high: Int)] = []
    let wording = BookWording(book)
    switch type {
    case .text: return nil
    case .yesOrNo, .oneOf, .inOrder:
      values = type.values.map { $0.name }
      labels = type.values.indices.map { wording.value($0, ofFact: fact) }
    case .severalOf:
      values = type.values.map { $0.name } + ["none"]
      labels = type.values.indices.map { wording.value($0, ofFact: fact) } + ["none of them"]
    case .number(let scale):
      if scale.lastIndex < Self.mostSingleNumbers {
        intervals = (0...scale.lastIndex).map { ($0, $0) }
      } else {
        for case .range(let low, let high) in space.partitions[fact]?.cells ?? [] { intervals.append((low, high)) }
      }
      if intervals.isEmpty { intervals = [(0, scale.lastIndex)] }
      values = intervals.map { interval in
        interval.low == interval.high
          ? scale.text(at: interval.low) : scale.text(at: interval.low) + "-" + scale.text(at: interval.high)
      }
      labels = intervals.map { interval in
        wording.knowledge(.range(low: interval.low, high: interval.high), ofFact: fact) ?? "any"
      }
    }
    self.intervals = intervals
  }

  /// How many groups there are: those of known values, one for partial knowledge and one for none.
  package var count: Int { values.count + 2 }

  /// The group of cases that say something, and not enough for one value.
  package var partial: Int { values.count }

  /// The group of cases that say nothing.
  package var unknown: Int { values.count + 1 }

  /// The groups of a case.
  package func groups(of knowledge: Knowledge) -> [Int] {
    switch knowledge {
    case .unknown, .text: return [unknown]
    case .values(let set): return [set.nonzeroBitCount == 1 ? set.trailingZeroBitCount : partial]
    case .range(let low, let high):
      return [intervals.firstIndex { $0.low <= low && high <= $0.high } ?? partial]
    case .members(let present, let absent):
      let every = type.everyValue
      let members = BookWording.indices(of: present & every)
      if !members.isEmpty { return members }
      return [absent & every == every ? values.count - 1 : partial]
    }
  }

  /// The name of a group in files; nil for the groups of partial and of no knowledge.
  package func name(of group: Int) -> String? { group < values.count ? values[group] : nil }

  /// The name of a group for a person.
  package func label(of group: Int) -> String {
    if group < labels.count { return labels[group] }
    return group == partial ? "partly known" : "not recorded"
  }
}
