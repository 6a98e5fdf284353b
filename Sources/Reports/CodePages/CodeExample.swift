import CaseFiles

/// What a page about a code shows to be avoided or preferred.
package enum CodeExample: Sendable, Equatable {
  /// Declarations of a rule file that goes on from others.
  case declarations(String)
  /// A rule file from its header on.
  case ruleFile(String)
  /// A layer over the rule file `example`, from its header on.
  case layer(String)
  case cases(String, CaseFileKind)
  /// What stands behind `--set`.
  case setting(String)
  /// A sentence, where nothing of a few lines can show it.
  case words(String)

  /// One case, or a list of cases.
  package static func json(_ text: String) -> CodeExample { .cases(text, .json) }

  /// Cases with one a line.
  package static func lines(_ text: String) -> CodeExample { .cases(text, .ndjson) }

  package static func table(_ text: String) -> CodeExample { .cases(text, .csv) }

  /// What is shown as it would be typed; nil for words.
  package var typed: String? {
    switch self {
    case .declarations(let text), .ruleFile(let text), .layer(let text), .cases(let text, _): text
    case .setting(let text): "consilium evaluate case.json --set " + text
    case .words: nil
    }
  }
}
