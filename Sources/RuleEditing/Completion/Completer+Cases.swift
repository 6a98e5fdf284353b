import RuleLanguage

extension Completer {
  /// What continues the `given` of a case.
  var given: [Completion]? {
    guard !isListOpen else { return facts }
    let entry = Array(entryWords)
    guard let fact = entry.first else { return facts }
    if entry.count == 1 { return entries(of: fact.text) }
    if entry.count == 2, entry[1].kind == .number { return unit(of: fact.text) + keywords([.expect]) }
    switch entry.last?.keyword {
    case .include, .only: return values(of: fact.text)
    default: break
    }
    if entry.last?.kind == .open || entry.last?.kind == .comma { return values(of: fact.text) }
    return keywords([.expect])
  }

  /// The words behind the last comma that stands in no bracket.
  private var entryWords: ArraySlice<RuleWord> {
    let words = here.clauseWords.dropFirst()
    var depth = 0
    var start = words.startIndex
    for position in words.indices {
      switch words[position].kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .comma where depth == 0: start = position + 1
      default: break
      }
    }
    return words[start...]
  }

  private func entries(of fact: String) -> [Completion] {
    let unknown = keywords([.unknown])
    switch file.table.factDeclaration(fact)?.type {
    case .yesOrNo?: return phrases(["yes", "no"]) + unknown
    case .severalOf?: return phrases(["include", "only", "none"]) + unknown
    case .inOrder?: return values(of: fact) + phrases(["at least", "at most"]) + unknown
    case .oneOf?: return values(of: fact) + unknown
    case .number?, .text?, nil: return unknown
    }
  }

  /// What continues the `expect` of a case.
  var outcome: [Completion]? {
    let words = Array(entryWords)
    let outcomes = phrases([
      "candidate", "provisional", "possible", "excluded", "unsupported", "contested", "uncontested", "missing",
      "depends", "notes", "question", "conflict", "without", "out of scope",
    ])
    // `notes` starts a clause of a rule, so that within `expect` it is the first word of its own.
    if here.clauseWords.first?.keyword == .notes, words.isEmpty { return rules }
    guard let first = words.first else {
      return here.clauseWords.first?.keyword == .notes ? rules + outcomes : outcomes + continued
    }
    if words.last?.keyword == .by { return rules }
    switch first.keyword {
    case .candidate, .provisional, .possible, .excluded, .unsupported, .contested, .uncontested:
      return words.count == 1 ? options : keywords([.by])
    case .missing: return words.count == 1 ? facts : nil
    case .depends:
      if words.count == 1 { return options }
      return words.last?.text == "on" ? facts : words.count == 2 ? phrases(["on"]) : nil
    case .question: return words.count == 1 ? questions : nil
    case .conflict: return words.count == 1 ? constraints : nil
    case .without: return words.count == 1 ? rules + questions + constraints : nil
    default: return nil
    }
  }

  /// What goes on the list of the outcome before the last comma.
  private var continued: [Completion] {
    guard here.previous?.kind == .comma else { return [] }
    for word in here.clauseWords.reversed() {
      switch word.keyword {
      case .by: return rules
      case .candidate, .provisional, .possible, .excluded, .unsupported, .contested, .uncontested: return options
      case .missing: return facts
      case .question: return questions
      case .conflict: return constraints
      case .without: return rules + questions + constraints
      default: continue
      }
    }
    return []
  }
}
