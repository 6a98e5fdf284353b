/// The completion script for bash.
struct BashCompletion {
  let commands: [CommandDescription]

  var script: String {
    """
    # Completion for bash, made by `consilium completions bash` from the program's own table of commands.

    _consilium_reply() {
      local candidate
      while IFS= read -r candidate; do
        [[ -n $candidate && $candidate == "$current"* ]] && COMPREPLY+=("$lead${candidate#"$kept"}")
      done
      return 0
    }

    # The words of the line as the shell would take them: quotes and backslashes hold names with spaces together.
    _consilium_words() {
      local rest=$line character="" quote="" isBegun=""
      word=""
      while [[ -n $rest ]]; do
        character=${rest:0:1}
        rest=${rest:1}
        if [[ $character == \\\\ && $quote != "'" ]]; then
          word+=${rest:0:1}
          rest=${rest:1}
          isBegun=1
        elif [[ -n $quote ]]; then
          if [[ $character == "$quote" ]]; then quote=""; else word+=$character; fi
        elif [[ $character == \\' || $character == '"' ]]; then
          quote=$character
          isBegun=1
        elif [[ $character == [[:space:]] ]]; then
          [[ -n $isBegun ]] && words+=("$word")
          word=""
          isBegun=""
        else
          word+=$character
          isBegun=1
        fi
      done
      words+=("$word")
    }

    _consilium_names() { "$program" completions --names "$1" ${rules[@]+"${rules[@]}"} 2>/dev/null | cut -f 1; }

    _consilium() {
      local program=${1/#\\~/$HOME} line=${COMP_LINE:0:COMP_POINT} lead="" kept="" option="" options="" valued=""
      local words=() rules=() arguments=() position=0 repeats="" areOptionsOver="" count word current kind
      _consilium_words
      count=${#words[@]}
      current=${words[count - 1]}
      COMPREPLY=()
      if ((count < 3)); then
        compopt +o default 2>/dev/null
        _consilium_reply <<< \(Shell.lines(commands.map(\.name) + ["--help", "--version"]))
        return
      fi

      case ${words[1]} in
    \(commands.map(description).joined())    *) return ;;
      esac

      # What has been typed so far: the option whose value is wanted, and how many arguments there are.
      for word in "${words[@]:2:count - 3}"; do
        if [[ -n $option ]]; then
          [[ $option == --rules ]] && rules=(--rules "$word")
          option=""
        elif [[ -n $areOptionsOver || $word == - || $word != -* ]]; then
          position=$((position + 1))
        elif [[ $word == -- ]]; then
          areOptionsOver=1
        elif [[ $word == --rules=* ]]; then
          rules=(--rules "${word#*=}")
        elif [[ " $valued " == *" $word "* ]]; then
          option=$word
        fi
      done
      if [[ -z $option && -z $areOptionsOver && $current == --*=* ]]; then
        option=${current%%=*}
        lead=$option=
        current=${current#*=}
      fi
      # Readline takes what stands before the last "=" for a word of its own, unless it is told otherwise.
      if [[ $COMP_WORDBREAKS == *=* ]]; then
        lead=""
        kept=${current%"${current##*=}"}
      fi

      if [[ -z $option && -z $areOptionsOver && $current == -* ]]; then
        compopt +o default 2>/dev/null
        _consilium_reply <<< "${options// /$'\\n'}"
        return
      fi
      if [[ -n $option ]]; then
        kind="${words[1]} $option"
      else
        [[ -n $repeats && $position -ge ${#arguments[@]} ]] && position=$((${#arguments[@]} - 1))
        kind=${arguments[position]-nothing}
      fi
      case $kind in
    \(commands.flatMap(values).joined())  esac

      case $kind in
      # Readline completes the names of files itself.
      file) return ;;
      folder)
        compopt -o filenames 2>/dev/null
        _consilium_reply < <(compgen -d -- "$current")
        ;;
      rules)
        compopt -o filenames 2>/dev/null
        _consilium_reply < <(_consilium_names rules; compgen -f -- "$current")
        ;;
      settings)
        if [[ $current == *=* ]]; then
          _consilium_reply < <(_consilium_names settings)
        else
          compopt -o nospace 2>/dev/null
          _consilium_reply < <(_consilium_names facts | sed 's/$/=/')
        fi
        ;;
      commands | options | facts | codes) _consilium_reply < <(_consilium_names "$kind") ;;
      choice\\ *)
        kind=${kind#choice }
        _consilium_reply <<< "${kind// /$'\\n'}"
        ;;
      esac
      ((${#COMPREPLY[@]} > 0)) || compopt +o default 2>/dev/null
    }

    complete -o default -F _consilium consilium

    """
  }

  /// What is known of a command before its words are looked at.
  private func description(_ command: CommandDescription) -> String {
    let options = command.options.map { "--" + $0.name } + ["--help"]
    let valued = command.options.filter { $0.valueName != nil }.map { "--" + $0.name }
    let arguments = command.arguments.map { Shell.quoted(kind($0.kind, $0.choices)) }
    var lines = [
      "    " + command.name + ")",
      "      options=" + Shell.quoted(options.joined(separator: " ")),
    ]
    if !valued.isEmpty { lines.append("      valued=" + Shell.quoted(valued.joined(separator: " "))) }
    if !arguments.isEmpty { lines.append("      arguments=(" + arguments.joined(separator: " ") + ")") }
    if command.arguments.last?.isRepeated == true { lines.append("      repeats=1") }
    lines.append("      ;;")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the values of a command's options are.
  private func values(_ command: CommandDescription) -> [String] {
    command.options.filter { $0.valueName != nil }.map { option in
      "    \"" + command.name + " --" + option.name + "\") kind=" + Shell.quoted(kind(option.kind, option.choices))
        + " ;;\n"
    }
  }

  /// What the script calls a kind of word.
  private func kind(_ kind: WordKind, _ choices: [String]) -> String {
    if !choices.isEmpty { return "choice " + choices.joined(separator: " ") }
    if let names = CompletionNames(kind) { return names.rawValue }
    switch kind {
    case .caseFile, .file: return "file"
    case .folder: return "folder"
    default: return "nothing"
    }
  }
}
