import RuleBooks

/// The JSON Schema (draft 2020-12) of a case, so that any editor completes and checks patient files.
///
/// It accepts what the reader of cases accepts in keys and words, whatever their capital letters, hyphens, underscores and
/// spaces. Units, steps, dates, repeated values and constraints between facts are left to the reader.
package struct CaseSchema: Sendable {
  private typealias Member = (key: String, value: JSONTree)

  private let book: RuleBook

  package init(book: RuleBook) { self.book = book }

  package func write(into output: inout Output) {
    var definitions: [Member] = [
      (key: "case", value: closed(reserved + names, patterns)),
      (
        key: "envelope",
        value: closed(reserved + [(key: "facts", value: closed(names, patterns))], [], required: ["facts"])
      ),
      (key: "option", value: Self.words(book.options.map { $0.name })),
    ]
    for fact in book.facts { definitions.append((key: Self.definition(of: fact), value: schema(of: fact))) }
    JSONTree.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Case for " + book.name + " " + book.version)),
      ("description", .text("What is known of one patient; a fact that is absent or null is unknown.")),
      ("if", .object([("type", .text("object")), ("required", .texts(["facts"]))])),
      ("then", .reference("envelope")),
      ("else", .reference("case")),
      ("$defs", .object(definitions)),
    ]).write(into: &output)
    output.endLine()
  }

  // MARK: Keys

  private var reserved: [Member] {
    [
      (key: "id", value: .object([("type", .texts(["string", "integer", "null"]))])),
      (key: "title", value: Self.optionalText),
      (key: "note", value: Self.optionalText),
      (key: "date", value: .object([("type", .texts(["string", "null"])), ("format", .text("date"))])),
      (key: "decision", value: .anyOf([.list(of: .reference("option")), .ofType("null")])),
      (key: "reason", value: Self.optionalText),
    ]
  }

  /// Each fact under its name, with hyphens and with underscores: what an editor offers.
  private var names: [Member] {
    var members: [Member] = []
    for fact in book.facts {
      let underscored = fact.name.split(separator: "-").joined(separator: "_")
      for name in underscored == fact.name ? [fact.name] : [fact.name, underscored] {
        members.append((key: name, value: .reference(Self.definition(of: fact))))
      }
    }
    return members
  }

  /// Each fact under every key that is accepted for it, in any spelling.
  private var patterns: [Member] {
    var keys = Array(repeating: [String](), count: book.facts.count)
    for key in book.vocabulary.everyKey {
      if let meaning = book.vocabulary.key(key) { keys[meaning.fact].append(key) }
    }
    var members: [Member] = []
    for (index, fact) in book.facts.enumerated() {
      let words = keys[index].contains(fact.name) ? keys[index] : [fact.name] + keys[index]
      members.append((key: SchemaPattern.word(words), value: .reference(Self.definition(of: fact))))
    }
    return members
  }

  private static func definition(of fact: Fact) -> String { "fact-" + fact.name }

  // MARK: Values

  private func schema(of fact: Fact) -> JSONTree {
    var alternatives: [JSONTree]
    switch fact.type {
    case .yesOrNo: alternatives = [.ofType("boolean"), Self.words(words(of: fact))]
    case .oneOf, .inOrder: alternatives = Self.choice(words(of: fact))
    case .severalOf: alternatives = severalOf(words(of: fact))
    case .number(let scale): alternatives = Self.number(scale)
    case .text: alternatives = [Self.writtenText, .list(of: Self.writtenText)]
    }
    alternatives.append(.ofType("null"))
    var members: [Member] = [(key: "title", value: .text(fact.label))]
    if let ask = fact.ask { members.append((key: "description", value: .text(ask))) }
    members.append((key: "anyOf", value: .array(alternatives)))
    return .object(members)
  }

  /// The names of a fact's values and every other word that means one or several of them.
  private func words(of fact: Fact) -> [String] {
    var words = fact.type.values.map { $0.name }
    for word in fact.type.values.flatMap({ $0.synonyms }) + fact.readings.flatMap({ $0.words }) {
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  private static func choice(_ words: [String]) -> [JSONTree] {
    [.enumeration(words), .pattern(SchemaPattern.choice(words))]
  }

  private func severalOf(_ words: [String]) -> [JSONTree] {
    let truth: JSONTree = .anyOf([
      .object([("type", .texts(["boolean", "null"]))]), .pattern(SchemaPattern.word(["yes", "no", "true", "false"])),
    ])
    return [
      .list(of: Self.words(words)),
      closed(
        words.map { (key: $0, value: JSONTree.literal("true")) },
        [(key: SchemaPattern.word(words), value: truth)]
      ),
      .pattern(SchemaPattern.word(["none"])),
    ]
  }

  private static func number(_ scale: NumberScale) -> [JSONTree] {
    [
      .object([
        ("type", .text("number")),
        ("minimum", .literal(scale.text(at: 0))),
        ("maximum", .literal(scale.text(at: scale.lastIndex))),
      ]),
      .pattern(SchemaPattern.number(hasUnit: scale.unit != nil)),
    ]
  }

  /// One of these words: as they stand for an editor to offer, and in any other spelling.
  private static func words(_ words: [String]) -> JSONTree {
    .anyOf([.enumeration(words), .pattern(SchemaPattern.word(words))])
  }

  private static let writtenText: JSONTree = .object([("type", .text("string")), ("minLength", .number(1))])
  private static let optionalText: JSONTree = .object([("type", .texts(["string", "null"]))])

  private func closed(_ members: [Member], _ patterns: [Member], required: [String] = []) -> JSONTree {
    var schema: [Member] = [(key: "type", value: .text("object")), (key: "properties", value: .object(members))]
    if !patterns.isEmpty { schema.append((key: "patternProperties", value: .object(patterns))) }
    if !required.isEmpty { schema.append((key: "required", value: .texts(required))) }
    schema.append((key: "additionalProperties", value: .literal("false")))
    return .object(schema)
  }
}
