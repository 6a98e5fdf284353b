extension TreeParser {
  /// Reads the whole file.
  mutating func file() -> RuleFile {
    var header: Header?
    var isHeaderDue = true
    if isAt(.rules) || misspeltHeader {
      header = readHeader()
      isHeaderDue = false
      if let header, !understands(header.language) { return RuleFile(header: header, declarations: []) }
    }
    if isHeaderDue { report(.missingHeader, at: current.place) }
    var declarations: [Declaration] = []
    var count = 0
    while !isAt(.end) {
      guard count < limits.declarations else {
        report(.tooManyDeclarations(limit: limits.declarations), at: current.place)
        break
      }
      count += 1
      let start = index
      hasSkipped = false
      if isAt(.rules) {
        lateHeader(&header, isHeaderDue: isHeaderDue)
      } else if let declaration = declaration() {
        declarations.append(declaration)
      }
      clauseWords = []
      if index == start { advance() }
    }
    return RuleFile(header: header, declarations: declarations)
  }

  /// Whether the first word is most likely a misspelt `rules`.
  private var misspeltHeader: Bool {
    current.isName && looksLike(.rules, after: index) && !Spelling.nearest(to: current.text, among: ["rules"]).isEmpty
  }

  private func understands(_ language: Numeral) -> Bool { language.text == "1" || language.text.isEmpty }

  /// Reads a header that does not stand first.
  private mutating func lateHeader(_ header: inout Header?, isHeaderDue: Bool) {
    let place = current.place
    if !isHeaderDue {
      report(
        .repeatedClause("rules"),
        at: place,
        related: (header?.place).map { [Diagnostic.Related(place: $0, words: "it stands here first")] } ?? []
      )
    }
    let found = readHeader()
    header = header ?? found
  }

  private mutating func readHeader() -> Header? {
    let start = current.place
    if !isAt(.rules) { report(.unknownDeclaration(current.text, suggestions: ["rules"]), at: start) }
    advance()
    clauseWords = [.version, .language, .note]
    hasSkipped = false
    var name: Name?
    do throws(Abandoned) {
      name = try self.name(.ruleFile)
    } catch {
      skipToClause()
    }
    var version: Name?
    var language: Numeral?
    var notes: [Prose] = []
    var seen: [(word: String, place: Place)] = []
    clauses([.version, .language, .note], of: .header) { parser, keyword, place throws(Abandoned) in
      if keyword != .note { parser.isFirst(keyword.rawValue, &seen, at: place) }
      switch keyword {
      case .version: version = try parser.version()
      case .language: language = try parser.language()
      default: notes.append(try parser.prose(.note))
      }
    }
    if !hasSkipped {
      if version == nil { report(.missingClause(.version, of: .header, name: name?.text ?? ""), at: start) }
      if language == nil { report(.missingClause(.language, of: .header, name: name?.text ?? ""), at: start) }
    }
    guard let name, let version, let language else { return nil }
    return Header(name: name, version: version, language: language, notes: notes, place: place(from: start))
  }

  private mutating func version() throws(Abandoned) -> Name {
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
    if !understands(language) { report(.unsupportedLanguage(language.text), at: language.place) }
    return language
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
    case .rule: return rule(from: start)
    case .case: return patientCase(from: start)
    default:
      layer(keyword, at: start)
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
      report(.unknownDeclaration(token.text, suggestions: [keyword.rawValue]), at: token.place)
      return keyword
    }
    let suggestions = Spelling.nearest(to: token.text, among: Keyword.declarations.map { $0.rawValue })
    report(.unknownDeclaration(token.text, suggestions: suggestions), at: token.place)
    return nil
  }

  /// Refuses a part of a layer over another rule file and skips it.
  private mutating func layer(_ keyword: Keyword, at place: Place) {
    report(.unsupportedLayer, at: place)
    if isAt(.rule) || isAt(.option) || isAt(.fact) { advance() }
    if current.isIdentifier { brokenNames.insert(current.text) }
    skipToDeclaration()
  }
}
