import RuleLanguage

/// Sorts the words behind a command's name into arguments and options.
struct ArgumentParser {
  let command: CommandDescription

  func parse(_ words: [String]) throws(UsageProblem) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = words[...]
    var optionsAreOver = false
    while let word = rest.popFirst() {
      if optionsAreOver || word == "-" || !word.hasPrefix("-") {
        parsed.positional.append(word)
      } else if word == "--" {
        optionsAreOver = true
      } else if word == "--help" || word == "-h" {
        parsed.wantsHelp = true
      } else {
        try parseOption(word, rest: &rest, into: &parsed)
      }
    }
    if !parsed.wantsHelp { try checkCount(of: parsed.positional) }
    return parsed
  }

  private func parseOption(
    _ word: String,
    rest: inout ArraySlice<String>,
    into parsed: inout ParsedArguments
  ) throws(UsageProblem) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelled = String(parts[0])
    guard spelled.hasPrefix("--"), let option = command.option(String(spelled.dropFirst(2))) else {
      throw unknownOption(spelled)
    }
    let value: String
    if let valueName = option.valueName {
      if parts.count == 2 {
        value = String(parts[1])
      } else if let next = rest.first, !isOption(next) {
        value = next
        rest = rest.dropFirst()
      } else {
        throw UsageProblem(spelled + " needs a value", help: spelled + " " + valueName + ": " + option.help)
      }
      try check(value, of: option)
    } else {
      guard parts.count == 1 else { throw UsageProblem(spelled + " takes no value") }
      value = ""
    }
    guard option.isRepeatable || !parsed.has(option.name) else {
      throw UsageProblem(spelled + " is given more than once")
    }
    parsed.values[option.name, default: []].append(value)
  }

  private func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("--") else { return false }
    let name = word.dropFirst(2).prefix { $0 != "=" }
    return word == "--help" || command.option(String(name)) != nil
  }

  private func check(_ value: String, of option: CommandDescription.Option) throws(UsageProblem) {
    guard !option.choices.isEmpty, !option.choices.contains(value) else { return }
    let choices = "it can be " + option.choices.joined(separator: ", ")
    let nearest = Spelling.nearest(to: value, among: option.choices).first
    throw UsageProblem(
      "--" + option.name + " cannot be \"" + value + "\"",
      help: nearest.map { "did you mean " + $0 + "?" } ?? choices
    )
  }

  private func unknownOption(_ spelled: String) -> UsageProblem {
    let names = command.options.map { "--" + $0.name } + ["--help"]
    let nearest = Spelling.nearest(to: spelled, among: names).first
    return UsageProblem(
      command.name + " has no option " + spelled,
      help: nearest.map { "did you mean " + $0 + "?" }
    )
  }

  private func checkCount(of positional: [String]) throws(UsageProblem) {
    let required = command.arguments.filter(\.isRequired)
    if positional.count < required.count {
      let argument = required[positional.count]
      throw UsageProblem(command.name + " needs " + argument.name + ": " + argument.help, help: command.usage)
    }
    let isOpen = command.arguments.last?.isRepeated ?? false
    if !isOpen, positional.count > command.arguments.count {
      let extra = positional[command.arguments.count]
      throw UsageProblem(command.name + " takes no further argument \"" + extra + "\"", help: command.usage)
    }
  }
}
