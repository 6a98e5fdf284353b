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
  /// The file's own cases with their answers; empty unless everything is looked for.
  package let trials: [CaseTrial]

  /// Checks a rule file that stands alone.
  ///
  /// - Parameter extent: How much is looked for; what keeps the file from being used unless said otherwise.
  package init(_ text: [UInt8], _ extent: LogicCheck.Extent = .usability) { self.init(RuleTexts(text), extent) }

  package init(_ texts: RuleTexts, _ extent: LogicCheck.Extent = .usability) {
    self.texts = texts
    let file = RuleBookReader.read(texts)
    tree = file.tree
    guard let book = file.book else {
      diagnostics = file.diagnostics
      engine = nil
      trials = []
      return
    }
    do throws(CaseSpaceLimit) {
      let engine = try CaseEngine(book)
      let trials = extent == .everything ? CaseTrial.all(engine) : []
      let findings = LogicCheck.findings(engine, extent, trials: trials).map { $0.diagnostic(book) }
      diagnostics = (file.diagnostics + findings).sorted { $0.place.start < $1.place.start }
      let isUsable = !findings.contains { $0.severity == .error }
      self.engine = isUsable ? engine : nil
      self.trials = isUsable ? trials : []
    } catch {
      diagnostics = file.diagnostics + [LogicCheck.finding(error).diagnostic(book)]
      engine = nil
      trials = []
    }
  }
}
