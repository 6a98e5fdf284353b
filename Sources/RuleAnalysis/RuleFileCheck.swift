import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// A rule file read, checked and compiled.
package struct RuleFileCheck: Sendable {
  package let tree: RuleFile
  /// The findings in the order of the file.
  package let diagnostics: [Diagnostic]
  /// The compiled book; nil where an error keeps the file from being used.
  package let engine: CaseEngine?

  package init(_ text: [UInt8]) {
    let file = RuleBookReader.read(text)
    tree = file.tree
    guard let book = file.book else {
      diagnostics = file.diagnostics
      engine = nil
      return
    }
    do throws(CaseSpaceLimit) {
      let engine = try CaseEngine(book)
      let findings = LogicCheck.findings(engine)
      diagnostics = (file.diagnostics + findings).sorted { $0.place.start < $1.place.start }
      self.engine = findings.contains { $0.severity == .error } ? nil : engine
    } catch {
      diagnostics = file.diagnostics + [LogicCheck.finding(error, book)]
      engine = nil
    }
  }
}
