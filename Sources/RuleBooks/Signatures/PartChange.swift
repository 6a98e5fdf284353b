/// One difference between an entry as it was signed and as it is now.
package enum PartChange: Sendable, Equatable {
  /// A clause of the entry, or a declaration that it depends on, says something else.
  case changed(String)
  /// The entry now depends on a declaration on which it did not.
  case added(String)
  case removed(String)

  /// What lies between two states of an entry: what says something else first.
  package static func changes(from signed: [PartDigest], to current: [PartDigest]) -> [PartChange] {
    var old: [String: String] = [:]
    for part in signed { old[part.name] = part.digest }
    var changed: [PartChange] = []
    var added: [PartChange] = []
    for part in current {
      if let digest = old.removeValue(forKey: part.name) {
        if digest != part.short.digest { changed.append(.changed(part.name)) }
      } else {
        added.append(.added(part.name))
      }
    }
    return changed + added + old.keys.sorted().map { .removed($0) }
  }

  /// The change in words: `definition has-spread changed`.
  package var words: String {
    switch self {
    case .changed(let name): Self.subject(name) + (Self.isText(name) ? " was reworded" : " changed")
    case .added(let name):
      Self.isOverrider(name) ? Self.subject(name) + " was added" : "it now turns on " + Self.subject(name)
    case .removed(let name):
      Self.isOverrider(name) ? Self.subject(name) + " no longer does" : "it no longer turns on " + Self.subject(name)
    }
  }

  /// What a reader is told of several changes: the first few, and how many more there are.
  package static func words(_ changes: [PartChange]) -> String {
    let shown = changes.prefix(3).map { $0.words }
    let rest = changes.count - shown.count
    if changes.isEmpty { return "its digest is not the one that was signed" }
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func subject(_ name: String) -> String {
    let words = name.split(separator: " ", maxSplits: 1).map { String($0) }
    guard words.count == 2 else { return clause(name) }
    if words[0] == "overrider" { return "rule `\(words[1])`, which overrides it," }
    return words[0] + " `" + words[1] + "`"
  }

  private static func clause(_ name: String) -> String {
    switch name {
    case "because": "its reason"
    case "ask": "the question it is asked by"
    case "words": "the words accepted at entry"
    case "coverage": "`covers when`"
    case "notes": "the notes of the file"
    case "required": "whether it is required"
    case "fixed": "whether it is fixed"
    default: "its " + name
    }
  }

  private static func isText(_ name: String) -> Bool { name == "because" || name.hasPrefix("statement ") }

  private static func isOverrider(_ name: String) -> Bool { name.hasPrefix("overrider ") }
}
