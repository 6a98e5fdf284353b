/// A reserved word: it starts a declaration, a clause or an outcome, or connects conditions.
package enum Keyword: String, Sendable, Hashable, CaseIterable {
  case rules, version, language, extends
  case intent, source, statement, fact, group, option, define, impossible, question, covers, rule, `case`
  case note, notes, replace, remove, withhold, narrow
  case publisher, edition, link, digest, informs
  case renamed
  case key, required, fixed, only, ask, reads, route, kind
  case when, always, because, cite, evidence, overrides, despite
  case given, expect
  case `for`, against, excludes, strongly, weakly
  case candidate, provisional, possible, excluded, unsupported
  case contested, uncontested, depends, missing, conflict, without, out, by, otherwise
  case and, or, not, all, any, at, `is`, `in`, from, to, above, below, include, every, unknown

  /// The words that start a declaration, in the order in which a file usually has them.
  package static let declarations: [Keyword] = [
    .intent, .source, .fact, .group, .option, .define, .impossible, .question, .covers, .rule, .case,
  ]

  /// The words that start a change of what another rule file declares.
  package static let layers: [Keyword] = [.replace, .remove, .withhold, .narrow]

  /// The words that can start a declaration of any file, for suggestions.
  static let starts = (declarations + layers).map { $0.rawValue }

  static let outcomes: [Keyword] = [
    .candidate, .provisional, .possible, .excluded, .unsupported,
    .contested, .uncontested, .notes, .question, .depends, .missing, .conflict, .without, .out,
  ]

  static let effects: [Keyword] = [.strongly, .weakly, .for, .against, .excludes, .notes]

  /// Whether a declaration ends before this word.
  var startsDeclaration: Bool {
    switch self {
    case .rules, .extends, .intent, .source, .fact, .group, .option, .define, .impossible, .question, .covers,
      .rule, .case, .replace, .remove, .withhold, .narrow:
      true
    default: false
    }
  }
}
