/// One full assignment of cells to facts, by position.
struct Assignment: Sendable {
  let cells: [UInt8]
  /// What rules the assignment out: the bit of each `impossible` that holds, then of each fact whose `only when` is not
  /// respected. An assignment that nothing rules out is a completion.
  let violations: UInt64
}

/// One completion with all that the rule file says of it.
struct Completion: Sendable {
  let cells: [UInt8]
  let isInScope: Bool
  /// The rules whose conditions hold, as bits.
  let conditions: UInt64
  /// The rules that hold, as bits: their conditions do, and no rule that overrides them holds.
  let rules: UInt64
  /// The facts that apply here, as bits.
  let applicable: UInt64
  /// The facts that are required here, as bits.
  let required: UInt64
  /// The questions whose conditions hold, as bits.
  let questions: UInt64
  /// The status of each option.
  let statuses: [OptionStatus]
}

/// What the rules come to for one option in one completion.
package enum OptionStatus: UInt8, Sendable, CaseIterable {
  /// Something excludes the option and something argues for it.
  case excludedDespiteArgument
  case excluded
  case contested
  case argued
  case counterargued
  case silent

  init(isArgued: Bool, isCounterargued: Bool, isExcluded: Bool) {
    switch (isExcluded, isArgued, isCounterargued) {
    case (true, true, _): self = .excludedDespiteArgument
    case (true, false, _): self = .excluded
    case (false, true, true): self = .contested
    case (false, true, false): self = .argued
    case (false, false, true): self = .counterargued
    case (false, false, false): self = .silent
    }
  }

  var isExcluded: Bool { self == .excluded || self == .excludedDespiteArgument }

  /// Whether something argues for the option, excluded or not.
  var isArgued: Bool { self == .excludedDespiteArgument || isCandidate }

  /// Whether the option is a candidate here: something argues for it and nothing excludes it.
  var isCandidate: Bool { self == .argued || self == .contested }
}
