import RuleLanguage

/// What the layers of a rule book have taken away from the files below them.
struct LayerEdits: Sendable {
  /// The offset at which each file starts.
  let origins: [Int]
  /// The rules that are gone, by their ids.
  var removals: [String: RuleRemoval] = [:]
  /// The rules that were replaced or removed; what they cite is not unused for that.
  var dropped: [RuleDeclaration] = []

  init(origins: [Int] = [0]) {
    self.origins = origins
  }

  func file(of place: Place) -> Int { origins.lastIndex { $0 <= place.start } ?? 0 }

  /// Whether a place stands in a file below that of another.
  func isBelow(_ place: Place, _ other: Place) -> Bool { file(of: place) < file(of: other) }

  /// The removal of a rule by a file above the one that names it.
  func removal(above name: Name) -> RuleRemoval? {
    guard let removal = removals[name.text], isBelow(name.place, removal.place) else { return nil }
    return removal
  }
}
