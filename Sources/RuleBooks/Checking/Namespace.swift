import RuleLanguage

/// Names that must differ from each other, in the order of the file.
struct Namespace {
  struct Entry {
    let name: Name
    let kind: NameKind
    /// The position among the declarations of its kind.
    let index: Int
  }

  private var positions: [String: Int] = [:]
  private var entries: [Entry] = []

  /// Adds a name.
  ///
  /// - Returns: The entry that has the name already; the first one keeps it.
  mutating func add(_ name: Name, as kind: NameKind, index: Int) -> Entry? {
    if let position = positions[name.text] { return entries[position] }
    positions[name.text] = entries.count
    entries.append(Entry(name: name, kind: kind, index: index))
    return nil
  }

  subscript(_ name: String) -> Entry? {
    guard let position = positions[name] else { return nil }
    return entries[position]
  }

  /// The names that fit, for suggestions.
  func names(for wanted: WantedName) -> [String] {
    var names: [String] = []
    for entry in entries where wanted.accepts(entry.kind) { names.append(entry.name.text) }
    return names
  }
}
