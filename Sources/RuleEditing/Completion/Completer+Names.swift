import RuleLanguage

/// The names that are declared, with their labels.
extension Completer {
  var facts: [Completion] { named(.fact) { if case .fact = $0 { true } else { false } } }
  var options: [Completion] { named(.option) { if case .option = $0 { true } else { false } } }
  var intents: [Completion] { named(.intent) { if case .intent = $0 { true } else { false } } }
  var sources: [Completion] { named(.source) { if case .source = $0 { true } else { false } } }

  var rules: [Completion] { named(.rule) { if case .rule = $0 { true } else { false } } }

  var constraints: [Completion] { named(.rule) { if case .impossible = $0 { true } else { false } } }

  var questions: [Completion] { named(.rule) { if case .question = $0 { true } else { false } } }

  /// What a condition can test.
  var subjects: [Completion] {
    facts + named(.definition) { if case .definition = $0 { true } else { false } }
  }

  func statements(of source: String) -> [Completion] {
    named(.statement) { symbol in
      guard case .statement(source, _) = symbol else { return false }
      return true
    }
  }

  func values(of subject: String) -> [Completion] {
    file.table.values(of: subject).map { Completion($0.name, .value, file.table[$0]?.label ?? "") }
  }

  func groups(of fact: String) -> [Completion] {
    named(.group) { symbol in
      guard case .group(let group)? = file.table[symbol] else { return false }
      return group.fact.text == fact
    }
  }

  private func named(_ kind: Completion.Kind, _ isWanted: (Symbol) -> Bool) -> [Completion] {
    file.table.symbols.filter(isWanted).map { symbol in
      Completion(symbol.name, kind, detail(of: symbol))
    }
  }

  private func detail(of symbol: Symbol) -> String {
    switch file.table[symbol] {
    case .rule(let rule): rule.because.text
    case .constraint(let constraint): constraint.because.text
    case let declared: declared?.label ?? symbol.kind
    }
  }
}
