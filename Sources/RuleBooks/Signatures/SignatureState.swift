/// What the signatures under an entry amount to.
package enum SignatureState: Sendable, Equatable {
  /// These people have signed it as it is.
  case signed([Signature])
  /// It was signed and has changed since; the latest signature, and what changed.
  case void(Signature, [PartChange])
  case unsigned

  package var isSigned: Bool {
    if case .signed = self { return true }
    return false
  }
}
