import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Leaves out of a patient whatever a case does not need.
struct PatientTrimmer {
  private let space: CaseSpace

  init(_ space: CaseSpace) { self.space = space }

  /// What is known, less the facts and the denied members without which something stays true; facts that few rules read
  /// are left out first.
  func trimmed(
    _ knowledge: [Knowledge],
    _ isEnough: ([Knowledge]) throws(OutOfBudget) -> Bool
  ) throws(OutOfBudget) -> [Knowledge] {
    var kept = knowledge
    for fact in factsByWeight() where kept[fact] != .unknown {
      var less = kept
      less[fact] = .unknown
      if try isEnough(less) {
        kept = less
        continue
      }
      guard case .members(let present, let absent) = kept[fact], present != 0, absent != 0 else { continue }
      for member in BookWording.indices(of: present) {
        less[fact] = .members(present: 1 << UInt64(member), absent: 0)
        if try isEnough(less) {
          kept = less
          break
        }
      }
    }
    return kept
  }

  /// The facts, those deepest in the diagrams first: few rules read them.
  private func factsByWeight() -> [Int] {
    space.book.facts.indices.sorted { left, right in
      let (one, other) = (space.factLevels[left], space.factLevels[right])
      if one.isEmpty != other.isEmpty { return one.isEmpty }
      return one.lowerBound > other.lowerBound
    }
  }
}
