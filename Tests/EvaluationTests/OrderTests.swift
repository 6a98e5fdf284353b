import ConsiliumTestSupport
import Evaluation
import RuleBooks
import RuleLanguage
import Testing

@Suite("The order of a rule file")
struct OrderTests {
  @Test("Shuffling the declarations changes no verdict, no argument and nothing that is missing", arguments: 0..<40)
  func shuffling(number: Int) throws {
    let seed = UInt64(9_000 + number)
    let file = RandomRuleFile(seed: seed)
    let straight = RuleBookReader.read(Array(file.text.utf8))
    var generator = SplitMix64(seed: seed)
    let tree = RuleFile(
      header: straight.tree.header,
      declarations: straight.tree.declarations.shuffled(using: &generator)
    )
    let shuffled = RuleBookReader.read(Array(RulePrinter.print(tree).utf8))
    let book = try #require(straight.book, "seed \(seed)")
    let otherBook = try #require(shuffled.book, "seed \(seed): \(shuffled.diagnostics.map(\.message))")
    guard let definition = AnswerDefinition(tree: straight.tree, book: book), definition.completionCount > 0 else {
      return
    }
    let engine = try CaseEngine(book)
    let otherEngine = try CaseEngine(otherBook)
    for number in 0..<4 {
      let patient = RandomCase.patient(seed: seed &* 1_000 &+ UInt64(number), definition: definition)
      var other = PatientCase(factCount: otherBook.facts.count)
      for (index, fact) in book.facts.enumerated() {
        let position = try #require(otherBook.facts.firstIndex { $0.name == fact.name })
        other.knowledge[position] = patient.knowledge[index]
      }
      let expected = Self.outline(engine.answer(patient), book)
      let found = Self.outline(otherEngine.answer(other), otherBook)
      #expect(found == expected, "seed \(seed), case \(number)")
    }
  }

  @Test("The same case has the same answer every time", arguments: 0..<10)
  func repetition(number: Int) throws {
    let seed = UInt64(7_700 + number)
    let file = RandomRuleFile(seed: seed)
    let checked = RuleBookReader.read(Array(file.text.utf8))
    let book = try #require(checked.book)
    guard let definition = AnswerDefinition(tree: checked.tree, book: book), definition.completionCount > 0 else {
      return
    }
    let patient = RandomCase.patient(seed: seed, definition: definition)
    let description = AnswerDescription(book)
    let first = try CaseEngine(book).answer(patient)
    let second = try CaseEngine(book).answer(patient)
    #expect(description.difference(from: first, to: second, includesTogether: true) == [])
  }

  /// What must not depend on the order of the file, by name.
  private static func outline(_ answer: Answer, _ book: RuleBook) -> Set<String> {
    var lines: Set<String> = ["scope " + answer.scope.rawValue]
    for option in answer.options {
      let rules = (option.arguments + option.counterarguments + option.exclusions + option.notes).map {
        book.rules[$0].id
      }
      let name = book.options[option.option].name
      lines.insert(name + " " + option.verdict.rawValue + " " + rules.sorted().joined(separator: ","))
      lines.insert(name + " open " + option.open.map { book.rules[$0.rule].id }.sorted().joined(separator: ","))
      lines.insert(name + " alone " + option.depends.alone.map { book.facts[$0].name }.sorted().joined(separator: ","))
      lines.insert(
        name + " with " + option.depends.together.map { book.facts[$0].name }.sorted().joined(separator: ",")
      )
    }
    for missing in answer.missing { lines.insert("missing " + book.facts[missing.fact].name) }
    for conflict in answer.conflicts {
      lines.insert("conflict " + conflict.facts.map { book.facts[$0].name }.sorted().joined(separator: ","))
    }
    for question in answer.questions { lines.insert("question " + book.questions[question].id) }
    return lines
  }
}
