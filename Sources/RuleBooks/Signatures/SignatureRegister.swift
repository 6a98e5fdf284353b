/// The signatures of a rule book, held against what the book says now.
package struct SignatureRegister: Sendable {
  package let digests: BookDigests
  /// What holds of each entry of `digests`.
  package let states: [SignatureState]
  /// Signatures under entries that the book does not have.
  package let strangers: [Signature]
  /// The names of files of signatures that are there and cannot be used.
  package let unusable: [String]
  /// Whether any signatures could be read, so that it is known what they do not cover.
  package let isKnown: Bool
  private let positions: [BookEntry: Int]

  /// - Parameters:
  ///   - files: The files of signatures of the rule file and of those that it extends.
  ///   - unusable: The names of those that are there and cannot be used; nothing counts as signed by them.
  package init(_ digests: BookDigests, files: [SignatureFile], unusable: [String] = []) {
    self.unusable = unusable
    isKnown = !files.isEmpty
    var byEntry: [BookEntry: [Signature]] = [:]
    for file in files {
      for signature in file.signatures { byEntry[signature.entry, default: []].append(signature) }
    }
    var positions: [BookEntry: Int] = [:]
    var states: [SignatureState] = []
    for (position, entry) in digests.entries.enumerated() {
      positions[entry.entry] = position
      states.append(Self.state(of: entry, byEntry.removeValue(forKey: entry.entry) ?? []))
    }
    self.digests = digests
    self.states = states
    self.positions = positions
    strangers = byEntry.values.flatMap { $0 }.sorted(by: Signature.precedes)
  }

  private static func state(of entry: EntryDigest, _ signatures: [Signature]) -> SignatureState {
    let standing = signatures.filter { $0.digest == entry.digest }
    if !standing.isEmpty { return .signed(standing) }
    guard let latest = signatures.max(by: Signature.precedes) else { return .unsigned }
    return .void(latest, PartChange.changes(from: latest.parts, to: entry.parts))
  }

  /// What holds of an entry; nil for one that the book does not have.
  package func state(of entry: BookEntry) -> SignatureState? { positions[entry].map { states[$0] } }

  /// The entries of some kinds that nobody has signed as they are, in the order of the book.
  package func unsigned(_ kinds: [BookEntry.Kind] = BookEntry.Kind.allCases) -> [BookEntry] {
    zip(digests.entries, states).filter { kinds.contains($0.entry.kind) && !$1.isSigned }.map { $0.0.entry }
  }
}
