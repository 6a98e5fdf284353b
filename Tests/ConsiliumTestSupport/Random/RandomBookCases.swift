import Evaluation
import RuleBooks
import RuleLanguage

/// A random rule book with cases of its own, which expect some of what its answers say.
package enum RandomBookCases {
  /// The book of a random rule file with cases; nil where the file leaves nothing possible.
  package static func book(seed: UInt64, mostCompletions: Int, caseCount: Int) throws -> RuleBook? {
    let file = RandomRuleFile(seed: seed, mostCompletions: mostCompletions)
    let checked = RuleBookReader.read(Array(file.text.utf8))
    guard let book = checked.book,
      let definition = AnswerDefinition(tree: checked.tree, book: book, assignmentLimit: mostCompletions * 4),
      definition.completionCount > 0
    else { return nil }
    var random = SplitMix64(seed: seed ^ 0xCA5E)
    let cases = (0..<caseCount).map { number in
      let patient = RandomCase.patient(seed: seed &* 1_000 &+ UInt64(number), definition: definition)
      return BookCase(
        title: "Case \(number)",
        note: nil,
        patient: patient,
        expectations: expectations(of: definition.answer(for: patient), book, &random),
        place: Place(start: 0, end: 0)
      )
    }
    return book.with(cases: cases)
  }

  /// Up to four things that an answer says.
  private static func expectations(
    of answer: Answer,
    _ book: RuleBook,
    _ random: inout SplitMix64
  ) -> [Expectation] {
    var said: [Expectation] = []
    for option in answer.options {
      guard let verdict = VerdictName(rawValue: option.verdict.rawValue) else { continue }
      let by = (option.arguments + option.counterarguments + option.exclusions).map { rule in
        var strength: Strength?
        if case .argues(_, let own) = book.rules[rule].effect, random.chance(50) { strength = own }
        return ExpectedRule(rule, strength: strength, intents: random.chance(50) ? book.rules[rule].intents : [])
      }
      said.append(.verdict(verdict, options: [option.option], by: random.chance(60) ? by : []))
      said.append(option.isContested ? .contested(options: [option.option], by: []) : .uncontested([option.option]))
      if !option.notes.isEmpty { said.append(.notes(option.notes)) }
      for fact in option.depends.alone { said.append(.depends(option: option.option, on: [fact])) }
    }
    if answer.scope == .outside { said.append(.outOfScope) }
    if !answer.questions.isEmpty { said.append(.questions(answer.questions)) }
    if !answer.missing.isEmpty { said.append(.missing(answer.missing.map(\.fact))) }
    for conflict in answer.conflicts {
      for case .constraint(let index) in conflict.reasons { said.append(.conflict([index])) }
    }
    let heard = Set(answer.options.flatMap { $0.arguments + $0.counterarguments + $0.exclusions + $0.notes })
    let open = Set(answer.options.flatMap { $0.open.map(\.rule) })
    let silent = book.rules.indices.filter { !heard.contains($0) && !open.contains($0) }
    if !silent.isEmpty { said.append(.without(rules: silent, questions: [], constraints: [])) }
    return random.some(said, min(1, said.count)...min(4, said.count))
  }
}

extension RuleBook {
  /// The same book with other cases.
  package func with(cases: [BookCase]) -> RuleBook {
    RuleBook(
      name: name,
      version: version,
      digest: digest,
      layers: layers,
      notes: notes,
      intents: intents,
      sources: sources,
      facts: facts,
      groups: groups,
      options: options,
      definitions: definitions,
      constraints: constraints,
      questions: questions,
      coverage: coverage,
      coveragePlaces: coveragePlaces,
      rules: rules,
      cases: cases,
      vocabulary: vocabulary
    )
  }
}
