import CaseSpaces
import Evaluation
import RuleBooks

/// Where an interview stands: the verdicts as far as they go, and what is asked next.
struct Standing: Sendable {
  enum Subject: Sendable, Equatable {
    /// What is said cannot all be right.
    case clash
    /// A fact that can still change something.
    case fact(AskableFact)
    /// A fact that somebody wants to answer, though it changes nothing.
    case wanted(Int)
    /// A fact that the rule book requires, though it changes nothing.
    case required(Int)
    case nothing

    var fact: Int? {
      switch self {
      case .fact(let askable): askable.fact
      case .wanted(let fact), .required(let fact): fact
      case .clash, .nothing: nil
      }
    }
  }

  /// The verdicts and the rules behind them, without what they depend on.
  let answer: Answer
  /// What is worth asking; nil where too much is open to tell.
  let survey: AskingSurvey?
  let subject: Subject

  /// The options of which the verdict could not be reached within the budget.
  var undecided: [Int] { answer.options.filter { $0.verdict == .undecided }.map { $0.option }.sorted() }

  init(_ moment: Moment, _ engine: CaseEngine, for option: Int?) {
    let answer = engine.answer(moment.patient, .verdicts)
    self.answer = answer
    guard answer.conflicts.allSatisfy({ moment.kept.contains($0) }) else {
      survey = nil
      subject = .clash
      return
    }
    do throws(OutOfBudget) {
      var search = try AskingSearch(engine, moment.patient, staysOpen: moment.staysOpen, for: option)
      let survey = try search.survey()
      self.survey = survey
      subject = Self.subject(moment, survey, wantsRequired: option == nil)
    } catch {
      survey = nil
      subject = Self.firstUnsaid(moment, engine)
    }
  }

  private static func subject(_ moment: Moment, _ survey: AskingSurvey, wantsRequired: Bool) -> Subject {
    if let wanted = moment.wanted {
      return survey.facts.first { $0.fact == wanted }.map { .fact($0) } ?? .wanted(wanted)
    }
    if let focused = survey.facts.first(where: { $0.fact == moment.focus }) { return .fact(focused) }
    let fresh = survey.facts.filter { moment.skips[$0.fact] == 0 }
    if let best = AskingOrder.best(of: fresh.isEmpty ? survey.facts : fresh) { return .fact(best) }
    let required = wantsRequired ? survey.required.filter { !moment.staysOpen[$0] } : []
    let next = required.first { moment.skips[$0] == 0 } ?? required.first
    return next.map { .required($0) } ?? .nothing
  }

  /// Where it cannot be told what is worth asking, every fact that rules read is, in the order of the file.
  private static func firstUnsaid(_ moment: Moment, _ engine: CaseEngine) -> Subject {
    if let wanted = moment.wanted { return .wanted(wanted) }
    let unsaid = engine.book.facts.indices.filter { fact in
      engine.isRead[fact] && !moment.staysOpen[fact] && !moment.patient.knowledge[fact].isSaid
    }
    return (unsaid.first { moment.skips[$0] == 0 } ?? unsaid.first).map { .wanted($0) } ?? .nothing
  }
}
