import Evaluation
import RuleBooks

extension Verdict {
  /// The verdict as a heading.
  var heading: String {
    switch self {
    case .candidate: "Candidate"
    case .provisional: "Provisional"
    case .possible: "Possible"
    case .excluded: "Excluded"
    case .unsupported: "Unsupported"
    case .undecided: "Undecided"
    }
  }

  /// What the verdict means in a rule book, in a few words.
  func gloss(in book: RuleBook) -> String {
    guard self == .excluded, book.rules.contains(where: { $0.isWithholding }) else { return gloss }
    return gloss + ", or it is withheld"
  }

  private var gloss: String {
    switch self {
    case .candidate: "argued for, whatever the missing facts turn out to be"
    case .provisional: "argued for, but a missing fact could still exclude it"
    case .possible: "could become a candidate; missing facts decide"
    case .excluded: "the source's own conditions for it are not met"
    case .unsupported: "no possible answer makes it a candidate"
    case .undecided: "too much is open to decide within the set limits"
    }
  }

  package var tone: Tone {
    switch self {
    case .candidate: .good
    case .provisional: .conditional
    case .possible, .undecided: .open
    case .excluded: .bad
    case .unsupported: .quiet
    }
  }
}
