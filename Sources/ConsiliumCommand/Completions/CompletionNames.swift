import Consilium
import Reports
import RuleBooks

/// The names that a word of a command line can be, as shells ask for them: one a line, and behind a tab what it means.
enum CompletionNames: String, CaseIterable {
  case commands
  case options
  case facts
  /// Facts with their values: `spread=none`.
  case settings
  case codes
  /// The rules that are built in.
  case rules

  /// Which names stand for a kind of word; nil where nothing can be listed.
  init?(_ kind: WordKind) {
    switch kind {
    case .treatment: self = .options
    case .fact: self = .facts
    case .setting: self = .settings
    case .code: self = .codes
    case .command: self = .commands
    case .ruleFile: self = .rules
    case .caseFile, .file, .folder, .free: return nil
    }
  }

  /// Whether the names are those of a rule book.
  var needsBook: Bool { self == .options || self == .facts || self == .settings }

  /// - Parameter book: The rule book; nil gives no names where they are those of a book.
  func lines(_ book: RuleBook?) -> [String] {
    switch self {
    case .commands: CommandTable.every.map { Self.line($0.name, $0.summary) }
    case .options: (book?.options ?? []).map { Self.line($0.name, $0.label) }
    case .facts: (book?.facts ?? []).map { Self.line($0.name, $0.label) }
    case .settings: (book?.facts ?? []).flatMap { Self.settings(of: $0) }
    case .codes: CodePages.every.map { Self.line($0.code, $0.title) }
    case .rules: BuiltInRules.names.map { Self.line($0, "built in") }
    }
  }

  private static func settings(of fact: Fact) -> [String] {
    let values = fact.type.values.map { line(fact.name + "=" + $0.name, $0.label ?? fact.label) }
    return values + [line(fact.name + "=unknown", "not known")]
  }

  /// Labels are words of a rule file: nothing in them may look like the end of the line.
  private static func line(_ name: String, _ meaning: String) -> String {
    name + "\t" + ReadableText.visible(meaning)
  }
}
