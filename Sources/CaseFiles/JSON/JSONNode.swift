/// One value or key of a JSON text, by the bytes that it spans.
struct JSONNode: Sendable {
  enum Kind: Sendable {
    case null
    case yes
    case no
    case number
    /// A string without escapes.
    case plainString
    case escapedString
    case list
    case object
  }

  let kind: Kind
  /// The first byte; for a string the one behind its opening quote.
  let start: Int
  /// The byte behind the last; for a string its closing quote.
  var end: Int
  /// The node behind this one and everything in it; 0 while a list or object is not complete.
  var next: Int

  /// The byte at which a person sees the value begin.
  var place: Int { kind == .plainString || kind == .escapedString ? start - 1 : start }
}
