import Reports
import RuleLanguage

/// The grammar by which editors colour rule files, made from the words of the language.
enum TextMateGrammar {
  static let scope = "source." + EditorFiles.language

  private static let name = #"[A-Za-z][A-Za-z0-9-]*"#
  private static let identifier = #"[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*"#
  private static let before = #"(?<![A-Za-z0-9.-])"#
  private static let behind = #"(?![A-Za-z0-9-]|\.[A-Za-z0-9])"#

  static let tree: JSONTree = .object([
    ("$schema", .text("https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json")),
    ("name", .text("Consilium rules")),
    ("scopeName", .text(scope)),
    ("fileTypes", .texts(["rules"])),
    ("patterns", .array(patterns)),
  ])

  private static let patterns: [JSONTree] =
    [
      match("#.*$", "comment.line.number-sign"),
      text("\"", "\"", "string.quoted.double"),
      text("“", "”", "string.quoted.other"),
      declaration(["rule", "impossible", "question", "statement", "case"], identifier, "entity.name.function"),
      declaration(["fact", "option", "define", "group", "source", "rules", "extends"], name, "entity.name.type"),
      captured(
        before + "(evidence)\\s+(high|moderate|low|very-low)" + behind,
        [scopes[.clause], "constant.language"]
      ),
      captured("(:)\\s*(text)" + behind, ["punctuation.separator", "storage.type"]),
      match(before + "(?:yes or no|one of|in order|several of|number(?=\\s+from)|step)" + behind, "storage.type"),
      match(before + "(?:(?:all|any|none) of|at least \\d+ of)(?=\\s*\\()", scopes[.connective]),
      match(before + "(?:at least|at most|is not|none)" + behind, scopes[.test]),
      match(before + "out of scope" + behind, scopes[.outcome]),
    ]
    + Keyword.Role.allCases.map { words(of: $0) }
    + [
      match(before + #"\d+(?:\.\d+)*"# + behind, "constant.numeric"),
      match("%|" + before + #"[A-Za-z][A-Za-z0-9]*(?:/[A-Za-z0-9]+)+"#, "keyword.other.unit"),
      match("[:,()]", "punctuation.separator"),
      match(before + identifier + behind, "variable.other"),
    ]

  /// The scope of the words with a role.
  private static let scopes = Scopes()

  private struct Scopes {
    subscript(_ role: Keyword.Role) -> String {
      switch role {
      case .declaration: "keyword.control"
      case .clause: "keyword.other"
      case .effect: "storage.modifier"
      case .outcome: "support.constant"
      case .connective: "keyword.operator.logical"
      case .test: "keyword.operator.comparison"
      case .value: "constant.language"
      }
    }
  }

  private static func words(of role: Keyword.Role) -> JSONTree {
    let words = Keyword.allCases.filter { $0.role == role }.map(\.rawValue)
    return match(before + "(?:" + words.joined(separator: "|") + ")" + behind, scopes[role])
  }

  private static func match(_ pattern: String, _ scope: String) -> JSONTree {
    .object([("match", .text(pattern)), ("name", .text(scoped(scope)))])
  }

  private static func text(_ open: String, _ close: String, _ scope: String) -> JSONTree {
    .object([("begin", .text(open)), ("end", .text(close)), ("name", .text(scoped(scope)))])
  }

  private static func declaration(_ words: [String], _ name: String, _ scope: String) -> JSONTree {
    captured(
      before + "(" + words.joined(separator: "|") + ")\\s+(" + name + ")" + behind,
      [scopes[.declaration], scope]
    )
  }

  private static func captured(_ pattern: String, _ captures: [String]) -> JSONTree {
    let numbered = captures.enumerated().map { position, scope in
      (key: String(position + 1), value: JSONTree.object([("name", .text(scoped(scope)))]))
    }
    return .object([("match", .text(pattern)), ("captures", .object(numbered))])
  }

  private static func scoped(_ scope: String) -> String { scope + "." + EditorFiles.language }
}
