extension TreeParser {
  /// Gives up tokens until a clause of the current declaration or another declaration starts.
  mutating func skipToClause() {
    let start = index
    while !isAt(.end), !startsClause(at: index) || isInProse && isProse(at: index), !startsDeclaration(at: index) {
      advance()
    }
    isInProse = false
    noteSkipped(from: start)
  }

  /// Whether a word that may start a clause is rather one of a text without quotes.
  private func isProse(at position: Int) -> Bool {
    let token = tokens[position]
    return !token.isFirstOnLine && token.keyword != .cite && token.keyword != .because
  }

  /// Gives up tokens until another declaration starts.
  mutating func skipToDeclaration() {
    let start = index
    while !isAt(.end), !startsDeclaration(at: index) { advance() }
    noteSkipped(from: start)
  }

  /// Whether a declaration most likely starts at a token, judged by what follows it or by its place on the line.
  func startsDeclaration(at position: Int) -> Bool {
    let token = tokens[position]
    guard let keyword = token.keyword, keyword.startsDeclaration else { return false }
    let before: Token? = position > 0 ? tokens[position - 1] : nil
    switch before?.keyword {
    case .every, .replace, .remove, .withhold, .narrow: return false
    case .expect where keyword == .question: return false
    default: break
    }
    if looksLike(keyword, after: position) { return true }
    return token.isFirstOnLine && before?.kind != .comma
  }

  /// Whether the tokens behind a position go on like a declaration of a kind.
  func looksLike(_ keyword: Keyword, after position: Int) -> Bool {
    let first = tokens[min(position + 1, tokens.count - 1)]
    let second = tokens[min(position + 2, tokens.count - 1)]
    switch keyword {
    case .rules, .extends: return first.isName && second.keyword == .version
    case .intent:
      return first.isName && (second.kind == .comma || second.kind == .end || second.keyword?.startsDeclaration == true)
    case .source, .option: return first.isName && second.kind == .text
    case .fact, .define: return first.isName && (second.kind == .text || second.kind == .colon)
    case .group: return first.isName && (second.kind == .text || second.isName && second.text == "of")
    case .impossible, .question: return first.isIdentifier && (second.keyword == .when || second.keyword == .because)
    case .covers: return first.keyword == .when
    case .rule:
      guard first.isIdentifier, let effect = second.keyword else { return false }
      return Keyword.effects.contains(effect)
    case .case: return first.kind == .text
    case .replace, .remove: return first.keyword == .rule
    case .withhold: return first.keyword == .option
    case .narrow: return first.keyword == .fact
    default: return false
    }
  }

  /// Whether a clause of the current declaration most likely starts at a token.
  func startsClause(at position: Int) -> Bool {
    guard let keyword = tokens[position].keyword, clauseWords.contains(keyword) else { return false }
    if tokens[position].isFirstOnLine, position == 0 || tokens[position - 1].kind != .comma { return true }
    return looksLikeClause(keyword, after: position)
  }

  /// Whether the tokens behind a position go on like a clause of a kind.
  func looksLikeClause(_ keyword: Keyword, after position: Int) -> Bool {
    let first = tokens[min(position + 1, tokens.count - 1)]
    let second = tokens[min(position + 2, tokens.count - 1)]
    switch keyword {
    case .because, .ask, .publisher, .edition, .link, .digest, .route, .note: return first.kind == .text
    case .statement: return first.isIdentifier && second.kind == .text
    case .renamed: return first.keyword == .from
    case .extends: return first.isName && second.keyword == .version
    case .version: return first.kind == .version || first.kind == .number
    case .language: return first.kind == .number
    case .when: return looksLikeCondition(first, second)
    case .only: return first.keyword == .when
    case .required, .fixed, .always: return true
    case .cite, .key, .kind, .overrides, .despite, .to, .evidence, .given: return first.isIdentifier
    case .informs, .for, .against, .excludes, .notes: return first.isIdentifier || first.keyword == .every
    case .strongly, .weakly: return first.keyword == .for || first.keyword == .against
    case .reads: return first.isName || first.kind == .text
    case .expect: return first.keyword.map(Keyword.outcomes.contains) ?? false
    default: return false
    }
  }

  private func looksLikeCondition(_ first: Token, _ second: Token) -> Bool {
    switch first.keyword {
    case .not, .all, .any, .at: return true
    case nil: break
    default: return false
    }
    if first.kind == .open { return true }
    if case .foreign = second.kind { return true }
    guard first.isName else { return false }
    guard let word = second.keyword else { return second.text == "none" || second.kind == .end }
    switch word {
    case .is, .in, .at, .above, .below, .from, .include, .only, .and, .or: return true
    default: return clauseWords.contains(word)
    }
  }

