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
    if !parsed.wantsHelp {
      try check(parsed.positional)
      try checkStandardInput(parsed)
    }
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
    throw UsageProblem("--" + option.name + " cannot be `" + value + "`", value, among: option.choices)
  }

  private func unknownOption(_ spelled: String) -> UsageProblem {
    let names = command.options.map { "--" + $0.name } + ["--help"]
    let message = command.name + " has no option " + spelled
    return UsageProblem(message, spelled, among: names, otherwise: "consilium " + command.name + " --help lists them")
  }

  private func check(_ positional: [String]) throws(UsageProblem) {
    let required = command.arguments.filter(\.isRequired)
    if positional.count < required.count {
      let argument = required[positional.count]
      throw UsageProblem(command.name + " needs " + argument.name + ": " + argument.help, help: command.usage)
    }
    let isOpen = command.arguments.last?.isRepeated ?? false
    if !isOpen, positional.count > command.arguments.count {
      let extra = positional[command.arguments.count]
      throw UsageProblem(command.name + " takes no further argument `" + extra + "`", help: command.usage)
    }
    for (argument, word) in zip(command.arguments, positional)
    where !argument.choices.isEmpty && !argument.choices.contains(word) {
      throw UsageProblem(argument.name + " cannot be `" + word + "`", word, among: argument.choices)
    }
  }

  /// What has been read of standard input is gone: two readers would get one's cases and the other's none.
  private func checkStandardInput(_ parsed: ParsedArguments) throws(UsageProblem) {
    let read = command.options.filter { $0.kind == .caseFile || $0.kind == .ruleFile }
    let words = parsed.positional + read.flatMap { parsed.all($0.name) }
    guard words.count(where: { $0 == "-" }) > 1 else { return }
    throw UsageProblem("standard input can be read once only", help: "name it once, as -, and files for the rest")
  }
}
