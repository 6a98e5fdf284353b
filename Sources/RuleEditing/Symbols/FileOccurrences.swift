import RuleLanguage

/// Where a symbol occurs in one of several files.
package struct FileOccurrences: Sendable {
  package let text: RuleText
  /// The occurrences in their order; their places count from the start of the file.
  package let occurrences: [Occurrence]
}

extension EditedFile {
  /// Where a symbol occurs in the files below, in the file itself and in layers over it; each file once.
  package func occurrences(of symbol: Symbol, in layers: [EditedFile]) -> [FileOccurrences] {
    var seen: Set<String> = []
    var found: [FileOccurrences] = []
    for edited in [self] + layers {
      let places = edited.occurrences(of: symbol)
      for (index, text) in edited.texts.files.enumerated() where seen.insert(text.name).inserted {
        let own = places.filter { edited.texts.file(of: $0.place.start) == index }
        if own.isEmpty { continue }
        found.append(FileOccurrences(text: text, occurrences: own.map { edited.local($0) }))
      }
    }
    return found
  }

  private func local(_ occurrence: Occurrence) -> Occurrence {
    Occurrence(
      place: texts.local(occurrence.place),
      symbol: occurrence.symbol,
      isDeclaration: occurrence.isDeclaration
    )
  }
}
