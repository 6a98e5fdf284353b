import CaseFiles
import RuleLanguage

/// The page about one code of a finding: what to avoid, what to write instead, and why.
package struct CodePage: Sendable, Equatable {
  package let code: String
  /// One sentence that names the problem, without a full stop.
  package let title: String
  package let avoid: CodeExample
  package let prefer: CodeExample
  /// Two or three sentences for whoever writes rules or keeps case files.
  package let why: String

  init(rules code: DiagnosticCode, _ title: String, avoid: CodeExample, prefer: CodeExample, why: String) {
    self.init(code.rawValue, title, avoid, prefer, why)
  }

  init(cases code: CaseProblemCode, _ title: String, avoid: CodeExample, prefer: CodeExample, why: String) {
    self.init(code.rawValue, title, avoid, prefer, why)
  }

  private init(_ code: String, _ title: String, _ avoid: CodeExample, _ prefer: CodeExample, _ why: String) {
    self.code = code
    self.title = title
    self.avoid = avoid
    self.prefer = prefer
    self.why = why
  }
}
