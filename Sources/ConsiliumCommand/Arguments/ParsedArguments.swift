/// The words of a command line, sorted by what they are for.
struct ParsedArguments: Sendable, Equatable {
  var positional: [String] = []
  /// The values given for each option; an option without a value has an empty one.
  var values: [String: [String]] = [:]
  /// Whether help is wanted instead of the command.
  var wantsHelp = false

  func has(_ option: String) -> Bool { values[option] != nil }

  /// The value of an option that is given once.
  func value(_ option: String) -> String? { values[option]?.last }

  func all(_ option: String) -> [String] { values[option] ?? [] }
}
