import CaseSpaces
import RuleBooks

/// Words for a box of cells: what each fact may be, as far as the box narrows it.
package struct BoxWording: Sendable {
  private let space: CaseSpace
  private let wording: BookWording

  package init(_ space: CaseSpace) {
    self.space = space
    wording = BookWording(space.book)
  }

  /// The facts that a box narrows, each with what it may be, separated by semicolons; empty for the box of everything.
  package func words(_ box: Box) -> String {
    clauses(box).map { wording.label(ofFact: $0.fact) + ": " + $0.words }.joined(separator: "; ")
  }

  /// The facts that a box narrows, in the order of the file, each with what it may be.
  package func clauses(_ box: Box) -> [(fact: Int, words: String)] {
    space.book.facts.indices.filter { space.factLevels[$0].contains { !box.isFull($0) } }.map { fact in
      let partition = space.partitions[fact]
      let words =
        if let partition { self.words(partition, box[space.factLevels[fact].lowerBound], fact) } else {
          memberWords(fact, box)
        }
      return (fact, String(words.map { $0 == "\u{A0}" ? " " : $0 }))
    }
  }

  private func words(_ partition: CellPartition, _ mask: UInt64, _ fact: Int) -> String {
    var values: UInt64 = 0
    var ranges: [(low: Int, high: Int)] = []
    for (index, cell) in partition.cells.enumerated() where mask >> UInt64(index) & 1 == 1 {
      switch cell {
      case .values(let own): values |= own
      case .range(let low, let high):
        if let last = ranges.last, last.high + 1 == low {
          ranges[ranges.count - 1].high = high
        } else {
          ranges.append((low, high))
        }
      case .inapplicable: break
      }
    }
    var parts = ranges.compactMap { range in
      wording.knowledge(.range(low: range.low, high: range.high), ofFact: fact)
    }
    if values != 0 { parts += [wording.knowledge(.values(values), ofFact: fact)].compactMap { $0 } }
    if mask & partition.inapplicable != 0 {
      parts.append("not applicable")
    } else if parts.isEmpty {
      parts.append("any value, where it applies")
    }
    return BookWording.list(parts, "or")
  }

  private func memberWords(_ fact: Int, _ box: Box) -> String {
    var present: UInt64 = 0
    var absent: UInt64 = 0
    for level in space.factLevels[fact] {
      switch space.levels[level].kind {
      case .applicability where box[level] == 0b01: return "not applicable"
      case .applicability, .cells: break
      case .member(let member):
        if box[level] == 0b10 { present |= 1 << UInt64(member) }
        if box[level] == 0b01 { absent |= 1 << UInt64(member) }
      }
    }
    let every = space.book.facts[fact].type.everyValue
    if absent == every { return "none" }
    let named = wording.values(present, ofFact: fact)
    if present | absent == every { return "only " + BookWording.list(named, "and") }
    let missing = wording.values(absent, ofFact: fact)
    if named.isEmpty, missing.isEmpty { return "any, where it applies" }
    let without = missing.isEmpty ? "" : "not " + BookWording.list(missing, "or")
    if named.isEmpty { return without }
    return BookWording.list(named, "and") + (missing.isEmpty ? " among others or alone" : ", " + without)
  }
}
