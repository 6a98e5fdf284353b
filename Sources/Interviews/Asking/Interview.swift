import CaseFiles
import Evaluation
import Reports
import RuleBooks

/// A conversation that fills in a case: it asks what settles most, and stops when nothing can change the answer.
///
/// It reads lines and gives pages; where the lines come from and where the pages go is no concern of it. The same rule
/// book and the same lines give the same pages.
package struct Interview: Sendable {
  package enum Ending: Sendable {
    /// The case is to be written.
    case done
    /// Nothing is to be written.
    case quit
  }

  private let engine: CaseEngine
  private let option: Int?
  private let reader: LineReader
  private let pages: InterviewPages
  private var moment: Moment
  private var standing: Standing
  /// The moments before, with where the interview stood.
  private var earlier: [(moment: Moment, standing: Standing)] = []
  /// Where it stood before a contradiction; nil where there is none under discussion.
  private var beforeClash: Standing?
  private var questionCount = 0
  /// How many answers could not be read.
  package private(set) var refusedCount = 0
  package private(set) var ending: Ending?

  /// - Parameters:
  ///   - engine: The rules.
  ///   - patient: What is known at the start.
  ///   - option: The one option of interest; nil for all.
  package init(_ engine: CaseEngine, _ patient: PatientCase, for option: Int? = nil) {
    self.engine = engine
    self.option = option
    reader = LineReader(book: engine.book)
    pages = InterviewPages(engine, option: option)
    moment = Moment(patient)
    standing = Standing(moment, engine, for: option)
    questionCount = 1
  }

  // MARK: What it has come to

  /// The case as it stands.
  package var patient: PatientCase { moment.patient }

  /// The fact that is asked for; nil where a contradiction is to be cleared up, or nothing is left to ask.
  package var subject: Int? { standing.subject.fact }

  /// Whether an answer to what is asked can change a verdict, or what the book speaks about.
  package var isSubjectDecisive: Bool {
    if case .fact = standing.subject { return true }
    return false
  }

  /// Whether nothing is left to ask; what was said can still be changed until the interview ends.
  package var isExhausted: Bool { standing.subject == .nothing }

  /// The facts of which nothing more is asked, whether they are known or not.
  package var leftOpen: [Bool] { moment.staysOpen }

  /// Whether a verdict could not be reached within the budget.
  package var isUndecided: Bool { !standing.undecided.isEmpty }

  /// What stands before the place where an answer is typed.
  package var prompt: String {
    switch standing.subject {
    case .clash: "contradiction> "
    case .nothing: "Enter to end, or back, or change FACT> "
    default: standing.subject.fact.map { engine.book.facts[$0].name + "> " } ?? "> "
    }
  }

  /// What may be meant by the beginning of a line, for completion.
  package func completions(of start: String) -> [String] {
    LineCompletion(engine.book, asking: standing.subject.fact ?? lastOfClash).completions(of: start)
  }

  // MARK: Pages

  /// The first page, with the first question; it may be over at once.
  package mutating func opening() -> Sheet {
    var sheet = Sheet()
    pages.appendOpening(moment.patient, to: &sheet)
    appendNext(to: &sheet)
    return sheet
  }

  /// The last page: the verdicts and what is left open.
  package func closing() -> Sheet { pages.closing(moment, standing) }

  /// Ends the interview where the input does, or where there is nobody to change anything.
  package mutating func finish() { if ending == nil { ending = .done } }

  /// Takes a line that was typed.
  package mutating func take(_ line: String) -> Sheet {
    var sheet = Sheet()
    switch reader.read(line, for: standing.subject.fact ?? lastOfClash) {
    case .nothing: if isExhausted { ending = .done }
    case .refused(let refusal):
      refusedCount += 1
      pages.append(refusal, to: &sheet)
    case .entry(let typed):
      var next = moment
      next.answer(typed)
      go(to: next, saying: typed, &sheet)
    case .command(let command, let fact): obey(command, fact, &sheet)
    }
    return sheet
  }

  /// The fact that the answer which made a contradiction was about.
  private var lastOfClash: Int? { standing.subject == .clash ? moment.last : nil }

  // MARK: Steps

  private mutating func go(to next: Moment, saying typed: TypedEntry? = nil, _ sheet: inout Sheet) {
    let before = beforeClash ?? standing
    earlier.append((moment, standing))
    moment = next
    standing = Standing(next, engine, for: option)
    if let typed { pages.append(typed, next, to: &sheet) }
    if standing.subject == .clash {
      beforeClash = before
    } else {
      beforeClash = nil
      pages.appendChanges(from: before, to: standing, next, to: &sheet)
    }
    questionCount += 1
    appendNext(to: &sheet)
  }

  private mutating func obey(_ command: Command, _ fact: Int?, _ sheet: inout Sheet) {
    let subject = fact ?? standing.subject.fact
    switch command {
    case .help: pages.appendHelp(asking: subject, isClash: standing.subject == .clash, to: &sheet)
    case .show: pages.appendStanding(of: moment, to: &sheet)
    case .done: ending = .done
    case .quit: ending = .quit
    case .why: pages.appendReasons(moment, standing, to: &sheet)
    case .back: goBack(&sheet)
    case .keep:
      guard standing.subject == .clash else {
        return pages.append(Refusal(message: "there is no contradiction to keep", help: nil), to: &sheet)
      }
      var next = moment
      next.keep(standing.answer.conflicts)
      pages.appendKept(standing, to: &sheet)
      go(to: next, &sheet)
    case .skip, .unknown, .change: pass(command, subject ?? lastOfClash, &sheet)
    }
  }

  private mutating func pass(_ command: Command, _ subject: Int?, _ sheet: inout Sheet) {
    guard let subject else {
      let help = "type FACT=VALUE, change FACT, keep or back"
      return pages.append(Refusal(message: "say which fact: none is asked for", help: help), to: &sheet)
    }
    var next = moment
    switch command {
    case .change: next.reopen(subject)
    case .skip where standing.subject != .clash: next.skip(subject)
    default:
      // What was said to be there stays; an answer that clashes, or one to another fact, is taken out.
      if subject != standing.subject.fact { next.clear(subject) }
      next.leaveUnknown(subject)
    }
    pages.append(command, to: subject, to: &sheet)
    go(to: next, &sheet)
  }

  private mutating func goBack(_ sheet: inout Sheet) {
    guard let last = earlier.popLast() else {
      return pages.append(Refusal(message: "this is the first question", help: nil), to: &sheet)
    }
    pages.appendReturn(from: moment, to: last.moment, to: &sheet)
    moment = last.moment
    standing = last.standing
    beforeClash = standing.subject == .clash ? earlier.last { $0.standing.subject != .clash }?.standing : nil
    questionCount -= 1
    appendNext(to: &sheet)
  }

  private mutating func appendNext(to sheet: inout Sheet) {
    switch standing.subject {
    case .clash: pages.appendClash(moment, standing, to: &sheet)
    case .nothing: pages.appendEnd(moment, standing, to: &sheet)
    default: pages.appendQuestion(questionCount, moment, standing, to: &sheet)
    }
  }
}
