import CaseSpaces
import Evaluation
import RuleBooks

/// Counts which statements of the sources learners knew and missed, option by option.
package struct StatementTally: Sendable {
  package struct Line: Sendable {
    package let option: Int
    package let reference: Reference
    /// How often the statement decided something that was asked.
    package fileprivate(set) var asked = 0
    /// How often that was missed or wrongly named.
    package fileprivate(set) var missed = 0
  }

  private struct Key: Hashable {
    let option: Int
    let source: Int
    let statement: Int?
  }

  private let book: RuleBook
  private var lines: [Line] = []
  private var positions: [Key: Int] = [:]

  package init(_ book: RuleBook) { self.book = book }

  /// Counts one marked response: each statement once for each option.
  package mutating func count(_ marking: Marking) {
    let scenario = marking.scenario
    var outcomes: [(option: Int, rule: Int, isMissed: Bool)] = []
    for (position, sentence) in scenario.sentences.enumerated() {
      let named = marking.response.sentences[position]
      let isMissed = sentence.truth == .fails ? named != nil : named != sentence.truth
      outcomes.append((sentence.option, sentence.rule, isMissed))
    }
    for (option, verdict) in scenario.verdicts.enumerated() {
      let named = marking.response.verdicts[option]
      let isMissed = scenario.askedVerdicts.contains(verdict) ? named != verdict : named != nil
      for rule in deciding(option, scenario) { outcomes.append((option, rule, isMissed)) }
    }
    var isMissed: [Int: Bool] = [:]
    var order: [Int] = []
    for outcome in outcomes {
      for reference in book.rules[outcome.rule].references {
        let place = place(of: reference, outcome.option)
        if isMissed[place] == nil { order.append(place) }
        isMissed[place] = (isMissed[place] ?? false) || outcome.isMissed
      }
    }
    for place in order {
      lines[place].asked += 1
      if isMissed[place] == true { lines[place].missed += 1 }
    }
  }

  /// What was missed, the most often missed first, then in the order of the file.
  package var missed: [Line] {
    lines.filter { $0.missed > 0 }.sorted { left, right in
      let (one, other) = (left.missed * right.asked, right.missed * left.asked)
      if one != other { return one > other }
      if left.missed != right.missed { return left.missed > right.missed }
      return order(left).lexicographicallyPrecedes(order(right))
    }
  }

  private func order(_ line: Line) -> [Int] { [line.option, line.reference.source, line.reference.statement ?? -1] }

  /// The rules that decide on the verdict of an option.
  private func deciding(_ option: Int, _ scenario: Scenario) -> [Int] {
    guard let answer = scenario.answer(on: option) else { return [] }
    switch answer.verdict {
    case .excluded: return answer.exclusions
    case .candidate: return answer.arguments
    case .provisional, .possible:
      return answer.arguments + answer.open.map { $0.rule }.filter { book.rules[$0].effect.statusBit != 0 }
    case .unsupported, .undecided: return []
    }
  }

  private mutating func place(of reference: Reference, _ option: Int) -> Int {
    let key = Key(option: option, source: reference.source, statement: reference.statement)
    if let place = positions[key] { return place }
    positions[key] = lines.count
    lines.append(
      Line(
        option: option,
        reference: Reference(source: reference.source, statement: reference.statement, evidence: nil)
      )
    )
    return lines.count - 1
  }
}
