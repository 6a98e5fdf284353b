import CaseFiles
import Evaluation
import RuleBooks

extension Rules {
  /// Puts a patient together from facts and their values, written as a person would enter them.
  ///
  /// Names may be any key that the rule file accepts. Values are words (`pancreas`, `G1 or G2`), numbers with or without
  /// their unit (`18`, `1.8 cm`, `<2 %`), `yes` and `no`, and for facts with several values a list (`liver; bone`) or
  /// `none`. An empty text says nothing.
  ///
  /// - Parameter facts: The values by the names of their facts.
  /// - Throws: `CaseError` for a fact or value that the rules do not know, and for a fact given twice.
  public func patient(_ facts: [String: String]) throws(CaseError) -> Patient {
    let reader = EntryReader(book: engine.book)
    var record = PatientCase(factCount: engine.book.facts.count)
    // In a fixed order, so that of several mistakes the same one is always reported.
    for (key, value) in facts.sorted(by: { $0.key < $1.key }) {
      switch reader.read(setting: key + "=" + value) {
      case .failure(let problem): throw CaseError(problem)
      case .success(let entry):
        if record.knowledge[entry.fact].isSaid {
          throw CaseError(.duplicate(of: engine.book.facts[entry.fact].name, key: key))
        }
        entry.replace(in: &record)
      }
    }
    return Patient(record)
  }

  /// Reads the patients of a file of cases: a JSON object or array, NDJSON, or CSV, told apart by how it begins.
  ///
  /// A case that cannot be read stands in its place as an error and never stops the others.
  ///
  /// - Parameter bytes: The whole file, in UTF-8.
  public func patients(in bytes: [UInt8]) -> [Result<Patient, CaseError>] {
    CaseReader(book: engine.book).read(bytes).map { entry in
      switch entry.result {
      case .success(let record): .success(Patient(record))
      case .failure(let problem): .failure(CaseError(problem))
      }
    }
  }
}
