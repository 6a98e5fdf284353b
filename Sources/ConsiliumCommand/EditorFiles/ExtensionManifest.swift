import Reports

/// What VS Code reads first: the language, its files and the problem matcher for `--format line`.
enum ExtensionManifest {
  /// A finding on one line, in the capture groups file, line, column, severity, code and message.
  static let findingPattern = #"^(.+?):(\d+):(\d+): (error|warning|info)\[(C\d+)\]: (.*)$"#

  static let tree: JSONTree = .object([
    ("name", .text(EditorFiles.language)),
    ("displayName", .text("Consilium rules")),
    ("description", .text("The rule files of Consilium: colours, snippets and a problem matcher.")),
    ("version", .text(Version.number)),
    ("publisher", .text("consilium")),
    ("private", .literal("true")),
    ("engines", .object([("vscode", .text("^1.75.0"))])),
    ("categories", .texts(["Programming Languages", "Snippets"])),
    ("contributes", contributions),
  ])

  private static let contributions: JSONTree = .object([
    (
      "languages",
      .array([
        .object([
          ("id", .text(EditorFiles.language)),
          ("aliases", .texts(["Consilium rules"])),
          ("extensions", .texts([".rules"])),
          ("firstLine", .text(#"^\s*rules\s+\S+\s+version\s"#)),
          ("configuration", .text("./language-configuration.json")),
        ])
      ])
    ),
    (
      "grammars",
      .array([
        .object([
          ("language", .text(EditorFiles.language)),
          ("scopeName", .text(TextMateGrammar.scope)),
          ("path", .text("./syntaxes/consilium-rules.tmLanguage.json")),
        ])
      ])
    ),
    (
      "snippets",
      .array([
        .object([
          ("language", .text(EditorFiles.language)),
          ("path", .text("./snippets/consilium-rules.json")),
        ])
      ])
    ),
    (
      "configurationDefaults",
      .object([
        (
          "[" + EditorFiles.language + "]",
          .object([
            ("editor.tabSize", .number(2)),
            ("editor.insertSpaces", .literal("true")),
            ("editor.rulers", .array([.number(100)])),
          ])
        )
      ])
    ),
    (
      "problemMatchers",
      .array([
        .object([
          ("name", .text("consilium")),
          ("owner", .text("consilium")),
          ("source", .text("consilium")),
          ("fileLocation", .texts(["autoDetect", "${workspaceFolder}"])),
          (
            "pattern",
            .object([
              ("regexp", .text(findingPattern)),
              ("file", .number(1)),
              ("line", .number(2)),
              ("column", .number(3)),
              ("severity", .number(4)),
              ("code", .number(5)),
              ("message", .number(6)),
            ])
          ),
        ])
      ])
    ),
  ])
}
