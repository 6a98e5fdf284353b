import Evaluation

/// What a version says of an option for a patient of whom everything is known.
///
/// Two versions give every case the same verdicts, cases with missing facts too, where they agree on the standing of every
/// possible patient.
package enum Standing: UInt8, Sendable, Hashable, CaseIterable {
  /// The version has no such option.
  case absent
  case unsupported
  case candidate
  /// A candidate with an argument against it.
  case contested
  case excluded
  /// Excluded, with an argument for it: provisional as long as the exclusion is open.
  case excludedThoughSupported

  /// The standing for a sum of arguments for (1), against (2) and exclusions (4).
  package init(sum: UInt8) {
    switch StatusSet.status(ofArguments: sum) {
    case StatusSet.supported: self = .candidate
    case StatusSet.contested: self = .contested
    case StatusSet.excluded: self = .excluded
    case StatusSet.excludedThoughSupported: self = .excludedThoughSupported
    default: self = .unsupported
    }
  }

  package var isCandidate: Bool { self == .candidate || self == .contested }
}
