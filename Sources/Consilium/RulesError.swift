import RuleLanguage

/// A rule file that cannot be used, with every finding that keeps it from being used.
public struct RulesError: Error, Sendable {
  /// One finding in a rule file.
  public struct Finding: Sendable {
    /// The code, such as `C107`; `consilium explain C107` says more.
    public let code: String
    /// One sentence.
    public let message: String
    /// The file that it is about: the name in its header, empty where it has none.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int
    /// What to write instead.
    public let help: [String]
  }

  /// The findings in the order of the file.
  public let findings: [Finding]

  init(_ diagnostics: [Diagnostic], _ texts: RuleTexts) {
    findings = diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let position = texts.position(of: diagnostic.place)
      return Finding(
        code: diagnostic.code.rawValue,
        message: diagnostic.message,
        file: texts.name(of: diagnostic.place),
        line: position.line,
        column: position.column,
        help: diagnostic.help
      )
    }
  }
}
