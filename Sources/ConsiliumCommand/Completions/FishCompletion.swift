/// The completion script for fish.
struct FishCompletion {
  let commands: [CommandDescription]

  var script: String {
    """
    # Completion for fish, made by `consilium completions fish` from the program's own table of commands.

    # Whether the command line is of this command.
    function __consilium_is --argument-names command
        set -l words (commandline -opc)
        test (count $words) -gt 1; and test "$words[2]" = $command
    end

    # Whether no command has been named yet.
    function __consilium_is_bare
        test (count (commandline -opc)) -eq 1
    end

    # How many arguments stand before the word, where these options take a value.
    function __consilium_position
        set -l position 0
        set -l takes_value 0
        set -l options_are_over 0
        for word in (commandline -opc)[3..]
            if test $takes_value = 1
                set takes_value 0
            else if test $options_are_over = 1; or not string match -q -- '-?*' $word
                set position (math $position + 1)
            else if test "$word" = --
                set options_are_over 1
            else if contains -- $word $argv
                set takes_value 1
            end
        end
        echo $position
    end

    # Names that the program lists, by the rules that the command line names.
    function __consilium_names --argument-names kind
        set -l words (commandline -opc)
        set -l rules
        for position in (seq 2 (count $words))
            if test "$words[$position]" = --rules; and test $position -lt (count $words)
                set rules --rules $words[(math $position + 1)]
            else if string match -q -- '--rules=*' $words[$position]
                set rules $words[$position]
            end
        end
        eval (string escape -- $words[1]) completions --names $kind (string escape -- $rules) 2>/dev/null
    end

    # A fact, and behind "=" its value.
    function __consilium_settings
        if string match -q -- '*=*' (string replace -r -- '^--set=' '' (commandline -ct))
            __consilium_names settings
        else
            __consilium_names facts | string replace \\t =\\t
        end
    end

    complete -c consilium -f
    complete -c consilium -n __consilium_is_bare -s h -l help -d 'say what to do'
    complete -c consilium -n __consilium_is_bare -s V -l version -d 'print the version'
    \(commands.map(description).joined())
    """
  }

  private func description(_ command: CommandDescription) -> String {
    let start = "complete -c consilium -n "
    let condition = Shell.quotedForFish("__consilium_is " + command.name)
    var lines = [
      "",
      start + "__consilium_is_bare -a " + command.name + " -d " + Shell.quotedForFish(command.summary),
      start + condition + " -s h -l help -d 'explain this command'",
    ]
    for option in command.options {
      let value = option.valueName == nil ? "" : " " + self.value(option.kind, option.choices)
      lines.append(start + condition + " -l " + option.name + value + " -d " + Shell.quotedForFish(option.help))
    }
    let valued = command.options.filter { $0.valueName != nil }.map { " --" + $0.name }.joined()
    for (position, argument) in command.arguments.enumerated() {
      guard argument.kind != .free || !argument.choices.isEmpty else { continue }
      let test = argument.isRepeated ? " -ge " : " -eq "
      let place =
        "__consilium_is " + command.name + "; and test (__consilium_position" + valued + ")" + test + String(position)
      lines.append(start + Shell.quotedForFish(place) + " " + value(argument.kind, argument.choices))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What offers the words of a kind, in the place of an argument or behind an option.
  private func value(_ kind: WordKind, _ choices: [String]) -> String {
    // The tab keeps the description of the option from being repeated beside each of its values.
    if !choices.isEmpty { return "-x -a '" + choices.joined(separator: "\\t ") + "\\t'" }
    return switch kind {
    case .caseFile, .file: "-r -F"
    case .folder: "-x -a '(__fish_complete_directories (commandline -ct))'"
    case .ruleFile: "-r -F -a '(__consilium_names rules)'"
    case .treatment: "-x -a '(__consilium_names options)'"
    case .fact: "-x -a '(__consilium_names facts)'"
    case .setting: "-x -a '(__consilium_settings)'"
    case .code: "-x -a '(__consilium_names codes)'"
    case .command: "-x -a " + Shell.quotedForFish(commands.map(\.name).joined(separator: " "))
    case .free: "-x"
    }
  }
}
