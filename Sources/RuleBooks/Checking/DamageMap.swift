import RuleLanguage

/// Where the parser found errors, to tell what of a file may be missing from the tree.
struct DamageMap {
  private let starts: [Int]

  init(_ diagnostics: [Diagnostic]) {
    starts = diagnostics.filter { $0.severity == .error }.map { $0.place.start }.sorted()
  }

  /// Whether the whole file could be read, so that what is missing from the tree is missing from the file.
  var isEmpty: Bool { starts.isEmpty }

  /// Whether an error lies within a declaration, so that a part of it may have been given up.
  func touches(_ place: Place) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < place.start { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low] <= place.end
  }
}
