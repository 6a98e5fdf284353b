import RuleLanguage

/// Finds what can be written at a place of a rule file.
package struct Completer: Sendable {
  let file: EditedFile
  let here: CompletionPlace

  /// What can be written at an offset of the file itself, and the stretch that it replaces.
  package static func completions(in file: EditedFile, at offset: Int) -> (place: Place, items: [Completion])? {
    guard let here = CompletionPlace(file.bytes, at: offset) else { return nil }
    return (here.place, Completer(file: file, here: here).items)
  }

  private var items: [Completion] {
    guard let declaration = here.declaration else { return topLevel }
    if let written = written(declaration) { return written }
    return clauses(of: declaration)
  }

  // MARK: Words of the language

  func keywords(_ keywords: [Keyword]) -> [Completion] { keywords.map { Completion($0.rawValue, .keyword) } }

  func phrases(_ phrases: [String]) -> [Completion] { phrases.map { Completion($0, .keyword) } }

  private var topLevel: [Completion] {
    let header = file.trees.last?.header
    var words = header == nil ? keywords([.rules]) : []
    words += keywords(Keyword.declarations.filter { $0 != .covers }) + phrases(["covers when"])
    if header?.extends.isEmpty == false {
      words += phrases(["replace rule", "remove rule", "withhold option", "narrow fact"])
    }
    return words
  }

  /// The clauses that can follow what is written of a declaration.
  private func clauses(of declaration: Keyword) -> [Completion] {
    let written = Set(here.words.compactMap { $0.keyword })
    func open(_ keywords: [Keyword]) -> [Completion] { self.keywords(keywords.filter { !written.contains($0) }) }
    switch declaration {
    case .rules: return open([.version, .language]) + keywords([.extends, .note])
    case .source: return open([.publisher, .edition, .link, .digest]) + keywords([.statement]) + informs
    case .fact:
      return open([.required, .fixed, .ask, .key]) + phrases(["only when", "renamed from"]) + keywords([.reads])
    case .option: return keywords([.route, .kind]) + phrases(["renamed from"])
    case .impossible, .question: return open([.when, .because])
    case .rule, .replace:
      let hasEffect = !written.isDisjoint(with: [.for, .against, .excludes, .notes])
      let hasCondition = !written.isDisjoint(with: [.when, .always])
      return (hasEffect ? [] : effects) + (hasCondition ? [] : keywords([.when, .always])) + open([.because])
        + keywords([.cite]) + open([.overrides, .despite])
    case .remove, .withhold: return open([.because])
    case .case: return open([.note, .given, .expect])
    case .define: return keywords([.when, .otherwise])
    default: return []
    }
  }

  private var informs: [Completion] {
    here.clauseWords.first?.keyword == .statement ? keywords([.informs]) : []
  }

  private var effects: [Completion] {
    phrases(["strongly for", "for", "weakly for", "strongly against", "against", "weakly against", "excludes", "notes"])
  }

  // MARK: What a clause asks for

  /// What continues the current clause; nil where it is complete.
  private func written(_ declaration: Keyword) -> [Completion]? {
    let words = here.clauseWords
    let previous = here.previous
    switch (declaration, words.first?.keyword) {
    case (.group, _): return group
    case (.remove, _) where here.words.count == 2, (.replace, _) where here.words.count == 2: return rules
    case (.withhold, _) where here.words.count == 2: return options
    case (.narrow, _) where here.words.count == 2: return facts
    case (.fact, nil) where previous?.kind == .colon, (.narrow, nil) where previous?.kind == .colon: return types
    case (.define, nil): return definitionBody
    case (.covers, _), (_, .when): return condition(in: Array(words.dropFirst()))
    case (.fact, .required):
      guard let when = words.firstIndex(where: { $0.keyword == .when }) else { return nil }
      return condition(in: Array(words[(when + 1)...]))
    case (.fact, .reads): return reading
    case (_, .for), (_, .against), (_, .excludes), (.rule, .notes), (.replace, .notes): return effect
    case (_, .informs): return isListOpen ? options + phrases(["every option"]) : nil
    case (_, .cite): return citation
    case (_, .overrides), (_, .despite): return isListOpen ? rules : nil
    case (.case, .given): return given
    case (.case, .expect), (.case, .notes): return outcome
    default: return nil
    }
  }

  /// Whether a list of names goes on: behind the word that starts it or behind a comma.
  var isListOpen: Bool { here.clauseWords.count == 1 || here.previous?.kind == .comma }

  private var effect: [Completion]? {
    let words = here.clauseWords
    if let to = words.firstIndex(where: { $0.keyword == .to }) {
      return to == words.endIndex - 1 || here.previous?.kind == .comma ? intents : nil
    }
    if isListOpen { return options + phrases(["every option"]) }
    return keywords([.to]) + clauses(of: .rule)
  }

  private var citation: [Completion]? {
    let words = Array(here.clauseWords.dropFirst())
    guard let source = words.first else { return sources }
    if here.previous?.keyword == .evidence { return phrases(Evidence.allCases.map { $0.rawValue }) }
    if words.count == 1 { return statements(of: source.text) + keywords([.evidence]) + clauses(of: .rule) }
    return nil
  }

  private var group: [Completion]? {
    if here.previous?.text == "of" { return facts }
    guard let colon = here.words.firstIndex(where: { $0.kind == .colon }), colon > 0 else { return phrases(["of"]) }
    return here.previous?.kind == .colon || here.previous?.kind == .comma
      ? values(of: here.words[colon - 1].text) : nil
  }

  private var types: [Completion] {
    phrases(["yes or no", "one of", "in order", "several of", "number from", "text"])
  }

  private var reading: [Completion]? {
    let words = here.clauseWords
    guard let position = words.firstIndex(where: { $0.text == "as" }) else { return phrases(["as"]) }
    guard position == words.endIndex - 1 || here.previous?.kind == .comma else { return keywords([.because]) }
    return here.words.count > 1 ? values(of: here.words[1].text) : nil
  }

  private var definitionBody: [Completion]? {
    guard let colon = here.words.firstIndex(where: { $0.kind == .colon }) else { return nil }
    let words = Array(here.words[(colon + 1)...])
    if words.first?.text == "one" || words.first?.keyword == .in { return nil }
    let start = words.isEmpty ? phrases(["one of", "in order"]) : []
    return start + condition(in: words)
  }
}
