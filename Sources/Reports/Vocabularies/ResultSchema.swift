import Evaluation
import RuleBooks

/// The JSON Schema (draft 2020-12) of one result: an answer, a brief answer or a rejected case.
package struct ResultSchema: Sendable {
  private let book: RuleBook

  package init(book: RuleBook) { self.book = book }

  package func write(into output: inout Output) {
    JSONTree.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Result of " + book.name + " " + book.version)),
      (
        "oneOf",
        .array([.reference("answer"), .reference("brief-answer"), .reference("rejection")])
      ),
      ("$defs", .object(definitions)),
    ]).write(into: &output)
    output.endLine()
  }

  private var definitions: [(key: String, value: JSONTree)] {
    [
      ("answer", answer(isBrief: false)),
      ("brief-answer", answer(isBrief: true)),
      ("rejection", rejection),
      (
        "case",
        .object([("description", .text("The id of the case")), ("type", .texts(["string", "integer", "null"]))])
      ),
      ("position", .object([("type", .text("integer")), ("minimum", .number(1))])),
      ("rule-book", ruleBook),
      ("option", .enumeration(book.options.map { $0.name })),
      ("fact", .enumeration(book.facts.map { $0.name })),
      ("facts", .list(of: .reference("fact"))),
      ("intents", .list(of: .enumeration(book.intents))),
      ("rule", .enumeration(book.rules.map { $0.id })),
      ("rules", .list(of: .reference("rule"))),
      ("argument", argument),
      ("arguments", .list(of: .reference("argument"))),
      ("open-rule", openRule),
      ("dependencies", dependencies),
      ("option-answer", optionAnswer(isBrief: false)),
      ("brief-option-answer", optionAnswer(isBrief: true)),
      ("missing-fact", missingFact(isBrief: false)),
      ("brief-missing-fact", missingFact(isBrief: true)),
      ("conflict", conflict),
      ("question", .record([("id", .ofType("string")), ("because", .ofType("string"))])),
    ]
  }

  private func answer(isBrief: Bool) -> JSONTree {
    let brief = isBrief ? "brief-" : ""
    return .record(
      head + [
        ("rules", .reference("rule-book")),
        ("scope", .enumeration([Answer.Scope.inside, .open, .outside].map { $0.rawValue })),
        ("options", .list(of: .reference(brief + "option-answer"))),
        ("missing", .list(of: .reference(brief + "missing-fact"))),
        ("conflicts", .list(of: .reference("conflict"))),
        ("questions", .list(of: .reference("question"))),
      ],
      optional: file
    )
  }

  private var rejection: JSONTree {
    .record(
      head + [
        (
          "error",
          .record([
            ("code", .ofType("string")), ("message", .ofType("string")),
            ("line", .object([("type", .texts(["integer", "null"])), ("minimum", .number(1))])),
            ("column", .object([("type", .texts(["integer", "null"])), ("minimum", .number(1))])),
            ("help", .object([("type", .texts(["string", "null"]))])),
          ])
        )
      ],
      optional: file
    )
  }

  private var head: [(key: String, value: JSONTree)] {
    [
      ("format", .object([("const", .number(1))])), ("case", .reference("case")), ("position", .reference("position")),
    ]
  }

  private var file: [(key: String, value: JSONTree)] {
    [
      (
        "file",
        .object([("description", .text("Present when there is more than one input")), ("type", .text("string"))])
      )
    ]
  }

  private var ruleBook: JSONTree {
    .record([
      ("name", .object([("const", .text(book.name))])),
      ("version", .object([("const", .text(book.version))])),
      ("digest", .object([("type", .text("string")), ("pattern", .text("^sha256:[0-9a-f]{64}$"))])),
    ])
  }

  private func optionAnswer(isBrief: Bool) -> JSONTree {
    let rules: JSONTree = .reference(isBrief ? "rules" : "arguments")
    var members: [(key: String, value: JSONTree)] = [
      ("option", .reference("option")),
      ("verdict", .enumeration(Verdict.allCases.map { $0.rawValue })),
      ("contested", .ofType("boolean")),
      ("intents", .reference("intents")),
      ("for", rules),
      ("against", rules),
      ("excludes", rules),
    ]
    if !isBrief { members.append(("notes", rules)) }
    members.append(("open", isBrief ? rules : .list(of: .reference("open-rule"))))
    if !isBrief {
      members += [
        ("depends-on", .reference("dependencies")),
        ("settled-by", .reference("facts")),
        ("statements", .list(of: .ofType("string"))),
      ]
    }
    return .record(members)
  }

  private var argument: JSONTree {
    .record([
      ("rule", .reference("rule")),
      ("strength", .enumeration(["strong", "plain", "weak"])),
      ("intents", .reference("intents")),
      ("because", .ofType("string")),
      ("cites", .list(of: .ofType("string"))),
    ])
  }

  private var openRule: JSONTree {
    .record([
      ("rule", .reference("rule")),
      ("effect", .enumeration(["for", "against", "excludes", "notes"])),
      ("needs", .reference("facts")),
    ])
  }

  private var dependencies: JSONTree {
    .record([
      ("alone", .reference("facts")),
      (
        "members",
        .object([
          ("description", .text("Facts with several values: the members of which a single yes or no suffices")),
          ("type", .text("object")),
          ("propertyNames", .reference("fact")),
          ("additionalProperties", .list(of: .ofType("string"))),
        ])
      ),
      ("together", .reference("facts")),
    ])
  }

  private func missingFact(isBrief: Bool) -> JSONTree {
    let options: [(key: String, value: JSONTree)] = isBrief ? [] : [("options", .list(of: .reference("option")))]
    return .record(
      [("fact", .reference("fact")), ("required", .ofType("boolean")), ("set-aside", .ofType("boolean"))] + options
    )
  }

  private var conflict: JSONTree {
    .record([
      ("constraints", .list(of: .ofType("string"))),
      ("facts", .reference("facts")),
      ("because", .list(of: .ofType("string"))),
    ])
  }
}
