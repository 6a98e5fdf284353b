/// What a chase list is laid out by.
package enum ChaseOrder: String, Sendable, CaseIterable {
  /// Per fact the patients who wait for it.
  case fact
  /// Per patient the facts to ask for.
  case patient
}
