import ConsiliumTestSupport
import Evaluation
import RuleBooks
import RuleLanguage
import Testing

/// A tiny rule file with its definition, and answers put into names.
struct ExampleBook {
  /// What a patient is said to be.
  enum Said {
    case value(String)
    case oneOf([String])
    /// A number, or the numbers between two, on a grid of whole numbers from 0.
    case numbers(ClosedRange<Int>)
    case set([String])
    case members(present: [String], absent: [String])
    case text(String)
  }

  let book: RuleBook
  let definition: AnswerDefinition

  /// Reads declarations behind a heading with the options `surgery` and `watching`; `RULE id EFFECT` stands for a rule
  /// with its reason and citation.
  init(_ declarations: String) throws {
    var text = """
      rules example version 1.0.0 language 1
      intent cure, control
      source paper "A paper" statement s.1 "A statement." informs every option
      option surgery "Surgery"
      option watching "Watching"

      """
    for line in declarations.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("RULE ") else {
        text += line + "\n"
        continue
      }
      let parts = line.dropFirst(5).components(behind: " overrides ")
      text += "rule \(parts.first) because \"Because.\" cite paper s.1"
      text += parts.rest.map { " overrides " + $0 } ?? ""
      text += "\n"
    }
    let checked = RuleBookReader.read(Array(text.utf8))
    book = try #require(checked.book, "\(checked.diagnostics.map(\.message))")
    definition = try #require(AnswerDefinition(tree: checked.tree, book: book))
  }

  func patient(_ said: [String: Said]) throws -> PatientCase {
    var patient = PatientCase(factCount: book.facts.count)
    for (name, said) in said {
      let fact = try #require(book.facts.firstIndex { $0.name == name })
      let values = book.facts[fact].type.values.map(\.name)
      func bits(_ names: [String]) -> UInt64 {
        names.reduce(0) { $0 | 1 << UInt64(values.firstIndex(of: $1) ?? 63) }
      }
      patient.knowledge[fact] =
        switch said {
        case .value(let name): .values(bits([name]))
        case .oneOf(let names): .values(bits(names))
        case .numbers(let range): .range(low: range.lowerBound, high: range.upperBound)
        case .set(let names): .members(present: bits(names), absent: bits(values) & ~bits(names))
        case .members(let present, let absent): .members(present: bits(present), absent: bits(absent))
        case .text(let text): .text([text])
        }
    }
    return patient
  }

  func answer(_ said: [String: Said] = [:]) throws -> Answer {
    definition.answer(for: try patient(said))
  }

  func option(_ name: String = "surgery", _ said: [String: Said] = [:]) throws -> OptionAnswer {
    let answer = try answer(said)
    return try #require(answer.options.first { book.options[$0.option].name == name })
  }

  func verdict(_ said: [String: Said] = [:]) throws -> Verdict {
    try option("surgery", said).verdict
  }

  func changes(_ said: [String: Said], _ goal: AnswerDefinition.Goal) throws -> [String] {
    let description = AnswerDescription(book)
    return definition.changes(for: try patient(said), option: 0, goal: goal).map { description.line($0) }
  }

  func facts(_ facts: [Int]) -> [String] { facts.map { book.facts[$0].name } }

  func rules(_ rules: [Int]) -> [String] { rules.map { book.rules[$0].id } }

  func options(_ options: [Int]) -> [String] { options.map { book.options[$0].name } }

  func missing(_ answer: Answer) -> [String] { facts(answer.missing.map(\.fact)) }

  /// Each conflict as its facts, a colon and its reasons.
  func conflicts(_ answer: Answer) -> [String] {
    answer.conflicts.map { conflict in
      let reasons = conflict.reasons.map { reason in
        switch reason {
        case .constraint(let constraint): book.constraints[constraint].id
        case .applicability(let fact): "only " + book.facts[fact].name
        }
      }
      return facts(conflict.facts).joined(separator: " ") + ": " + reasons.joined(separator: " ")
    }
  }
}

extension Substring {
  fileprivate func components(behind separator: String) -> (first: String, rest: String?) {
    guard let range = self.firstRange(of: separator) else { return (String(self), nil) }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
