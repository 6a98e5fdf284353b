/// One person's signature under one entry of a rule file.
package struct Signature: Sendable, Equatable {
  package let entry: BookEntry
  /// The digest of the entry as it was signed: `sha256:` and 64 hexadecimal digits.
  package let digest: String
  /// The version of the rule file that was signed.
  package let version: String
  /// The day, as `YYYY-MM-DD`.
  package let date: String
  package let signer: String
  package let note: String?
  /// Short digests of what the entry was made of then; they tell later what has changed since.
  package let parts: [PartDigest]

  package init(
    entry: BookEntry,
    digest: String,
    version: String,
    date: String,
    signer: String,
    note: String?,
    parts: [PartDigest]
  ) {
    self.entry = entry
    self.digest = digest
    self.version = version
    self.date = date
    self.signer = signer
    self.note = note
    self.parts = parts
  }

  /// By entry, then by day, then by signer.
  static func precedes(_ left: Signature, _ right: Signature) -> Bool {
    if left.entry != right.entry { return left.entry < right.entry }
    return (left.date, left.signer, left.digest) < (right.date, right.signer, right.digest)
  }
}
