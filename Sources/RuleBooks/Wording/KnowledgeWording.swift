extension BookWording {
  /// What is known of a fact, in words; nil where nothing is.
  package func knowledge(_ knowledge: Knowledge, ofFact fact: Int) -> String? {
    let type = book.facts[fact].type
    switch knowledge {
    case .unknown: return nil
    case .text(let lines): return lines.isEmpty ? nil : lines.joined(separator: "; ")
    case .values(let set): return oneOf(set, ofFact: fact, type: type)
    case .members(let present, let absent):
      return members(present: present, absent: absent & ~present, ofFact: fact, type: type)
    case .range(let low, let high):
      guard case .number(let scale) = type else { return nil }
      return range(low: low, high: high, scale: scale)
    }
  }

  /// The label of a fact with what is known of it: `Spread: distant`.
  package func statement(_ known: Knowledge, ofFact fact: Int) -> String {
    label(ofFact: fact) + ": " + (knowledge(known, ofFact: fact) ?? "unknown")
  }

  private func oneOf(_ set: UInt64, ofFact fact: Int, type: FactType) -> String? {
    let every = type.everyValue
    let kept = set & every
    guard kept != 0, kept != every else { return nil }
    let names = values(kept, ofFact: fact)
    if case .inOrder = type, names.count > 2, let edge = run(kept, ofFact: fact, every: every) { return edge }
    let others = values(every & ~kept, ofFact: fact)
    if names.count > 3, others.count < 4 { return "not " + Self.list(others, "or") }
    return Self.list(names, "or")
  }

  /// Three or more neighbouring values that reach the first or the last one.
  private func run(_ set: UInt64, ofFact fact: Int, every: UInt64) -> String? {
    let low = set.trailingZeroBitCount
    let high = 63 - set.leadingZeroBitCount
    guard high - low + 1 == set.nonzeroBitCount else { return nil }
    if low == 0 { return "at most " + value(high, ofFact: fact) }
    if high == 63 - every.leadingZeroBitCount { return "at least " + value(low, ofFact: fact) }
    return nil
  }

  private func members(present: UInt64, absent: UInt64, ofFact fact: Int, type: FactType) -> String? {
    let every = type.everyValue
    let named = values(present & every, ofFact: fact)
    let isClosed = (present | absent) & every == every
    if isClosed { return named.isEmpty ? "none" : named.joined(separator: ", ") }
    let denied = values(absent & every, ofFact: fact).map { "not " + $0 }
    guard !named.isEmpty || !denied.isEmpty else { return nil }
    return (named + denied).joined(separator: ", ") + " (others unknown)"
  }

  private func range(low: Int, high: Int, scale: NumberScale) -> String? {
    let words: String
    if low == high {
      words = scale.measure(at: low)
    } else if low <= 0, high >= scale.lastIndex {
      return nil
    } else if low <= 0 {
      words = "at most " + scale.measure(at: high)
    } else if high >= scale.lastIndex {
      words = "at least " + scale.measure(at: low)
    } else {
      words = scale.text(at: low) + " to " + scale.measure(at: high)
    }
    return Self.unbroken(words)
  }

  /// Joins words by no-break spaces.
  package static func unbroken(_ words: String) -> String { words.split(separator: " ").joined(separator: "\u{A0}") }
}
