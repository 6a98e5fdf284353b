import CaseFiles
import Evaluation
import RuleBooks

/// What the list at the head of a meeting says of one case.
package struct MeetingLine: Sendable, Equatable {
  /// What stands in one column: several entries, one after the other.
  package typealias Cell = [String]

  /// Counts the cases of the meeting from 1.
  package let position: Int
  /// The case's identifier with its title.
  package let name: String
  /// Whether the case could not be read.
  package let isRejected: Bool
  /// Why the case has no options; nil where it has some.
  package let problem: String?
  package let candidates: Cell
  package let provisional: Cell
  package let missing: Cell
  /// What has to be cleared up first: contradictions and the number of questions.
  package let unclear: Cell

  /// Where the page of the case is.
  package var anchor: String { Self.anchor(position) }

  static func anchor(_ position: Int) -> String { "case-" + String(position) }

  package init(_ result: CaseResult, wording: BookWording) {
    position = result.position
    let id = result.id?.text ?? "Case " + String(result.position)
    switch result.outcome {
    case .rejected(_, let problem):
      name = id
      isRejected = true
      self.problem = "Not read: " + problem.cell
      (candidates, provisional, missing, unclear) = ([], [], [], [])
    case .answered(let patient, let answer):
      name = id + (patient.title.map { ": " + $0 } ?? "")
      isRejected = false
      problem = answer.scope == .outside ? "Out of scope" : nil
      candidates = Self.options(.candidate, of: answer, wording)
      provisional = Self.options(.provisional, of: answer, wording)
      let holdingUp = answer.missing.filter { !$0.options.isEmpty || $0.decidesScope }
      let idle = answer.missing.filter { $0.options.isEmpty && !$0.decidesScope && $0.isRequired }
      // As in the chase list, what is only asked for stands apart from what somebody waits for.
      missing =
        holdingUp.map { wording.label(ofFact: $0.fact) + ($0.isSetAside ? " (set aside)" : "") }
        + (idle.isEmpty ? [] : ["required, but settling nothing: " + wording.facts(idle.map { $0.fact })])
      let questions = ResultQuestion.every(of: answer, book: wording.book).count
      unclear =
        answer.conflicts.map { "Contradiction: " + wording.facts($0.facts) }
        + (questions == 0 ? [] : [String(questions) + (questions == 1 ? " question" : " questions")])
        + (answer.scope == .open ? ["Scope open"] : [])
    }
  }

  private static func options(_ verdict: Verdict, of answer: Answer, _ wording: BookWording) -> Cell {
    answer.options.filter { $0.verdict == verdict }.map { option in
      wording.label(ofOption: option.option) + (option.isContested ? " (contested)" : "")
    }
  }
}
