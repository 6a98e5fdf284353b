import RuleBooks

/// The JSON Schema (draft 2020-12) of a case, so that any editor completes and checks patient files.
///
/// It names every fact by every key that is accepted, in lower case with hyphens or underscores. The reader of cases is
/// more lenient about capital letters and spaces, and it alone checks steps and constraints.
package struct CaseSchema: Sendable {
  private let book: RuleBook

  package init(book: RuleBook) { self.book = book }

  package func write(into output: inout Output) {
    let facts = factProperties
    JSONTree.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Case for " + book.name + " " + book.version)),
      ("description", .text("What is known of one patient; a fact that is absent or null is unknown.")),
      ("if", .object([("type", .text("object")), ("required", .texts(["facts"]))])),
      ("then", .reference("envelope")),
      ("else", .reference("case")),
      (
        "$defs",
        .object(
          [
            ("case", Self.closed(reserved + facts)),
            ("envelope", envelope(facts)),
            ("option", .enumeration(book.options.map { $0.name })),
          ]
            + book.facts.map { (key: Self.definition(of: $0), value: schema(of: $0)) }
        )
      ),
    ]).write(into: &output)
    output.endLine()
  }

  // MARK: Keys

  private var reserved: [(key: String, value: JSONTree)] {
    [
      ("id", .object([("type", .texts(["string", "integer", "null"]))])),
      ("title", Self.optionalText),
      ("note", Self.optionalText),
      ("date", .object([("type", .texts(["string", "null"])), ("format", .text("date"))])),
      ("decision", .anyOf([.list(of: .reference("option")), .ofType("null")])),
      ("reason", Self.optionalText),
    ]
  }

  private func envelope(_ facts: [(key: String, value: JSONTree)]) -> JSONTree {
    Self.closed(reserved + [("facts", Self.closed(facts))], required: ["facts"])
  }

  private var factProperties: [(key: String, value: JSONTree)] {
    var taken: Set<String> = []
    var properties: [(key: String, value: JSONTree)] = []
    let names = Set(book.facts.map { $0.name })
    for (index, fact) in book.facts.enumerated() {
      let others = book.vocabulary.everyKey.filter { book.vocabulary.key($0)?.fact == index && !names.contains($0) }
      for key in [fact.name] + others {
        for spelling in [key, Self.underscored(key)] where taken.insert(spelling).inserted {
          properties.append((key: spelling, value: .reference(Self.definition(of: fact))))
        }
      }
    }
    return properties
  }

  private static func underscored(_ key: String) -> String { key.split(separator: "-").joined(separator: "_") }

  private static func definition(of fact: Fact) -> String { "fact-" + fact.name }

  // MARK: Values

  private func schema(of fact: Fact) -> JSONTree {
    let alternatives: [JSONTree]
    switch fact.type {
    case .yesOrNo: alternatives = Self.yesOrNo(words: words(of: fact))
    case .oneOf(let values), .inOrder(let values): alternatives = Self.oneOf(values, words: words(of: fact))
    case .severalOf(let values): alternatives = Self.severalOf(values, words: words(of: fact))
    case .number(let scale): alternatives = Self.number(scale)
    case .text: alternatives = [Self.writtenText, .list(of: Self.writtenText)]
    }
    var members: [(key: String, value: JSONTree)] = [("title", .text(fact.label))]
    if let ask = fact.ask { members.append((key: "description", value: .text(ask))) }
    members.append((key: "anyOf", value: .array(alternatives + [.ofType("null")])))
    return .object(members)
  }

  /// The words that mean something for a fact apart from the names of its values.
  private func words(of fact: Fact) -> [String] {
    let names = Set(fact.type.values.map { $0.name })
    let words = fact.type.values.flatMap { $0.synonyms } + fact.readings.flatMap { $0.words }
    return words.filter { !names.contains($0) }
  }

  private static func yesOrNo(words: [String]) -> [JSONTree] {
    [.ofType("boolean"), .enumeration(["yes", "no"] + words)]
  }

  private static func oneOf(_ values: [FactValue], words: [String]) -> [JSONTree] {
    let names = values.map { $0.name }
    var alternatives: [JSONTree] = [.enumeration(names)]
    if !words.isEmpty { alternatives.append(.enumeration(words)) }
    let word = "(?:" + (names + words).map(SchemaPattern.escaped).joined(separator: "|") + ")"
    alternatives.append(.pattern("^" + word + "(?: or " + word + ")+$"))
    return alternatives
  }

  private static func severalOf(_ values: [FactValue], words: [String]) -> [JSONTree] {
    let every = values.map { $0.name } + words
    let known: JSONTree = .object([("type", .texts(["boolean", "null"]))])
    return [
      .list(of: .enumeration(every)),
      closed(every.map { (key: $0, value: .anyOf([known, .enumeration(["yes", "no"])])) }),
      .object([("const", .text("none"))]),
    ]
  }

  private static func number(_ scale: NumberScale) -> [JSONTree] {
    [
      .object([
        ("type", .text("number")),
        ("minimum", .literal(scale.text(at: 0))),
        ("maximum", .literal(scale.text(at: scale.lastIndex))),
      ]),
      .pattern(SchemaPattern.number(unit: scale.unit)),
    ]
  }

  private static let writtenText: JSONTree = .object([("type", .text("string")), ("minLength", .number(1))])
  private static let optionalText: JSONTree = .object([("type", .texts(["string", "null"]))])

  private static func closed(_ members: [(key: String, value: JSONTree)], required: [String] = []) -> JSONTree {
    let requirement: [(key: String, value: JSONTree)] = required.isEmpty ? [] : [("required", .texts(required))]
    return .object(
      [("type", .text("object")), ("properties", .object(members))] + requirement
        + [("additionalProperties", .literal("false"))]
    )
  }
}
