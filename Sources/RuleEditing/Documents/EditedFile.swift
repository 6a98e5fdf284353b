import RuleBooks
import RuleLanguage

/// A rule file as it is being written, with all that it extends: what was found and what every name stands for.
package struct EditedFile: Sendable {
  package let texts: RuleTexts
  package let checked: CheckedFile
  /// The trees of the files, in their order.
  let trees: [RuleFile]
  let table: SymbolTable
  /// Where names stand, in all files, in the order of their places.
  package let occurrences: [Occurrence]
  /// Whether the text of the file itself has errors, so that names may be missing.
  package let isBroken: Bool

  package init(_ texts: RuleTexts) {
    self.texts = texts
    checked = RuleBookReader.read(texts)
    let parsed = zip(texts.files, texts.origins).map { RuleParser.parse($0.bytes, origin: $1) }
    trees = parsed.map { $0.tree }
    isBroken = parsed.last?.diagnostics.contains { $0.severity == .error } ?? true
    table = SymbolTable(trees)
    occurrences = OccurrenceFinder.occurrences(in: trees, table)
  }

  /// The bytes of the file itself.
  package var bytes: [UInt8] { texts.files.last?.bytes ?? [] }
  /// Where the file itself starts among all.
  package var origin: Int { texts.origins.last ?? 0 }

  /// The same file with another text.
  package func with(_ bytes: [UInt8]) -> EditedFile {
    EditedFile(RuleTexts(texts.files.dropLast() + [RuleText(name: name, bytes: bytes)]))
  }

  /// The same file and those that it extends, with edits in some of them.
  func with(_ changes: [FileEdits]) -> EditedFile {
    EditedFile(
      RuleTexts(
        texts.files.map { text in
          let edits = changes.first { $0.text.name == text.name }?.edits ?? []
          return RuleText(name: text.name, bytes: TextEdit.applied(edits, to: text.bytes))
        }
      )
    )
  }

  /// The name of the file itself.
  var name: String { texts.files.last?.name ?? "" }

  /// The name at an offset of the file itself, which may stand directly behind it.
  package func occurrence(at offset: Int) -> Occurrence? {
    let offset = origin + offset
    return occurrences.first { $0.place.start >= origin && $0.place.start <= offset && offset <= $0.place.end }
  }

  /// Where a symbol occurs, in the order of the files.
  package func occurrences(of symbol: Symbol) -> [Occurrence] { occurrences.filter { $0.symbol == symbol } }
}
