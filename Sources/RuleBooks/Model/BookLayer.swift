/// One of the files that a rule book was read from.
package struct BookLayer: Sendable, Equatable {
  package let name: String
  package let version: String
  /// The SHA-256 of the file, as `sha256:` and 64 hexadecimal digits.
  package let digest: String
  /// The offset at which the file starts among the places of the book.
  package let origin: Int

  package init(name: String, version: String, digest: String, origin: Int) {
    self.name = name
    self.version = version
    self.digest = digest
    self.origin = origin
  }
}
