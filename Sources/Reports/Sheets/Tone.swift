/// What a heading or a word signals, told by colour where colour is wanted and never by colour alone.
package enum Tone: Sendable, Equatable {
  case plain
  case good
  case conditional
  case open
  case bad
  case quiet

  /// The terminal's codes for the tone.
  var codes: String {
    switch self {
    case .plain: ""
    case .good: "32"
    case .conditional: "36"
    case .open: "33"
    case .bad: "31"
    case .quiet: "2"
    }
  }
}
