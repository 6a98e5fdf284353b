import CaseSpaces
import Evaluation
import Reports
import RuleBooks

/// A quiz that is taken line by line: what is shown, what is asked, and what an answer makes of it.
///
/// It knows nothing of where the lines come from.
package struct QuizSession: Sendable {
  /// What to show, and what to ask then; nil where the quiz is over.
  package struct Step: Sendable {
    package let sheet: Sheet
    package let prompt: String?
  }

  /// The words that are no answers.
  private enum Command: String {
    case hint
    case back
    case skip
    case quit
    case done
    case help
    case question = "?"
  }

  private let quiz: Quiz
  private let engine: CaseEngine
  private let wording: ScenarioWording
  private let reader: ResponseReader
  /// The scenario that is asked about, and the question of it.
  private var position = 0
  private var question = 0
  private var hintCount = 0
  private var response: Response
  /// What was answered before each question of the scenario that has been answered.
  private var earlier: [Response] = []
  private var markings: [Marking] = []
  private var skipped = 0
  private var hintsTaken = 0

  /// - Returns: nil for a quiz without a scenario.
  package init?(_ quiz: Quiz, _ engine: CaseEngine) {
    guard let first = quiz.scenarios.first else { return nil }
    self.quiz = quiz
    self.engine = engine
    wording = ScenarioWording(engine.book)
    reader = ResponseReader(book: engine.book, takesBeginnings: true)
    response = Response(to: first)
  }

  private var scenario: Scenario { quiz.scenarios[position] }

  /// What the scenario asks, one after the other.
  private var questions: [MarkedQuestion.Subject] {
    var questions = scenario.askedVerdicts.map { MarkedQuestion.Subject.verdict($0) }
    if scenario.asksForContradiction { questions.append(.contradiction) }
    if !scenario.sentences.isEmpty { questions.append(.sentences) }
    return questions
  }

  // MARK: Steps

  /// What stands before the first answer.
  package func begin() -> Step {
    var sheet = Sheet()
    sheet.append(
      .title(Phrase("Quiz: " + String(quiz.scenarios.count) + (quiz.scenarios.count == 1 ? " scenario" : " scenarios")))
    )
    sheet.append(.paragraph(Phrase(wording.rules + "; seed " + String(quiz.seed), .faint)))
    sheet.append(.list(Points.rules.map { Phrase($0) }))
    sheet.append(.paragraph("Type hint, back, skip, quit or help in place of an answer."))
    appendScenario(to: &sheet)
    return Step(sheet: sheet, prompt: prompt)
  }

  /// Takes a line as the answer to what was asked; nil where there are no more.
  package mutating func take(_ line: String?) -> Step {
    var sheet = Sheet()
    guard let line else { return end(sheet) }
    let word = line.split(separator: " ").joined(separator: " ").lowercased()
    switch Command(rawValue: word) {
    case .hint: appendHint(to: &sheet)
    case .back: goBack(to: &sheet)
    case .help, .question: appendHelp(to: &sheet)
    case .skip:
      skipped += 1
      return advance(sheet)
    case .quit, .done: return end(sheet)
    case nil:
      do throws(ResponseProblem) {
        try read(line)
      } catch {
        sheet.append(
          .entries([.init("not read", Phrase(error.message + (error.help.map { ": " + $0 } ?? "")), tone: .bad)])
        )
        return Step(sheet: sheet, prompt: prompt)
      }
      question += 1
      if question == questions.count { return mark(sheet) }
      if questions[question] == .sentences { appendSentences(to: &sheet) }
    }
    return Step(sheet: sheet, prompt: prompt)
  }

  private mutating func read(_ line: String) throws(ResponseProblem) {
    // A line that cannot be read leaves what was named before as it was.
    var tried = response
    switch questions[question] {
    case .verdict(let verdict): try reader.put(options: line, verdict, into: &tried)
    case .contradiction: try reader.put(clashing: line, into: &tried)
    case .sentences: try reader.put(sentences: line, of: scenario, into: &tried)
    }
    earlier.append(response)
    response = tried
  }

  /// Takes the last answer back. One that has been marked stays, for its key has been shown.
  private mutating func goBack(to sheet: inout Sheet) {
    guard let before = earlier.popLast() else {
      let isMarked = markings.count + skipped > 0
      let words = isMarked ? "The scenario before is over; its answers stay." : "There is no answer before this one."
      return sheet.append(.entries([.init("back", Phrase(words))]))
    }
    response = before
    question -= 1
    sheet.append(
      .entries([.init("back", Phrase("The answer to " + name(of: questions[question]) + " is taken back."))])
    )
  }

  private func name(of question: MarkedQuestion.Subject) -> String {
    switch question {
    case .verdict(let verdict): verdict.rawValue
    case .contradiction: "contradiction"
    case .sentences: "arguments"
    }
  }

  private mutating func mark(_ sheet: Sheet) -> Step {
    var sheet = sheet
    let marking = Marking(response, to: scenario)
    markings.append(marking)
    MarkingSheet(wording: wording, engine: engine).append(marking, to: &sheet)
    return advance(sheet)
  }

  private mutating func advance(_ sheet: Sheet) -> Step {
    guard position + 1 < quiz.scenarios.count else { return end(sheet) }
    var sheet = sheet
    position += 1
    question = 0
    hintCount = 0
    response = Response(to: scenario)
    earlier = []
    appendScenario(to: &sheet)
    return Step(sheet: sheet, prompt: prompt)
  }

  private func end(_ sheet: Sheet) -> Step {
    var sheet = sheet
    QuizSummary(
      markings: markings,
      scenarioCount: quiz.scenarios.count,
      skippedCount: skipped,
      hintCount: hintsTaken,
      wording: wording
    ).append(to: &sheet)
    return Step(sheet: sheet, prompt: nil)
  }

  // MARK: What is asked

  private var prompt: String {
    name(of: questions[question]) + "> "
  }

  private func appendScenario(to sheet: inout Sheet) {
    let number = "Scenario " + String(position + 1) + " of " + String(quiz.scenarios.count)
    sheet.append(.title(Phrase(number + ": " + scenario.identifier.text + ", " + scenario.difficulty.rawValue)))
    for paragraph in wording.vignette(of: scenario).paragraphs { sheet.append(.paragraph(Phrase(paragraph))) }
    sheet.append(.heading("Which options?", gloss: "numbers or names, with commas; an empty line for none", .plain))
    let last = engine.book.options.count - 1
    let options = engine.book.options.enumerated().map { position, option in
      BookWording.unbroken(String(position + 1) + " " + option.label + (position < last ? " ·" : ""))
    }
    sheet.append(.paragraph(Phrase(options.joined(separator: " "))))
  }

  private func appendSentences(to sheet: inout Sheet) {
    sheet.append(
      .heading("Which arguments hold?", gloss: "letters; with ? behind where a missing fact decides", .plain)
    )
    for option in scenario.focus {
      sheet.append(.subheading(Phrase(wording.wording.label(ofOption: option), .strong)))
      sheet.append(
        .entries(
          scenario.sentences.filter { $0.option == option }.map { sentence in
            .init(
              sentence.letter + " " + wording.effect(of: sentence).lowercased(),
              Phrase(wording.quotation(of: sentence))
            )
          }
        )
      )
    }
  }

  /// The whole lines that may be meant by the beginning of an answer, for a terminal that completes it.
  package func completions(of start: String) -> [String] {
    let isFirst = !start.contains { $0 == "," || $0 == ";" }
    var head = ""
    if let last = start.lastIndex(where: { $0 == "," || $0 == ";" }) { head = start[...last] + " " }
    let begun = start.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }.last?.drop { $0 == " " } ?? ""
    let names: [String]
    switch questions[question] {
    case .verdict: names = engine.book.options.map { $0.name }
    case .contradiction:
      names = engine.book.facts.indices.filter { scenario.patient.knowledge[$0].isTelling }
        .map { engine.book.facts[$0].name }
    case .sentences: names = []
    }
    let commands = isFirst ? ["hint", "back", "skip", "quit", "help"] : []
    return (names + commands).filter { $0.hasPrefix(begun.lowercased()) }.map { head + $0 }
  }

  // MARK: Help

  /// Each hint says more: first the facts that matter, then the statements.
  private mutating func appendHint(to sheet: inout Sheet) {
    let hints = ScenarioHints(scenario, wording, engine)
    guard hintCount < hints.lines.count else {
      sheet.append(.entries([.init("hint", "There is no further hint.")]))
      return
    }
    sheet.append(.entries([.init("hint", hints.lines[hintCount])]))
    hintCount += 1
    hintsTaken += 1
  }

  private func appendHelp(to sheet: inout Sheet) {
    var entries: [Sheet.Entry] = []
    switch questions[question] {
    case .verdict(let verdict):
      entries.append(.init(verdict.rawValue, Phrase(wording.gloss(of: verdict) + ".")))
      entries.append(.init("answer", "The options of this verdict: numbers or names, with commas between."))
    case .contradiction:
      entries.append(.init("contradiction", "Facts that cannot all be as they are told."))
      entries.append(
        .init("answer", "The names of the facts, with commas between; an empty line where there are none.")
      )
    case .sentences:
      entries.append(.init("arguments", "The sentences that hold for this patient."))
      entries.append(.init("answer", "Letters, such as a c d?; ? says that a missing fact decides."))
    }
    entries.append(.init("hint", "Which facts matter; asked again, which statements of the source."))
    entries.append(.init("back", "To the answer before, in the same scenario."))
    entries.append(.init("skip", "On to the next scenario; this one is not marked."))
    entries.append(.init("quit", "To the summary."))
    sheet.append(.entries(entries))
  }
}
