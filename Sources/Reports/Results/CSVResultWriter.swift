import CaseFiles
import Evaluation
import RuleBooks

/// Writes results as comma-separated values: one row per case and option.
///
/// A case without options, rejected or out of scope, has one row of its own, so that no case is lost.
package struct CSVResultWriter: Sendable {
  private let book: RuleBook
  private let namesFiles: Bool

  package init(book: RuleBook, namesFiles: Bool) {
    self.book = book
    self.namesFiles = namesFiles
  }

  package func writeHeader(into output: inout Output) {
    let columns = [
      "position", "case", "option", "verdict", "contested", "for", "against", "excludes", "open", "missing", "error",
    ]
    output.write(csvRow: columns + (namesFiles ? ["file"] : []))
  }

  package func write(_ result: CaseResult, into output: inout Output) {
    switch result.outcome {
    case .rejected(_, let problem):
      write(Array(repeating: "", count: 8) + [problem.cell], of: result, into: &output)
    case .answered(_, let answer):
      for option in answer.options { write(fields(of: option, in: answer), of: result, into: &output) }
      if answer.options.isEmpty {
        let missing = facts(answer.missing.map { $0.fact })
        write(["", "out-of-scope", "", "", "", "", "", missing, ""], of: result, into: &output)
      }
    }
  }

  private func write(_ fields: [String], of result: CaseResult, into output: inout Output) {
    let file = namesFiles ? [result.file ?? ""] : []
    output.write(csvRow: [String(result.position), result.id?.text ?? ""] + fields + file)
  }

  private func fields(of option: OptionAnswer, in answer: Answer) -> [String] {
    let missing = answer.missing.filter { $0.options.contains(option.option) }
    return [
      book.options[option.option].name,
      option.verdict.rawValue,
      option.isContested ? "true" : "false",
      rules(option.arguments),
      rules(option.counterarguments),
      rules(option.exclusions),
      rules(option.open.map { $0.rule }),
      facts(missing.map { $0.fact }),
      "",
    ]
  }

  private func rules(_ rules: [Int]) -> String { rules.map { book.rules[$0].id }.joined(separator: ";") }

  private func facts(_ facts: [Int]) -> String { facts.map { book.facts[$0].name }.joined(separator: ";") }
}
