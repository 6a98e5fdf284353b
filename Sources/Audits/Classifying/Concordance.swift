/// How a recorded decision, or one option of it, stands to the rules.
///
/// The order is that of display. It says how far decision and rules agree, never whether a decision was right: the rules
/// know only what a case records.
package enum Concordance: Int, Sendable, Hashable, CaseIterable {
  /// Every decided option is a candidate.
  case concordant
  /// Every decided option is argued for at least in some completion; for some it hangs on missing facts.
  case conditional
  /// An argument stands against a decided option, which is no candidate in any completion.
  case nonConcordant
  /// A decided option is no candidate in any completion, and no argument is known to stand against it.
  case silent
  /// The budget ran out for a decided option.
  case undecided
  /// The rule book does not speak about the patient.
  case outOfScope
  /// The board decided for none of the options.
  case noOption
  /// No decision is recorded.
  case noDecision

  /// The word that stands for it in files.
  package var name: String {
    switch self {
    case .concordant: "concordant"
    case .conditional: "conditional"
    case .nonConcordant: "non-concordant"
    case .silent: "silent"
    case .undecided: "undecided"
    case .outOfScope: "out-of-scope"
    case .noOption: "no-option"
    case .noDecision: "no-decision"
    }
  }

  /// The classes that rates are made of; in the others the rules say neither yes nor no.
  package static let scored: [Concordance] = [.concordant, .conditional, .nonConcordant]

  /// What an option of a decision can be; the other classes are those of whole cases.
  package static let ofOptions: [Concordance] = scored + [.silent, .undecided, .outOfScope]

  /// How strongly a class marks the whole decision: the greatest among its options is that of the case.
  ///
  /// One option against which an argument stands makes the decision non-concordant, whatever the others are. A decision
  /// is concordant only where every option of it is.
  var precedence: Int {
    switch self {
    case .concordant: 0
    case .conditional: 1
    case .silent: 2
    case .undecided: 3
    case .nonConcordant: 4
    case .outOfScope, .noOption, .noDecision: 5
    }
  }
}
