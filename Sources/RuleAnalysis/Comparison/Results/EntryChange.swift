/// Something that case files can say and that is read otherwise in the new version.
package enum EntryChange: Sendable, Equatable {
  /// An entry word that means other values of its fact.
  case word(String, of: Continuation)
  /// A key that names another fact.
  case key(String)
  /// A fact that is `fixed` in one version only, which decides what is set aside where a case contradicts itself.
  case fixed(Continuation)
}