  // MARK: Clauses

  /// Reads the clauses of a declaration in any order, up to the next declaration.
  ///
  /// - Parameters:
  ///   - words: The words that start a clause.
  ///   - declaration: The declaration that they belong to.
  ///   - read: Reads one clause; its first word has been read.
  mutating func clauses(
    _ words: [Keyword],
    of declaration: DeclarationKind,
    read: (inout TreeParser, Keyword, Place) throws(Abandoned) -> Void
  ) {
    clauseWords = words
    var abandoned: (keyword: Keyword, index: Int)?
    while !isAt(.end) {
      let place = current.place
      guard let keyword = clauseWord() else {
        if startsDeclaration(at: index) || misspeltDeclaration() != nil { break }
        if declaration == .header, current.isName, current.isFirstOnLine { break }
        unexpected(in: declaration)
        continue
      }
      // Where a clause was given up because its own first word stands in it, nothing is said about the part behind.
      if let abandoned, abandoned == (keyword, index) { hasReported = true }
      advance()
      do throws(Abandoned) {
        try read(&self, keyword, place)
      } catch {
        abandoned = (keyword, index)
        if seenClauses.last?.place.start == place.start { seenClauses.removeLast() }
        skipToClause()
      }
    }
    clauseWords = []
  }

  /// The clause that the current token starts; a misspelt one is reported and read as what it was meant to be.
  private mutating func clauseWord() -> Keyword? {
    if let keyword = current.keyword {
      guard clauseWords.contains(keyword) else { return nil }
      hasReported = isLost
      return keyword
    }
    guard let keyword = misspeltClause(at: index) else { return nil }
    hasReported = isLost
    note(.misspeltWord(current.text, meant: keyword), at: current.place)
    return keyword
  }

  /// The clause that a word that is no keyword was most likely meant to start.
  func misspeltClause(at position: Int) -> Keyword? {
    guard tokens[position].isName, tokens[position].text.utf8.count >= 3 else { return nil }
    let word = tokens[position].text
    let nearest = Spelling.nearest(to: word, among: clauseWords.map { $0.rawValue }).first
    guard let keyword = nearest.flatMap({ Keyword(rawValue: $0) }) else { return nil }
    if keyword == .when, tokens[min(position + 1, tokens.count - 1)].isName { return keyword }
    return isCapitalised(word, keyword) || looksLikeClause(keyword, after: position) ? keyword : nil
  }

  /// Whether a word is a keyword but for its capitals, as word processors write the first word of a line.
  private func isCapitalised(_ word: String, _ keyword: Keyword) -> Bool {
    word.utf8.count == keyword.rawValue.utf8.count
      && zip(word.utf8, keyword.rawValue.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// The declaration that the current word, which is no keyword, was most likely meant to start.
  func misspeltDeclaration() -> Keyword? {
    guard current.isName, current.text.utf8.count >= 3 else { return nil }
    for name in Spelling.nearest(to: current.text, among: Keyword.starts) {
      guard let keyword = Keyword(rawValue: name) else { continue }
      if looksLike(keyword, after: index) || current.isFirstOnLine && isCapitalised(current.text, keyword) {
        return keyword
      }
    }
    return nil
  }

  /// Reports a token that continues nothing and goes on behind it.
  private mutating func unexpected(in declaration: DeclarationKind) {
    if isAt(.close) {
      if !hasSkipped { report(.strayBracket, at: current.place) }
      advance()
      return
    }
    _ = fail(.unexpected(Found(current), in: declaration))
    isLost = isLost || current.isFirstOnLine
    let start = index
    advance()
    while !isAt(.end), !startsClause(at: index), !startsDeclaration(at: index) { advance() }
    noteSkipped(from: start)
  }

  /// How a clause is called that stands twice.
  private static func shown(_ word: String) -> String {
    switch word {
    case "for": "the effect"
    case "when": "the condition"
    case "renamed": "`renamed from`"
    default: "`" + word + "`"
    }
  }

  /// Notes where a clause stands and reports it where it stands twice.
  ///
  /// - Returns: whether it is the first of its kind.
  @discardableResult
  mutating func isFirst(_ word: String, at place: Place) -> Bool {
    guard let first = seenClauses.first(where: { $0.word == word }) else {
      seenClauses.append((word, place))
      return true
    }
    // Behind a part that was given up, the clause may belong to a declaration whose start was lost.
    if !hasSkipped {
      let related = Diagnostic.Related(place: first.place, words: "it stands here first")
      note(.repeatedClause(Self.shown(word)), at: place, related: [related])
      hasSkipped = true
    }
    hasReported = true
    return false
  }
}
