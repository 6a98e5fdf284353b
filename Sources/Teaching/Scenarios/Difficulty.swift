import Evaluation

/// How much a scenario asks of a learner.
package enum Difficulty: String, Sendable, Hashable, CaseIterable {
  /// Every verdict is settled, few options are offered, and no argument stands against another.
  case easy
  /// Something is not known that could still change a verdict, a value stands on a limit, or many options are offered.
  case medium
  /// Arguments stand against each other, facts contradict each other, or facts matter only together.
  case hard

  /// How many options may be offered, or excluded, in a case that is easy.
  private static let few = 4

  /// - Parameters:
  ///   - answer: The answer to the case.
  ///   - isOnLimit: Whether a number or a degree of it stands next to a limit of the rules.
  init(_ answer: Answer, isOnLimit: Bool) {
    let options = answer.options
    let isJoint = options.contains { !$0.depends.together.isEmpty }
    if !answer.conflicts.isEmpty || isJoint || options.contains(where: { $0.isContested }) {
      self = .hard
      return
    }
    let isSettled = options.allSatisfy { $0.verdict != .possible && $0.verdict != .provisional }
    let offered = options.count { $0.verdict == .candidate }
    self = isSettled && !isOnLimit && offered <= Self.few ? .easy : .medium
  }

  /// Its place from easy to hard, from 0.
  package var position: Int {
    switch self {
    case .easy: 0
    case .medium: 1
    case .hard: 2
    }
  }
}
