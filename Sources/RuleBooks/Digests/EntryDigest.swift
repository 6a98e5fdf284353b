import RuleLanguage

/// The digest of one entry and of everything that went into it.
package struct EntryDigest: Sendable {
  package let entry: BookEntry
  /// `sha256:` and 64 hexadecimal digits.
  package let digest: String
  /// The clauses of the entry and the declarations that it depends on, directly or through others; by name.
  package let parts: [PartDigest]
  package let place: Place

  init(_ entry: BookEntry, parts: [PartDigest], place: Place) {
    self.entry = entry
    self.parts = parts.sorted()
    self.place = place
    var text = "consilium entry 1\n" + entry.text + "\n"
    for part in self.parts { text += part.name + " " + part.digest + "\n" }
    digest = "sha256:" + SHA256.hexadecimal(of: Array(text.utf8))
  }
}
