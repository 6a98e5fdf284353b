import Evaluation
import RuleBooks

/// Writes answers and cases as lines of text, so that two of them can be compared and read.
package struct AnswerDescription {
  private let book: RuleBook

  package init(_ book: RuleBook) {
    self.book = book
  }

  /// One line for each thing that an answer says; what remains possible of the facts is left out.
  ///
  /// What turns on facts that matter together is written if wanted.
  package func lines(_ answer: Answer, includesTogether: Bool = true) -> [String] {
    var lines = ["scope \(answer.scope.rawValue)"]
    lines.append("questions: " + answer.questions.map { book.questions[$0].id }.joined(separator: " "))
    lines += answer.readings.map { "reading \(book.facts[$0.fact].name) \($0.word): \($0.because)" }
    lines += answer.conflicts.map { "conflict \(facts($0.facts)): " + $0.reasons.map(reason).joined(separator: " ") }
    lines += depends(answer.scopeDepends, prefix: "scope", includesTogether: includesTogether)
    lines.append("order: " + answer.options.map { book.options[$0.option].name }.joined(separator: " "))
    for option in answer.options.sorted(by: { $0.option < $1.option }) {
      lines += self.lines(option, includesTogether: includesTogether)
    }
    for missing in answer.missing {
      var line = "missing \(book.facts[missing.fact].name)"
      if missing.isRequired { line += " required" }
      if missing.isSetAside { line += " set-aside" }
      if includesTogether {
        if missing.decidesScope { line += " decides-scope" }
        line += ": " + missing.options.map { book.options[$0].name }.joined(separator: " ")
      } else if !missing.isRequired && !missing.isSetAside {
        continue
      }
      lines.append(line)
    }
    return lines
  }

  /// The lines of which one answer has more than the other, marked by `-` for the first and `+` for the second.
  package func difference(from first: Answer, to second: Answer, includesTogether: Bool = true) -> [String] {
    let firstLines = lines(first, includesTogether: includesTogether)
    let secondLines = lines(second, includesTogether: includesTogether)
    guard firstLines != secondLines else { return [] }
    let removed = firstLines.filter { !secondLines.contains($0) }.map { "- " + $0 }
    let added = secondLines.filter { !firstLines.contains($0) }.map { "+ " + $0 }
    if removed.isEmpty && added.isEmpty {
      return ["the same lines in another order"] + firstLines.map { "- " + $0 } + secondLines.map { "+ " + $0 }
    }
    return removed + added
  }

  /// What a case says, one line a fact.
  package func lines(_ patient: PatientCase) -> [String] {
    zip(book.facts, patient.knowledge).compactMap { fact, knowledge in
      switch knowledge {
      case .unknown: nil
      case .values(let values): "\(fact.name): " + named(values, of: fact).joined(separator: " or ")
      case .range(let low, let high): "\(fact.name): " + range(low, high, of: fact)
      case .members(let present, let absent):
        "\(fact.name): "
          + (named(present, of: fact).map { "+" + $0 } + named(absent, of: fact).map { "-" + $0 }).joined(
            separator: " "
          )
      case .text(let texts): "\(fact.name): " + texts.map { "\"\($0)\"" }.joined(separator: " ")
      }
    }
  }

  /// A set of changes in one line, with what it takes.
  package func line(_ set: AnswerDefinition.ChangeSet) -> String {
    "\(set.count) changes, distance \(set.distance): \(line(set.changes))"
  }

  /// Changes that are made together, in one line.
  package func line(_ changes: [AnswerDefinition.FactChange]) -> String {
    changes.map { change in
      let fact = book.facts[change.fact]
      return switch change.target {
      case .values(let values): "\(fact.name)=" + named(values, of: fact).joined(separator: "/")
      case .range(let low, let high): "\(fact.name)=" + range(low, high, of: fact)
      case .members(let removed, let added):
        "\(fact.name)="
          + (named(removed, of: fact).map { "-" + $0 } + named(added, of: fact).map { "+" + $0 }).joined(separator: " ")
      case .notApplicable: "\(fact.name)=not-applicable"
      }
    }
    .joined(separator: ", ")
  }

  private func lines(_ answer: OptionAnswer, includesTogether: Bool) -> [String] {
    let name = book.options[answer.option].name
    var lines = ["\(name) is \(answer.verdict.rawValue)" + (answer.isContested ? ", contested" : "")]
    if !answer.intents.isEmpty {
      lines.append("\(name) intents: " + answer.intents.map { book.intents[$0] }.joined(separator: " "))
    }
    for (word, rules) in [
      ("for", answer.arguments), ("against", answer.counterarguments), ("excludes", answer.exclusions),
      ("notes", answer.notes),
    ] where !rules.isEmpty {
      lines.append("\(name) \(word): \(self.rules(rules))")
    }
    lines += answer.open.map { open in
      "\(name) open: \(book.rules[open.rule].id)" + (includesTogether ? " needs \(facts(open.needs))" : "")
    }
    lines += answer.overridden.map { "\(name) overridden: \(book.rules[$0.rule].id) by \(rules($0.by))" }
    return lines + depends(answer.depends, prefix: name, includesTogether: includesTogether)
  }

  private func depends(_ depends: Dependencies, prefix: String, includesTogether: Bool) -> [String] {
    var lines: [String] = []
    if !depends.alone.isEmpty { lines.append("\(prefix) depends alone: \(facts(depends.alone))") }
    lines += depends.members.map { members in
      let fact = book.facts[members.fact]
      return "\(prefix) depends on members of \(fact.name): " + named(members.members, of: fact).joined(separator: " ")
    }
    guard includesTogether else { return lines }
    if !depends.together.isEmpty { lines.append("\(prefix) depends together: \(facts(depends.together))") }
    if !depends.settledBy.isEmpty { lines.append("\(prefix) settled by: \(facts(depends.settledBy))") }
    return lines
  }

  private func reason(_ reason: Conflict.Reason) -> String {
    switch reason {
    case .constraint(let constraint): book.constraints[constraint].id
    case .applicability(let fact): "only-when:\(book.facts[fact].name)"
    }
  }

  private func facts(_ facts: [Int]) -> String { facts.map { book.facts[$0].name }.joined(separator: " ") }

  private func rules(_ rules: [Int]) -> String { rules.map { book.rules[$0].id }.joined(separator: " ") }

  private func named(_ values: UInt64, of fact: Fact) -> [String] {
    fact.type.values.indices.filter { values & (1 << UInt64($0)) != 0 }.map { fact.type.values[$0].name }
  }

  private func range(_ low: Int, _ high: Int, of fact: Fact) -> String {
    guard case .number(let scale) = fact.type else { return "\(low)...\(high)" }
    return low == high ? scale.measure(at: low) : "\(scale.text(at: low)) to \(scale.measure(at: high))"
  }
}
