import RuleBooks
import RuleLanguage

/// Turns a checked case back into the declaration that a rule file would have.
package struct CaseTreeBuilder: Sendable {
  private static let nowhere = Place(start: 0, end: 0)
  private let book: RuleBook

  package init(_ book: RuleBook) { self.book = book }

  package func declaration(_ bookCase: BookCase) -> CaseDeclaration {
    CaseDeclaration(
      title: Prose(bookCase.title, at: Self.nowhere),
      note: bookCase.note.map { Prose($0, at: Self.nowhere) },
      givens: book.facts.indices.compactMap { given($0, bookCase.patient.knowledge[$0]) },
      outcomes: bookCase.expectations.map(outcome),
      place: Self.nowhere
    )
  }

  private func name(_ text: String) -> Name { Name(text, at: Self.nowhere) }

  // MARK: Given

  /// What a case says of a fact; nil where nothing is known.
  package func given(_ fact: Int, _ known: Knowledge) -> GivenDeclaration? {
    let name = name(book.facts[fact].name)
    switch known {
    case .unknown: return nil
    case .text(let lines): return .text(fact: name, Prose(lines.joined(separator: "; "), at: Self.nowhere))
    case .values(let values):
      let names = self.names(values, of: fact)
      guard names.count > 1 else { return names.first.map { .value(fact: name, .name($0), unit: nil) } }
      return atom(name, .isIn(names, isBracketed: true))
    case .range(let low, let high):
      guard case .number(let scale) = book.facts[fact].type else { return nil }
      let unit = unit(of: scale)
      if low == high { return .value(fact: name, numeral(low, scale), unit: unit) }
      if low == 0 { return atom(name, .atMost(numeral(high, scale), unit: unit)) }
      if high == scale.lastIndex { return atom(name, .atLeast(numeral(low, scale), unit: unit)) }
      return atom(name, .within(numeral(low, scale), numeral(high, scale), unit: unit))
    case .members(let present, let absent):
      let names = self.names(present, of: fact)
      if present | absent == book.facts[fact].type.everyValue {
        if names.isEmpty { return .value(fact: name, .name(self.name("none")), unit: nil) }
        return atom(name, .only(names.map { .name($0) }, isBracketed: names.count > 1))
      }
      guard let first = names.first else { return nil }
      return atom(name, names.count == 1 ? .includes(.name(first)) : .includesAll(names))
    }
  }

  private func atom(_ subject: Name, _ test: AtomTest) -> GivenDeclaration {
    .atom(Atom(subject: subject, test: test, place: Self.nowhere))
  }

  private func names(_ values: UInt64, of fact: Int) -> [Name] {
    BookWording.indices(of: values).map { name(book.facts[fact].type.values[$0].name) }
  }

  private func numeral(_ index: Int, _ scale: NumberScale) -> Operand {
    .number(Numeral(scale.text(at: index), at: Self.nowhere))
  }

  /// The unit as it is written: in quotes unless it is one plain word or the per cent sign.
  private func unit(of scale: NumberScale) -> Word? {
    scale.unit.map { unit in
      let isPlain =
        unit == "%" || Keyword(rawValue: unit) == nil && unit != "step" && unit.utf8.allSatisfy(Self.isLetter)
      return Word(unit, isQuoted: !isPlain, at: Self.nowhere)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  // MARK: Expect

  package func outcome(_ expectation: Expectation) -> OutcomeDeclaration {
    switch expectation {
    case .verdict(let verdict, let options, let by):
      .verdict(verdict, options: optionNames(options), by: by.map(mention))
    case .contested(let options, let by): .contested(options: optionNames(options), by: by.map(mention))
    case .uncontested(let options): .uncontested(optionNames(options))
    case .notes(let rules): .notes(rules.map { name(book.rules[$0].id) })
    case .questions(let questions): .questions(questions.map { name(book.questions[$0].id) })
    case .depends(let option, let facts):
      .depends(option: name(book.options[option].name), on: facts.map { name(book.facts[$0].name) })
    case .missing(let facts): .missing(facts.map { name(book.facts[$0].name) })
    case .conflict(let constraints): .conflict(constraints.map { name(book.constraints[$0].id) })
    case .without(let rules, let questions, let constraints):
      .without(
        rules.map { name(book.rules[$0].id) } + questions.map { name(book.questions[$0].id) }
          + constraints.map { name(book.constraints[$0].id) }
      )
    case .outOfScope: .outOfScope(Self.nowhere)
    }
  }

  private func optionNames(_ options: [Int]) -> [Name] { options.map { name(book.options[$0].name) } }

  private func mention(_ expected: ExpectedRule) -> RuleMention {
    RuleMention(
      id: name(book.rules[expected.rule].id),
      strength: expected.strength,
      intents: expected.intents.map { name(book.intents[$0]) }
    )
  }
}
