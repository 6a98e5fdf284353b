extension TreeParser {
  /// Reads the whole file.
  mutating func file() -> RuleFile {
    var header: Header?
    let isRefused = isAt(.invalid)
    while accept(.invalid) {}
    if isAt(.rules) || misspeltHeader {
      header = readHeader()
      if let header, !understands(header.language) { return RuleFile(header: header, declarations: []) }
    } else {
      if !isRefused { note(.missingHeader, at: current.place) }
      // A first word that starts no declaration is part of what is wrong with the header.
      hasReported = true
    }
    var declarations: [Declaration] = []
    var count = 0
    while !isAt(.end) {
      guard count < limits.declarations else {
        note(.tooManyDeclarations(limit: limits.declarations), at: current.place)
        break
      }
      count += 1
      let start = index
      hasSkipped = false
      if isAt(.rules) {
        lateHeader(&header)
      } else if let declaration = declaration() {
        declarations.append(declaration)
      }
      clauseWords = []
      if index == start { advance() }
    }
    return RuleFile(header: header, declarations: declarations)
  }

  /// Reads the header alone; nil where the file does not start with one.
  mutating func header() -> Header? {
    isAt(.rules) ? readHeader() : nil
  }

  /// Whether the first word is most likely a misspelt `rules`.
  private var misspeltHeader: Bool {
    isAt(.word) && looksLike(.rules, after: index) && !Spelling.nearest(to: current.text, among: ["rules"]).isEmpty
  }

  private func understands(_ language: Numeral) -> Bool { language.text == "1" || language.text.isEmpty }

  /// Reads a header that does not stand first.
  private mutating func lateHeader(_ header: inout Header?) {
    if let header {
      let related = Diagnostic.Related(place: header.place, words: "it stands here first")
      note(.repeatedClause("`rules`"), at: current.place, related: [related])
    }
    let found = readHeader()
    header = header ?? found
  }

  private mutating func readHeader() -> Header? {
    let start = current.place
    startDeclaration()
    if !isAt(.rules) { note(.unknownDeclaration(current.text, suggestions: ["rules"]), at: start) }
    advance()
    let words: [Keyword] = [.version, .language, .extends, .note]
    clauseWords = words
    var name: Name?
    do throws(Abandoned) {
      name = try self.name(.ruleFile)
    } catch {
      skipToClause()
    }
    var version: Name?
    var language: Numeral?
    var notes: [Prose] = []
    var extends: [BaseReference] = []
    clauses(words, of: .header) { parser, keyword, place throws(Abandoned) in
      if keyword == .version || keyword == .language { parser.isFirst(keyword.rawValue, at: place) }
      switch keyword {
      case .extends: extends.append(try parser.base(from: place))
      case .version: version = try parser.version()
      case .language: language = try parser.language()
      default: notes.append(try parser.prose(.note))
      }
    }
    if !hasSkipped {
      if version == nil { note(.missingClause(.version, of: .header, name: name?.text ?? ""), at: start) }
      if language == nil { note(.missingClause(.language, of: .header, name: name?.text ?? ""), at: start) }
    }
    guard let name, let version, let language else { return nil }
    return Header(
      name: name,
      version: version,
      language: language,
      extends: extends,
      notes: notes,
      place: place(from: start)
    )
  }

  mutating func version() throws(Abandoned) -> Name {
    let token = current
    let parts = token.text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isWhole = token.kind == .version && parts.count == 3 && parts.allSatisfy { $0.count == 1 || $0.first != 0x30 }
    switch token.kind {
    case .version, .number, .dotted, .text:
      if !isWhole { report(.malformedVersion(token.text), at: token.place) }
      advance()
      return Name(token.text, at: token.place)
    case .word where token.keyword == nil:
      report(.malformedVersion(token.text), at: token.place)
      advance()
      return Name(token.text, at: token.place)
    default: throw fail(.version)
    }
  }

  private mutating func language() throws(Abandoned) -> Numeral {
    let language = try numeral(.language)
    if !understands(language) {
      note(.unsupportedLanguage(language.text), at: language.place)
      hasReported = true
      isLost = true
    }
    return language
  }

  /// Forgets what was found out about the declaration before.
  private mutating func startDeclaration() {
    hasSkipped = false
    hasReported = false
    isLost = false
    seenClauses = []
  }

  private mutating func declaration() -> Declaration? {
    guard let keyword = declarationWord() else {
      let start = index
      advance()
      while !isAt(.end), !startsDeclaration(at: index) { advance() }
      noteSkipped(from: start)
      return nil
    }
    let start = current.place
    startDeclaration()
    advance()
    switch keyword {
    case .intent: return intents()
    case .source: return source(from: start)
    case .fact: return fact(from: start)
    case .group: return group(from: start)
    case .option: return option(from: start)
    case .define: return definition(from: start)
    case .impossible: return constraint(.impossible, from: start)
    case .question: return constraint(.question, from: start)
    case .covers: return covers(from: start)
    case .rule: return rule(from: start).map { .rule($0) }
    case .case: return patientCase(from: start)
    case .replace, .remove, .withhold, .narrow: return change(keyword, from: start)
    default:
      note(.lateBase, at: start)
      skipToDeclaration()
      return nil
    }
  }

  /// The declaration that starts at the current token; nil, and reported, where none does.
  private mutating func declarationWord() -> Keyword? {
    let token = current
    if let keyword = token.keyword, keyword.startsDeclaration { return keyword }
    guard token.isName, token.isFirstOnLine else {
      _ = isAt(.close) ? fail(.strayBracket) : fail(.unexpected(Found(token), in: nil))
      return nil
    }
    if let keyword = misspeltDeclaration() {
      note(.unknownDeclaration(token.text, suggestions: [keyword.rawValue]), at: token.place)
      return keyword
    }
    let suggestions = Spelling.nearest(to: token.text, among: Keyword.starts)
    report(.unknownDeclaration(token.text, suggestions: suggestions), at: token.place)
    return nil
  }
}
