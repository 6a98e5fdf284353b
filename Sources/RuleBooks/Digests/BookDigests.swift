import RuleLanguage

/// The digests of everything that clinicians sign in a rule book.
///
/// One principle decides what a digest covers: *everything that decides where the entry holds and what it says to a
/// reader*. For a rule that is its own clauses; the facts, groups and definitions that its condition reads, directly or
/// through others; the labels of its options; the statements that it cites and the identity of their sources; and the
/// conditions of the rules that override it. It is taken from the checked book and never from the bytes of the file, so
/// that layout, comments, the order of declarations and the order of lists that have none change nothing.
///
/// Synonyms, keys and entry words decide how a case is read and not what a rule says: they belong to the entry of their
/// fact. An `impossible` decides which patients there are and not what a rule says: it is an entry of its own.
package struct BookDigests: Sendable {
  package let bookName: String
  package let bookVersion: String
  /// In the order of kinds, within a kind in the order of the file.
  package let entries: [EntryDigest]

  package init(_ book: RuleBook) {
    bookName = book.name
    bookVersion = book.version
    let builder = EntryDigestBuilder(book)
    entries = builder.entries()
  }
}
