/// A declaration that clinicians sign by itself.
///
/// Between them the entries cover everything in a rule file that can change an answer or the words of one. What an entry
/// merely uses – definitions, groups, cited statements – is covered with it. The file's own cases are tests of it and
/// not signed.
package struct BookEntry: Sendable, Hashable, Comparable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What the file as a whole says: its notes, and the patients whom it covers.
    case scope
    /// How a fact is asked and read: keys, synonyms, readings, when it is required.
    case fact
    /// How an option is shown: label, routes, kinds, and the statements that inform it.
    case option
    case rule
    case impossible
    case question
  }

  package let kind: Kind
  /// The name or identifier; empty for the scope, which is one.
  package let name: String

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The entry as the file of signatures writes it: `rule surgery.3`.
  package var text: String { name.isEmpty ? kind.rawValue : kind.rawValue + " " + name }

  /// By kind, and within a kind by name.
  package static func < (left: BookEntry, right: BookEntry) -> Bool {
    left.kind == right.kind ? left.name < right.name : left.kind.rank < right.kind.rank
  }
}

extension BookEntry.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
