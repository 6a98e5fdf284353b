extension TreeParser {
  mutating func intents() -> Declaration? {
    do throws(Abandoned) {
      return .intents(try names(.intent))
    } catch {
      skipToDeclaration()
      return nil
    }
  }

  mutating func source(from start: Place) -> Declaration? {
    let words: [Keyword] = [.publisher, .edition, .link, .digest, .statement]
    clauseWords = words
    guard let (name, title) = namedAndTitled(.source) else { return nil }
    var texts: [Keyword: Prose] = [:]
    var statements: [StatementDeclaration] = []
    clauses(words, of: .source) { parser, keyword, place throws(Abandoned) in
      if keyword == .statement {
        statements.append(try parser.statement(from: place))
        return
      }
      parser.isFirst(keyword.rawValue, at: place)
      let text = try parser.prose(.clause(keyword))
      texts[keyword] = texts[keyword] ?? text
    }
    return .source(
      SourceDeclaration(
        name: name,
        title: title,
        publisher: texts[.publisher],
        edition: texts[.edition],
        link: texts[.link],
        digest: texts[.digest],
        statements: statements,
        place: place(from: start)
      )
    )
  }

  private mutating func statement(from start: Place) throws(Abandoned) -> StatementDeclaration {
    let id = try identifier(.statement)
    do throws(Abandoned) {
      let text = try prose(.statement)
      let informs = accept(.informs) ? try scope() : nil
      return StatementDeclaration(id: id, text: text, informs: informs, place: place(from: start))
    } catch {
      brokenNames.insert(id.text)
      throw error
    }
  }

  /// Reads the options that a rule or a statement speaks of.
  mutating func scope() throws(Abandoned) -> OptionScope {
    let start = current.place
    guard accept(.every) else { return .named(try names(.option)) }
    try expect(.option, .everyOption)
    return .everyOption(place(from: start))
  }

  mutating func option(from start: Place) -> Declaration? {
    let words: [Keyword] = [.route, .kind, .renamed]
    clauseWords = words
    guard let (name, label) = namedAndTitled(.option) else { return nil }
    var routes: [Prose] = []
    var kinds: [Name] = []
    var old: Name?
    clauses(words, of: .option) { parser, keyword, place throws(Abandoned) in
      switch keyword {
      case .route: routes.append(try parser.prose(.clause(.route)))
      case .renamed:
        parser.isFirst("renamed", at: place)
        let found = try parser.oldName(.option)
        old = old ?? found
      default: kinds.append(try parser.name(.kind))
      }
    }
    return .option(
      OptionDeclaration(
        name: name,
        label: label,
        routes: routes,
        kinds: kinds,
        renamedFrom: old,
        place: place(from: start)
      )
    )
  }

  /// Reads the name of a declaration and the text that must follow it.
  private mutating func namedAndTitled(_ role: NameRole) -> (name: Name, title: Prose)? {
    do throws(Abandoned) {
      let labelled = try labelled(role)
      return (labelled.name, labelled.label)
    } catch {
      skipToDeclaration()
      return nil
    }
  }

  mutating func group(from start: Place) -> Declaration? {
    var known: Name?
    do throws(Abandoned) {
      let name = try name(.group)
      known = name
      let label = isAt(.text) ? try prose(.label) : nil
      try expect(word: "of", .ofInGroup)
      let fact = try self.name(.fact)
      try colon(.group)
      let members = try names(.value)
      return .group(
        GroupDeclaration(name: name, label: label, fact: fact, members: members, place: place(from: start))
      )
    } catch {
      if let known { brokenNames.insert(known.text) }
      skipToDeclaration()
      return nil
    }
  }
}
