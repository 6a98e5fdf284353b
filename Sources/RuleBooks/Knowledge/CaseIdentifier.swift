/// The identifier of a case, kept as the kind of value it was.
package enum CaseIdentifier: Sendable, Hashable {
  case text(String)
  /// An integer, as its digits.
  case integer(String)

  package var text: String {
    switch self {
    case .text(let text), .integer(let text): text
    }
  }
}
