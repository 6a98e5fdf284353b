/// The signatures kept beside a rule file, as `NAME.rules.signatures`.
///
/// A signature says that a person has read an entry and stands for it. It is a record for the people who keep the file
/// together, and no seal: whoever may write the file may write a name into it.
package struct SignatureFile: Sendable, Equatable {
  /// What a file of signatures adds to the name of its rule file.
  package static let suffix = ".signatures"

  /// The name of the rule book that is signed.
  package let bookName: String
  /// By entry, day and signer.
  package private(set) var signatures: [Signature]

  package init(bookName: String, signatures: [Signature] = []) {
    self.bookName = bookName
    self.signatures = signatures.sorted(by: Signature.precedes)
  }

  /// Signs entries; a person's earlier signature under one of them gives way.
  ///
  /// Signatures of others stay, also those that no longer stand: they tell what was signed before.
  package mutating func sign(
    _ entries: [EntryDigest],
    version: String,
    date: String,
    signer: String,
    note: String?
  ) {
    withdraw(entries.map { $0.entry }, signer: signer)
    signatures += entries.map { entry in
      Signature(
        entry: entry.entry,
        digest: entry.digest,
        version: version,
        date: date,
        signer: signer,
        note: note,
        parts: entry.parts.map { $0.short }
      )
    }
    signatures.sort(by: Signature.precedes)
  }

  /// Takes a person's signatures under entries back.
  package mutating func withdraw(_ entries: [BookEntry], signer: String) {
    let entries = Set(entries)
    signatures.removeAll { $0.signer == signer && entries.contains($0.entry) }
  }
}
