extension JSONTree {
  static func reference(_ definition: String) -> JSONTree { .object([("$ref", .text("#/$defs/" + definition))]) }

  static func ofType(_ type: String) -> JSONTree { .object([("type", .text(type))]) }

  /// One of these texts; a schema may not list none, so no texts at all admit nothing.
  static func enumeration(_ texts: [String]) -> JSONTree {
    texts.isEmpty ? .literal("false") : .object([("enum", .texts(unique(texts)))])
  }

  static func list(of element: JSONTree) -> JSONTree { .object([("type", .text("array")), ("items", element)]) }

  static func pattern(_ pattern: String) -> JSONTree {
    .object([("type", .text("string")), ("pattern", .text(pattern))])
  }

  static func anyOf(_ alternatives: [JSONTree]) -> JSONTree { .object([("anyOf", .array(alternatives))]) }

  /// An object with exactly these members, all required apart from the optional ones.
  static func record(
    _ members: [(key: String, value: JSONTree)],
    optional: [(key: String, value: JSONTree)] = []
  ) -> JSONTree {
    .object([
      ("type", .text("object")),
      ("properties", .object(members + optional)),
      ("required", .texts(members.map { $0.key })),
      ("additionalProperties", .literal("false")),
    ])
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
