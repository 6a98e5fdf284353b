/// The completion script for zsh.
struct ZshCompletion {
  let commands: [CommandDescription]

  var script: String {
    """
    #compdef consilium
    # Completion for zsh, made by `consilium completions zsh` from the program's own table of commands.

    # Offers names that the program lists: of a kind, described by a word, with further arguments for compadd.
    _consilium_names() {
      local kind=$1 what=$2 prefix=$3
      shift 3
      local -a names rules
      local -i position=${words[(I)--rules]}
      ((position > 0 && position < $#words)) && rules=(--rules $words[position+1])
      position=${words[(I)--rules=*]}
      ((position > 0)) && rules=(--rules ${words[position]#--rules=})
      names=(${(f)"$(_call_program names ${(q)_consilium_program} completions --names $kind ${(q)rules} 2>/dev/null)"})
      [[ -n $prefix ]] && names=(${${(M)names:#${(b)prefix}*}#$prefix})
      names=(${names//:/\\\\:})
      names=(${names/$'\\t'/:})
      _describe -t $what-names $what names "$@"
    }

    # A fact, and behind "=" its value.
    _consilium_settings() {
      if compset -P '*='; then
        _consilium_names settings value "${IPREFIX##*--set=}"
      else
        _consilium_names facts fact '' -S '='
      fi
    }

    _consilium_rules() {
      _alternative 'files:rule file:_files' 'rules:built-in rules:{_consilium_names rules built-in ""}'
    }

    _consilium_commands() {
      local -a commands=(
    \(commands.map { "    " + Shell.quoted($0.name + ":" + Self.escaped($0.summary)) + "\n" }.joined())  )
      _describe -t commands command commands
    }

    _consilium() {
      local curcontext=$curcontext state line ret=1 _consilium_program=$words[1]
      typeset -A opt_args
      _arguments -C -A '-*' '(- *)'{-h,--help}'[say what to do]' '(- *)'{-V,--version}'[print the version]' \\
        '1: :_consilium_commands' '*:: :->command' && ret=0
      [[ $state == command ]] || return ret
      curcontext="${curcontext%:*:*}:consilium-$words[1]:"
      case $words[1] in
    \(commands.map(description).joined())  esac
      return ret
    }

    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
      _consilium "$@"
    else
      compdef _consilium consilium
    fi

    """
  }

  private func description(_ command: CommandDescription) -> String {
    var specifications = ["'(- *)'{-h,--help}'[explain this command]'"]
    for option in command.options {
      let repeats = option.isRepeatable ? "*" : ""
      let value = option.valueName.map {
        "=" + "[" + Self.escaped(option.help) + "]:" + Self.escaped($0) + ":" + action(option.kind, option.choices)
      }
      specifications.append(
        Shell.quoted(repeats + "--" + option.name + (value ?? "[" + Self.escaped(option.help) + "]"))
      )
    }
    for argument in command.arguments {
      let place = argument.isRepeated ? "*:" : argument.isRequired ? ":" : "::"
      specifications.append(
        Shell.quoted(place + Self.escaped(argument.name) + ":" + action(argument.kind, argument.choices))
      )
    }
    return "    " + command.name + ")\n      _arguments -S " + specifications.joined(separator: " \\\n        ")
      + " && ret=0\n      ;;\n"
  }

  /// What offers the words of a kind.
  private func action(_ kind: WordKind, _ choices: [String]) -> String {
    if !choices.isEmpty { return "(" + choices.joined(separator: " ") + ")" }
    return switch kind {
    case .caseFile, .file: "_files"
    case .folder: "_files -/"
    case .ruleFile: "_consilium_rules"
    case .treatment: "{_consilium_names options treatment \"\"}"
    case .fact: "{_consilium_names facts fact \"\"}"
    case .setting: "_consilium_settings"
    case .code: "{_consilium_names codes code \"\"}"
    case .command: "_consilium_commands"
    case .free: " "
    }
  }

  /// Text inside a specification, where colons and brackets mean something.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\:[]".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
