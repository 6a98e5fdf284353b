import RuleLanguage

/// Something that can be written at a place.
package struct Completion: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case keyword
    case fact
    case value
    case group
    case option
    case definition
    case rule
    case source
    case statement
    case intent
    case unit
  }

  package let text: String
  package let kind: Kind
  /// Its label or what it is; empty where the text says everything.
  package let detail: String

  init(_ text: String, _ kind: Kind, _ detail: String = "") {
    self.text = text
    self.kind = kind
    self.detail = detail
  }
}
