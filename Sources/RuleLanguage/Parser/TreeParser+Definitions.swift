extension TreeParser {
  mutating func definition(from start: Place) -> Declaration? {
    var known: LabelledName?
    do throws(Abandoned) {
      let name = try renamable(.definition)
      known = name
      try colon(.definition)
      let body = try definitionBody()
      return .definition(DefinitionDeclaration(name: name, body: body, place: place(from: start)))
    } catch {
      if let known { brokenNames.insert(known.name.text) }
      skipToDeclaration()
      return nil
    }
  }

  private mutating func definitionBody() throws(Abandoned) -> DefinitionDeclaration.Body {
    let isOrdered = isAt(.in) && next.text == "order"
    guard isOrdered || isAt(word: "one") && next.text == "of" else { return .condition(try condition()) }
    advance()
    advance()
    let values = try names(.value)
    var cases: [DefinitionDeclaration.Branch] = []
    var otherwise: Name?
    var isBroken = false
    while startsBranch {
      hasReported = false
      let value = try name(.value)
      let place = current.place
      if accept(.otherwise) {
        if let first = otherwise {
          let related = Diagnostic.Related(place: first.place, words: "it stands here first")
          note(.repeatedClause("`otherwise`"), at: place, related: [related])
        }
        otherwise = otherwise ?? value
        continue
      }
      advance()
      do throws(Abandoned) {
        cases.append(DefinitionDeclaration.Branch(value: value, condition: try condition()))
      } catch {
        isBroken = true
        skipToBranch()
      }
    }
    if isBroken { throw Abandoned() }
    if cases.isEmpty { throw fail(.branch) }
    return .cases(isOrdered: isOrdered, values: values, cases: cases, otherwise: otherwise)
  }

  /// Gives up tokens until another branch of the definition or another declaration starts.
  private mutating func skipToBranch() {
    let start = index
    while !isAt(.end), !startsDeclaration(at: index), !startsBranch { advance() }
    noteSkipped(from: start)
  }

  mutating func constraint(_ kind: DeclarationKind, from start: Place) -> Declaration? {
    let words: [Keyword] = [.when, .because]
    clauseWords = words
    guard let id = identifierOrSkip(.constraint) else { return nil }
    var condition: Condition?
    var because: Prose?
    clauses(words, of: kind) { parser, keyword, place throws(Abandoned) in
      parser.isFirst(keyword.rawValue, at: place)
      if keyword == .when {
        let found = try parser.condition()
        condition = condition ?? found
      } else {
        let found = try parser.prose(.clause(.because))
        because = because ?? found
      }
    }
    reportMissing(.when, unless: condition != nil, of: kind, name: id)
    reportMissing(.because, unless: because != nil, of: kind, name: id)
    guard let condition else {
      brokenNames.insert(id.text)
      return nil
    }
    let declaration = ConstraintDeclaration(
      id: id,
      condition: condition,
      because: because ?? Prose("", at: id.place),
      place: place(from: start)
    )
    return kind == .question ? .question(declaration) : .impossible(declaration)
  }

  mutating func covers(from start: Place) -> Declaration? {
    do throws(Abandoned) {
      try expect(.when, .coversWhen)
      let condition = try condition()
      return .covers(CoversDeclaration(condition: condition, place: place(from: start)))
    } catch {
      skipToDeclaration()
      return nil
    }
  }

  /// Reads the identifier of a declaration; without one, what follows is read up to its first clause.
  mutating func identifierOrSkip(_ role: NameRole) -> Name? {
    do throws(Abandoned) {
      return try identifier(role)
    } catch {
      skipToDeclaration()
      return nil
    }
  }

  /// Reports a clause that a declaration lacks, unless it may be in a part that was given up.
  mutating func reportMissing(_ clause: Clause, unless isPresent: Bool, of kind: DeclarationKind, name: Name) {
    guard !isPresent, !hasSkipped else { return }
    note(.missingClause(clause, of: kind, name: name.text), at: name.place)
  }
}
