import Reports

/// The files that teach an editor the rule language: a folder that VS Code takes as an extension.
enum EditorFiles {
  static let language = "consilium-rules"

  /// Every file by its path in the folder.
  static let every: [(path: String, contents: [UInt8])] = [
    ("package.json", ExtensionManifest.tree),
    ("language-configuration.json", LanguageConfiguration.tree),
    ("snippets/consilium-rules.json", SnippetFile.tree),
    ("syntaxes/consilium-rules.tmLanguage.json", TextMateGrammar.tree),
  ]
  .map { ($0.0, bytes(of: $0.1)) }

  /// Writes the files into a folder, which need not exist.
  static func write(into folder: Path) throws(FileProblem) {
    for file in every {
      let path = folder.appending(Array(file.path.utf8))
      try Files.makeFolders(for: path)
      try Files.write(file.contents, to: path)
    }
  }

  private static func bytes(of tree: JSONTree) -> [UInt8] {
    var output = Output()
    tree.write(into: &output)
    output.endLine()
    return output.bytes
  }
}
