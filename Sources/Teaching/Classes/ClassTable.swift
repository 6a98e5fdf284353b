import Reports
import RuleBooks

/// A marked class for programs: one row, or one object, for each answer.
package struct ClassTable: Sendable {
  private static let columns = [
    "line", "learner", "scenario", "difficulty", "points", "of", "right", "missed", "wrong", "error",
  ]

  private let marking: ClassMarking
  private let names: ClassNames

  package init(_ marking: ClassMarking) {
    self.marking = marking
    names = ClassNames(book: marking.book)
  }

  // MARK: CSV

  package func write(into output: inout Output) {
    output.write(csvRow: Self.columns)
    for answer in marking.answers { output.write(csvRow: row(answer)) }
  }

  private func row(_ answer: MarkedAnswer) -> [String] {
    // The learner's own words come back as they can be read; they are never taken for a formula.
    let head = [String(answer.given.line), ReadableText.visible(answer.given.learner)]
    switch answer.result {
    case .success(let marking):
      let scenario = marking.scenario
      return head + [scenario.identifier.text, scenario.difficulty.rawValue, marking.points.text, marking.most.text]
        + [names.right(marking), names.missed(marking), names.wrong(marking)].map { $0.joined(separator: "; ") } + [""]
    case .failure(let problem):
      let error = problem.message + (problem.help.map { " (" + $0 + ")" } ?? "")
      return head + [ReadableText.visible(answer.given.scenario), "", "", "", "", "", "", error]
    }
  }

  // MARK: JSON

  package func tree() -> JSONTree {
    let wording = BookWording(marking.book)
    return .object([
      ("format", .number(1)),
      ("rules", QuizTree.rules(marking.book)),
      ("answers", .array(marking.answers.map { tree($0) })),
      (
        "learners",
        .array(
          marking.learners.map { learner in
            .object([
              ("learner", .text(learner.name)),
              ("answers", .number(learner.markings.count)),
              ("points", .literal(learner.points.text)),
              ("of", .literal(learner.most.text)),
            ])
          }
        )
      ),
      (
        "missed",
        .array(
          marking.statements.missed.map { line in
            .object([
              ("option", .text(marking.book.options[line.option].name)),
              ("statement", .text(wording.citation(line.reference))),
              ("text", .text(wording.text(of: line.reference))),
              ("asked", .number(line.asked)),
              ("missed", .number(line.missed)),
            ])
          }
        )
      ),
    ])
  }

  private func tree(_ answer: MarkedAnswer) -> JSONTree {
    var members: [(key: String, value: JSONTree)] = [
      ("line", .number(answer.given.line)),
      ("learner", .text(answer.given.learner)),
    ]
    switch answer.result {
    case .success(let marking):
      members += [
        ("scenario", .text(marking.scenario.identifier.text)),
        ("difficulty", .text(marking.scenario.difficulty.rawValue)),
        ("points", .literal(marking.points.text)),
        ("of", .literal(marking.most.text)),
        ("right", .texts(names.right(marking))),
        ("missed", .texts(names.missed(marking))),
        ("wrong", .texts(names.wrong(marking))),
      ]
    case .failure(let problem):
      members += [
        ("scenario", .text(answer.given.scenario)),
        (
          "error",
          .object([("message", .text(problem.message)), ("help", problem.help.map { .text($0) } ?? .literal("null"))])
        ),
      ]
    }
    return .object(members)
  }
}
