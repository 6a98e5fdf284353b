/// Which facts are worth asking for as a case stands.
package struct AskingSurvey: Sendable {
  /// The facts of which some answer can still change something, in the order of the file.
  package let facts: [AskableFact]
  /// The facts that the book requires and that nothing has settled, whether they change something or not.
  package let required: [Int]
  /// The options that can still come to more than one status.
  package let open: [Int]
  /// The options of which it could not be decided within the budget what they depend on.
  package let undecided: [Int]
  /// Whether it is open if the book speaks about the patient.
  package let isScopeOpen: Bool

  /// How many things are open: options, and whether the book speaks about the patient.
  package var openCount: Int { open.count + (isScopeOpen ? 1 : 0) }
}
