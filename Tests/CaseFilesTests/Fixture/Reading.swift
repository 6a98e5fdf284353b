import CaseFiles
import RuleBooks

/// Reads cases of the fixture's rule book.
enum Fixture {
  static let reader = CaseReader(book: FixtureBook.book)
  static let entries = EntryReader(book: FixtureBook.book)

  static func read(_ text: String, as kind: CaseFileKind? = nil) -> [CaseEntry] {
    reader.read(Array(text.utf8), as: kind)
  }
}

extension CaseEntry {
  var patient: PatientCase? { try? result.get() }

  var problem: CaseProblem? {
    if case .failure(let problem) = result { problem } else { nil }
  }

  /// The position of the entry with its identifier, and the code and place of what is wrong with it.
  var summary: String {
    let name = "\(position):\(label?.text ?? "-")@\(line)"
    guard let problem else { return name }
    return name + " \(problem.code.rawValue) \(problem.line):\(problem.column)"
  }
}
