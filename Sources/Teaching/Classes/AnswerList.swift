import CaseFiles
import Reports
import RuleBooks
import RuleLanguage

/// Reads the answers of a class: a table in CSV, or one JSON object a line.
package enum AnswerList {
  /// How many answers a list holds at most.
  package static let most = 100_000

  /// The answers of a file, in its order; what cannot be read is kept with the reason.
  ///
  /// - Throws: What is wrong with the file as a whole.
  package static func read(_ bytes: [UInt8]) throws(ResponseProblem) -> [GivenAnswer] {
    let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    guard let first else { throw ResponseProblem("the list of answers is empty", help: columnHelp) }
    let answers = first == UInt8(ascii: "{") ? lines(bytes) : try table(bytes)
    guard answers.count <= most else {
      throw ResponseProblem("there are more than " + String(most) + " answers", help: "mark one class at a time")
    }
    return answers
  }

  private static let columnHelp = "the columns are " + AnswerField.names.joined(separator: ", ")

  // MARK: Tables

  private static func table(_ bytes: [UInt8]) throws(ResponseProblem) -> [GivenAnswer] {
    let table: NamedTable
    do throws(CaseProblem) {
      table = try NamedTable(bytes) { AnswerField($0) != nil }
    } catch {
      throw ResponseProblem("line " + String(error.line) + ": " + error.message, help: error.help)
    }
    var fields: [AnswerField?] = []
    for column in table.columns {
      let field = AnswerField(column)
      guard let field else {
        let nearest = Spelling.nearest(to: column, among: AnswerField.names).first
        throw ResponseProblem(
          "the column \"" + ReadableText.visible(String(column.prefix(60))) + "\" is not one of a list of answers",
          help: nearest.map { "did you mean " + $0 + "?" } ?? columnHelp
        )
      }
      guard !fields.contains(field) else {
        throw ResponseProblem("the column \"" + column + "\" is there twice", help: columnHelp)
      }
      fields.append(field)
    }
    for needed in [AnswerField.learner, .scenario] where !fields.contains(needed) {
      throw ResponseProblem(
        "there is no column " + (needed == .learner ? "learner" : "scenario"),
        help: columnHelp
      )
    }
    return table.rows.map { row in
      switch row.cells {
      case .failure(let problem):
        return GivenAnswer(
          line: row.line,
          fields: [:],
          problem: ResponseProblem(problem.message, help: problem.help)
        )
      case .success(let cells):
        var given: [AnswerField: String] = [:]
        for (position, cell) in cells.enumerated() {
          if let field = fields[position] { given[field] = cell }
        }
        return GivenAnswer(line: row.line, fields: given, problem: nil)
      }
    }
  }

  // MARK: Objects

  private static func lines(_ bytes: [UInt8]) -> [GivenAnswer] {
    var answers: [GivenAnswer] = []
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for (position, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      answers.append(answer(Array(line), line: position + 1))
    }
    return answers
  }

  private static func answer(_ bytes: [UInt8], line: Int) -> GivenAnswer {
    var fields: [AnswerField: String] = [:]
    func refused(_ message: String, help: String? = nil) -> GivenAnswer {
      GivenAnswer(line: line, fields: fields, problem: ResponseProblem(message, help: help))
    }
    guard case .object(let members)? = JSONValue(bytes) else {
      return refused(
        "the line is no JSON object",
        help: "one answer a line: {\"learner\":\"Ann\",\"scenario\":\"q-…\"}"
      )
    }
    for member in members {
      guard let field = AnswerField(member.name) else {
        let nearest = Spelling.nearest(to: member.name, among: AnswerField.names).first
        return refused(
          "\"" + ReadableText.visible(String(member.name.prefix(60))) + "\" is not a key of an answer",
          help: nearest.map { "did you mean " + $0 + "?" } ?? columnHelp
        )
      }
      guard fields[field] == nil else { return refused("\"" + member.name + "\" is given twice") }
      switch member.value {
      case .text(let text): fields[field] = text
      case .number(let digits): fields[field] = digits
      case .null: fields[field] = ""
      case .list(let values):
        let texts = values.compactMap { $0.text }
        guard texts.count == values.count else { return refused("\"" + member.name + "\" takes a list of texts") }
        fields[field] = texts.joined(separator: ";")
      case .truth, .object: return refused("\"" + member.name + "\" takes a text or a list of texts")
      }
    }
    return GivenAnswer(line: line, fields: fields, problem: nil)
  }
}
