/// What a key of a case means.
package enum KeyMeaning: Sendable {
  case fact(Int, namesUnit: Bool)
  case reserved(ReservedKey)
  /// The caller asked to pass it by.
  case ignored
}
