import RuleLanguage

/// Makes the digests of a book's entries.
struct EntryDigestBuilder {
  private let book: RuleBook
  private let graph: PartGraph

  init(_ book: RuleBook) {
    self.book = book
    graph = PartGraph(book)
  }

  func entries() -> [EntryDigest] {
    [scope()] + book.facts.indices.map { fact($0) } + book.options.indices.map { option($0) }
      + book.rules.indices.map { rule($0) } + book.constraints.map { constraint($0, .impossible) }
      + book.questions.map { constraint($0, .question) }
  }

  private func scope() -> EntryDigest {
    var conditions: [String] = []
    for condition in book.coverage {
      var text = CanonicalText()
      text.append(condition, in: book)
      conditions.append(text.digest)
    }
    return EntryDigest(
      BookEntry(.scope, ""),
      parts: [
        clause("notes") { $0.append(book.notes) },
        clause("coverage") { $0.append(unordered: conditions) },
      ] + graph.closure(of: book.coverage.flatMap { graph.parts(of: $0) }),
      place: book.coveragePlaces.first ?? Place(start: 0, end: 0)
    )
  }

  private func fact(_ index: Int) -> EntryDigest {
    let fact = book.facts[index]
    let required = fact.requirement
    let used =
      [graph.fact(index)] + (required?.condition.map { graph.parts(of: $0) } ?? [])
      + (required?.reference.map { graph.parts(of: $0) } ?? [])
    return EntryDigest(
      BookEntry(.fact, fact.name),
      parts: [
        clause("words") { text in
          text.append(unordered: fact.keys)
          for value in fact.type.values { text.append(unordered: value.synonyms) }
        },
        clause("readings") { text in
          for reading in fact.readings {
            text.append(unordered: reading.words)
            text.append(String(reading.values, radix: 16))
            text.append(reading.because)
          }
        },
        clause("ask") { $0.append(fact.ask) },
        clause("fixed") { $0.append(fact.isFixed ? "yes" : "no") },
        clause("required") { text in
          text.append(required == nil ? "no" : "yes")
          if let condition = required?.condition { text.append(condition, in: book) }
          if let reference = required?.reference { text.append(words(reference)) }
        },
      ] + graph.closure(of: used),
      place: fact.place
    )
  }

  private func option(_ index: Int) -> EntryDigest {
    let option = book.options[index]
    var informing: [PartGraph.Part] = []
    for (source, declared) in book.sources.enumerated() {
      for (statement, text) in declared.statements.enumerated() where text.informs.contains(index) {
        informing.append(graph.statement(source, statement))
      }
    }
    return EntryDigest(
      BookEntry(.option, option.name),
      parts: [
        clause("routes") { $0.append(option.routes) },
        clause("kinds") { $0.append(unordered: option.kinds) },
      ] + graph.closure(of: [graph.option(index)] + informing),
      place: option.place
    )
  }

  private func rule(_ index: Int) -> EntryDigest {
    let rule = book.rules[index]
    let used =
      graph.parts(of: rule.condition) + rule.options.map { graph.option($0) }
      + rule.references.flatMap { graph.parts(of: $0) } + graph.overriders(of: index)
    return EntryDigest(
      BookEntry(.rule, rule.id),
      parts: [
        clause("effect") { $0.append(words(rule.effect)) },
        clause("options") { $0.append(unordered: rule.options.map { book.options[$0].name }) },
        clause("intents") { $0.append(unordered: rule.intents.map { book.intents[$0] }) },
        clause("condition") { $0.append(rule.condition, in: book) },
        clause("because") { $0.append(rule.because) },
        clause("citations") { $0.append(unordered: rule.references.map { words($0) }) },
        clause("overrides") { $0.append(unordered: rule.overrides.map { book.rules[$0].id }) },
        clause("despite") { $0.append(unordered: rule.despite.map { book.rules[$0].id }) },
      ] + graph.closure(of: used),
      place: rule.place
    )
  }

  private func constraint(_ constraint: Constraint, _ kind: BookEntry.Kind) -> EntryDigest {
    EntryDigest(
      BookEntry(kind, constraint.id),
      parts: [
        clause("condition") { $0.append(constraint.condition, in: book) },
        clause("because") { $0.append(constraint.because) },
      ] + graph.closure(of: graph.parts(of: constraint.condition)),
      place: constraint.place
    )
  }

  private func clause(_ name: String, _ fill: (inout CanonicalText) -> Void) -> PartDigest {
    var text = CanonicalText()
    fill(&text)
    return PartDigest(name: name, digest: text.digest)
  }

  private func words(_ effect: Effect) -> String {
    switch effect {
    case .excludes: "excludes"
    case .notes: "notes"
    case .argues(let isFor, let strength): (isFor ? "for " : "against ") + String(strength.rawValue)
    }
  }

  private func words(_ reference: Reference) -> String {
    let source = book.sources[reference.source]
    let statement = reference.statement.map { " " + source.statements[$0].id } ?? ""
    return source.name + statement + " " + (reference.evidence?.rawValue ?? "")
  }
}
