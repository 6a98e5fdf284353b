/// One thing that an entry's digest is made of, with a digest of its own.
///
/// Its name is the clause of the entry (`condition`) or the declaration that it depends on (`definition has-spread`).
package struct PartDigest: Sendable, Hashable, Comparable {
  /// How many digits of a part's digest a file of signatures keeps: enough to say what changed. Whether a signature
  /// stands is told by the whole digest of the entry.
  package static let shortLength = 12

  package let name: String
  /// Hexadecimal digits: 64, or the first few of them.
  package let digest: String

  package init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }

  package var short: PartDigest { PartDigest(name: name, digest: String(digest.prefix(Self.shortLength))) }

  package static func < (left: PartDigest, right: PartDigest) -> Bool { left.name < right.name }
}
