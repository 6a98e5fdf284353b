import Batches
import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// Writes a chase list as comma-separated values: one row a patient and missing fact, none of them left out.
///
/// A patient who waits for nothing has one row without a fact, so that no case is lost. Where there are several options,
/// `;` stands between them.
struct ChaseCSVWriter: Sendable {
  private static let columns = [
    "position", "case", "title", "scope", "fact", "label", "required", "set-aside", "decides-scope", "alone",
    "together",
    "error",
  ]

  private let book: RuleBook
  private let namesFiles: Bool

  init(book: RuleBook, namesFiles: Bool) {
    self.book = book
    self.namesFiles = namesFiles
  }

  func writeHeader(into output: inout Output) {
    output.write(csvRow: Self.columns + (namesFiles ? ["file"] : []))
  }

  func write(_ patient: ChasedCase, into output: inout Output) {
    let head = [
      String(patient.place.position), patient.id?.text ?? "", patient.title ?? "",
      patient.undecided.isEmpty ? patient.scope.rawValue : "undecided",
    ]
    let rows = patient.facts.map { fact in
      [
        book.facts[fact.fact].name, book.facts[fact.fact].label, word(fact.isRequired), word(fact.isSetAside),
        word(fact.decidesScope), options(fact.alone), options(fact.together), "",
      ]
    }
    for row in rows.isEmpty ? [Array(repeating: "", count: 8)] : rows {
      output.write(csvRow: head + row + file(patient.place.file))
    }
  }

  func write(_ rejection: RejectedCase, into output: inout Output) {
    let head = [String(rejection.position), rejection.id?.text ?? ""]
    let row = Array(repeating: "", count: 9) + [rejection.problem.cell]
    output.write(csvRow: head + row + file(rejection.file))
  }

  private func file(_ file: String?) -> [String] { namesFiles ? [file ?? ""] : [] }

  private func word(_ truth: Bool) -> String { truth ? "true" : "false" }

  private func options(_ options: [Int]) -> String { options.map { book.options[$0].name }.joined(separator: ";") }
}
