/// The declarations on which entries can depend, each with the digest of what it says itself and with what it uses.
struct PartGraph {
  /// A part by its position among all.
  struct Part: Hashable {
    let position: Int
  }

  private let book: RuleBook
  private let statementStarts: [Int]
  private var names: [String] = []
  private var digests: [String] = []
  private var uses: [[Part]] = []
  private let overriders: [[Int]]

  init(_ book: RuleBook) {
    self.book = book
    var starts: [Int] = []
    var count = 0
    for source in book.sources {
      starts.append(count)
      count += source.statements.count
    }
    statementStarts = starts
    var overriders = Array(repeating: [Int](), count: book.rules.count)
    for (index, rule) in book.rules.enumerated() {
      for target in rule.overrides { overriders[target].append(index) }
    }
    self.overriders = overriders
    addFacts()
    addGroups()
    addDefinitions()
    addSources()
    addOptions()
    addOverriders()
  }

  // MARK: Positions

  func fact(_ index: Int) -> Part { Part(position: index) }

  func group(_ index: Int) -> Part { Part(position: book.facts.count + index) }

  func definition(_ index: Int) -> Part { Part(position: group(book.groups.count).position + index) }

  func source(_ index: Int) -> Part { Part(position: definition(book.definitions.count).position + index) }

  func statement(_ source: Int, _ statement: Int) -> Part {
    Part(position: self.source(book.sources.count).position + statementStarts[source] + statement)
  }

  func option(_ index: Int) -> Part {
    let statements = book.sources.reduce(0) { $0 + $1.statements.count }
    return Part(position: source(book.sources.count).position + statements + index)
  }

  /// Where a rule holds, as far as rules that it overrides turn on that.
  private func overrider(_ rule: Int) -> Part { Part(position: option(book.options.count).position + rule) }

  /// The rules that decide with their own conditions whether a rule holds.
  func overriders(of rule: Int) -> [Part] { overriders[rule].map { overrider($0) } }

  /// What a citation shows: the statement, and the source that it is taken from.
  func parts(of reference: Reference) -> [Part] {
    guard let statement = reference.statement else { return [source(reference.source)] }
    return [self.statement(reference.source, statement)]
  }

  /// What a condition tests.
  func parts(of formula: Formula) -> [Part] {
    switch formula {
    case .always: []
    case .test(let test): [fact(test.fact)] + test.groups.map { group($0) }
    case .definition(let index, _): [definition(index)]
    case .definitionIs(let test): [definition(test.definition)]
    case .not(let part): parts(of: part)
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
      parts.flatMap { self.parts(of: $0) }
    }
  }

  /// The digests of some parts and of all that they use, directly or through others.
  func closure(of roots: [Part]) -> [PartDigest] {
    var isSeen: Set<Int> = []
    var waiting = roots
    var found: [PartDigest] = []
    while let part = waiting.popLast() {
      guard isSeen.insert(part.position).inserted else { continue }
      found.append(PartDigest(name: names[part.position], digest: digests[part.position]))
      waiting += uses[part.position]
    }
    return found
  }

  // MARK: Parts

  private mutating func add(_ name: String, _ text: CanonicalText, uses: [Part]) {
    names.append(name)
    digests.append(text.digest)
    self.uses.append(uses)
  }

  /// What a fact means: its type and the words that people read, and where it applies.
  private mutating func addFacts() {
    for fact in book.facts {
      var text = CanonicalText()
      text.append(fact.label)
      switch fact.type {
      case .yesOrNo: text.append("yes or no")
      case .oneOf: text.append("one of")
      case .inOrder: text.append("in order")
      case .severalOf: text.append("several of")
      case .text: text.append("text")
      case .number(let scale):
        text.append("number")
        for number in [scale.low, scale.high, scale.step] {
          text.append(Decimal(number, decimals: scale.decimals).text)
        }
        text.append(scale.unit)
      }
      for value in fact.type.values {
        text.append(value.name)
        text.append(value.label)
      }
      if let condition = fact.onlyWhen { text.append(condition, in: book) }
      add("fact " + fact.name, text, uses: fact.onlyWhen.map { parts(of: $0) } ?? [])
    }
  }

  private mutating func addGroups() {
    for group in book.groups {
      let values = book.facts[group.fact].type.values
      var text = CanonicalText()
      text.append(group.label)
      text.append(values.indices.filter { group.values >> UInt64($0) & 1 == 1 }.map { values[$0].name })
      add("group " + group.name, text, uses: [fact(group.fact)])
    }
  }

  private mutating func addDefinitions() {
    for definition in book.definitions {
      var text = CanonicalText()
      text.append(definition.label)
      var used: [Part] = []
      switch definition.body {
      case .condition(let condition):
        text.append(condition, in: book)
        used = parts(of: condition)
      case .cases(let cases):
        text.append(cases.isOrdered ? "in order" : "one of")
        for (value, condition) in zip(cases.values, cases.conditions) {
          text.append(value)
          if let condition {
            text.append(condition, in: book)
            used += parts(of: condition)
          }
        }
        text.append(cases.otherwise.map { cases.values[$0] })
      }
      add("definition " + definition.name, text, uses: used)
    }
  }

  /// A source's identity, without the link: a document that is found elsewhere is the same document.
  private mutating func addSources() {
    for source in book.sources {
      var text = CanonicalText()
      text.append(source.title)
      for words in [source.publisher, source.edition, source.digest] { text.append(words) }
      add("source " + source.name, text, uses: [])
    }
    for (index, source) in book.sources.enumerated() {
      for statement in source.statements {
        var text = CanonicalText()
        text.append(statement.text)
        add("statement " + source.name + " " + statement.id, text, uses: [self.source(index)])
      }
    }
  }

  private mutating func addOptions() {
    for option in book.options {
      var text = CanonicalText()
      text.append(option.label)
      add("option " + option.name, text, uses: [])
    }
  }

  private mutating func addOverriders() {
    for (index, rule) in book.rules.enumerated() {
      var text = CanonicalText()
      text.append(rule.condition, in: book)
      add("overrider " + rule.id, text, uses: parts(of: rule.condition) + overriders(of: index))
    }
  }
}
