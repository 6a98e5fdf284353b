import CaseFiles
import RuleAnalysis
import RuleBooks

/// One case of an archive under two versions of a rule file.
package struct ComparedCase: Sendable {
  package enum Outcome: Sendable {
    case same
    case changed(CaseChange)
    /// Only one version can read the case; the other says why not, unless it gave up on the file before.
    case readable(only: ComparedVersion, CaseProblem?)
    /// Neither version can read it.
    case unreadable(CaseProblem)
  }

  /// How many cases came to which outcome.
  package struct Counts: Sendable, Equatable {
    package private(set) var all = 0
    package private(set) var ofVerdict = 0
    /// Only what is argued, noted, asked or missing changes.
    package private(set) var ofRest = 0
    package private(set) var readableOnce = 0
    package private(set) var unreadable = 0

    package init() {}

    package mutating func count(_ outcome: Outcome) {
      all += 1
      switch outcome {
      case .same: break
      case .changed(let change) where change.isOfVerdict: ofVerdict += 1
      case .changed: ofRest += 1
      case .readable: readableOnce += 1
      case .unreadable: unreadable += 1
      }
    }
  }

  /// Counts the cases of all inputs from 1.
  package let position: Int
  package let file: String?
  package let id: CaseIdentifier?
  package let title: String?
  package let outcome: Outcome

  package init(position: Int, file: String?, id: CaseIdentifier?, title: String?, outcome: Outcome) {
    self.position = position
    self.file = file
    self.id = id
    self.title = title
    self.outcome = outcome
  }
}
