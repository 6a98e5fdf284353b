import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// A rule file read, checked and compiled, together with those that it extends.
package struct RuleFileCheck: Sendable {
  package let texts: RuleTexts
  /// What the files declare together, each change applied.
  package let tree: RuleFile
  /// The findings in the order of the files.
  package let diagnostics: [Diagnostic]
  /// The compiled book; nil where an error keeps the file from being used.
  package let engine: CaseEngine?

  /// Checks a rule file that stands alone.
  package init(_ text: [UInt8]) { self.init(RuleTexts(text)) }

  package init(_ texts: RuleTexts) {
    self.texts = texts
    let file = RuleBookReader.read(texts)
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
