import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// A compiled rule book while its checks are made: the patients it speaks of, what each rule means for them, and what has
/// been found so far.
struct Inspection {
  let engine: CaseEngine
  let evaluator: PlainEvaluator
  let finder: PatientFinder
  /// The completions that nothing rules out; once the scope is known, those of them that the book covers.
  private(set) var patients: Diagram
  /// Whether `patients` are those in scope.
  private(set) var isScoped = false
  /// Where each rule's condition holds among the patients; nil where the budget ran out.
  private(set) var met: [Diagram?] = []
  /// Where each rule holds among the patients; nil where the budget ran out.
  private(set) var holding: [Diagram?] = []
  /// For each option what its rules say of each completion, once they are added up; nil where the budget ran out.
  private(set) var arguments: [Diagram?] = []
  var forest: DiagramForest
  /// Rules with an error of their own, of which nothing else is said.
  var isFaulty: [Bool]
  /// Rules that others make superfluous.
  var isRedundant: [Bool]
  private(set) var findings: [LogicFinding] = []
  /// What the budget did not suffice for, by question.
  private var open: [(question: String, places: [Place])] = []
  /// The steps that the check under way may still take.
  private var allowance = 0
  /// Whether a question has been too complex.
  private var isStrained = false
  /// A few patients on which claims about all of them are tried.
  private var samples: [[Int]] = []

  /// The steps that one check may take, all its queries together, in budgets of one query.
  private static let checkAllowance = 100
  /// The same once a question has been too complex.
  private static let strainedAllowance = 2
  /// How many patients a claim about all of them is tried on.
  private static let mostSamples = 64

  init(_ engine: CaseEngine, possible: Diagram) {
    self.engine = engine
    evaluator = PlainEvaluator(engine)
    finder = PatientFinder(engine)
    patients = possible
    forest = engine.forest
    isFaulty = Array(repeating: false, count: engine.book.rules.count)
    isRedundant = isFaulty
    renewAllowance()
  }

  var book: RuleBook { engine.book }

  /// Narrows the patients to those in scope and finds out what each rule means for them.
  mutating func enterScope(_ covered: Diagram) {
    patients = covered
    isScoped = true
    met = engine.conditions.map { set in attemptMeeting(set, covered) }
    holding = engine.holding.map { set in attemptMeeting(set, covered) }
    for case .some(let set) in [covered] + met where samples.count < Self.mostSamples {
      guard let patient = forest.completion(of: set, in: engine.space.everything, preferring: finder.order),
        !samples.contains(patient)
      else { continue }
      samples.append(patient)
    }
  }

  /// Adds up what the rules say of each option, which may take more than all checks that keep a file from being used.
  mutating func addUpArguments() {
    for (index, option) in book.options.enumerated() {
      let sum = build { (inspection: inout Inspection) throws(OutOfBudget) in
        try inspection.engine.arguments(on: index, in: &inspection.forest)
      }
      if sum == nil { leaveOpen("what the rules say together of option `\(option.name)`", option.place) }
      arguments.append(sum)
    }
    forest.forgetResults()
  }

  private mutating func attemptMeeting(_ set: Diagram?, _ patients: Diagram) -> Diagram? {
    guard let set else { return nil }
    return build { (inspection: inout Inspection) throws(OutOfBudget) in try inspection.forest.and(set, patients) }
  }

  /// Builds a diagram that checks go on from, with a budget of its own; nil where that runs out.
  private mutating func build(_ diagram: (inout Inspection) throws(OutOfBudget) -> Diagram) -> Diagram? {
    forest.begin(engine.budget)
    do throws(OutOfBudget) {
      return try diagram(&self)
    } catch {
      return nil
    }
  }

  /// Makes one check, which leaves nothing behind but its findings.
  mutating func perform(_ check: (inout Inspection) -> Void) {
    let before = forest
    renewAllowance()
    check(&self)
    forest = before
  }

  private mutating func renewAllowance() {
    let queries = isStrained ? Self.strainedAllowance : Self.checkAllowance
    allowance = engine.budget.steps.multipliedReportingOverflow(by: queries).partialValue
  }

  /// Answers one question within the budget.
  ///
  /// - Returns: nil where the budget ran out.
  mutating func attempt<Result>(_ question: (inout Inspection) throws(OutOfBudget) -> Result) -> Result? {
    forest.begin(Budget(steps: min(engine.budget.steps, allowance), nodes: engine.budget.nodes))
    defer { allowance -= min(allowance, forest.steps) }
    do throws(OutOfBudget) {
      return try question(&self)
    } catch {
      // Where one question is too complex many are: what is left says so soon.
      isStrained = true
      let most = engine.budget.steps.multipliedReportingOverflow(by: Self.strainedAllowance).partialValue
      allowance = min(allowance / 4, most)
      return nil
    }
  }

  // MARK: Findings

  /// Notes a question that the budget did not suffice for.
  mutating func leaveOpen(_ question: String, _ place: Place) {
    if let known = open.firstIndex(where: { $0.question == question }) {
      open[known].places.append(place)
    } else {
      open.append((question, [place]))
    }
  }

  /// All findings, with what was left undecided behind.
  var everyFinding: [LogicFinding] {
    findings + open.map { LogicFinding(.limit(.undecided($0.question, $0.places))) }
  }

  mutating func report(_ problem: LogicProblem) { findings.append(LogicFinding(problem)) }

  /// Reports a problem once the plain evaluator has agreed to it.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - set: The patients who show it; nil where none can.
  ///   - claim: What the problem says of every patient.
  ///   - shows: What the problem says of the patients who show it.
  mutating func report(
    _ problem: LogicProblem,
    shownBy set: Diagram? = nil,
    claim: (PlainEvaluator, [Int]) -> Bool = { _, _ in true },
    shows: (PlainEvaluator, [Int]) -> Bool = { _, _ in true }
  ) {
    guard samples.allSatisfy({ claim(evaluator, $0) }) else {
      report(.limit(.unconfirmed(problem.code, problem.wording(book).place)))
      return
    }
    guard let set else {
      report(problem)
      return
    }
    guard let (completion, witness) = witness(of: set), confirms(completion), shows(evaluator, completion) else {
      report(.limit(.unconfirmed(problem.code, problem.wording(book).place)))
      return
    }
    findings.append(LogicFinding(problem, [witness]))
  }

  /// Reports a problem with patients that have been confirmed before.
  mutating func report(_ problem: LogicProblem, _ witnesses: [Witness], boxes: [Box]) {
    findings.append(LogicFinding(problem, witnesses, boxes: boxes))
  }

  /// Whether the plain evaluator, too, counts a completion among the patients.
  func confirms(_ completion: [Int]) -> Bool {
    evaluator.isPossible(completion) && (!isScoped || evaluator.isCovered(completion))
  }

  /// An ordinary patient of a set with the largest box around it; the patient alone where the budget does not reach further.
  private mutating func witness(of set: Diagram) -> (completion: [Int], witness: Witness)? {
    let found = attempt { (inspection: inout Inspection) throws(OutOfBudget) in
      try inspection.finder.witness(of: set, among: inspection.patients, in: &inspection.forest)
    }
    if case .some(.some(let witness)) = found { return witness }
    guard let completion = forest.completion(of: set, in: engine.space.everything, preferring: finder.order) else {
      return nil
    }
    return (completion, finder.witness(completion, within: engine.space.box(around: completion)))
  }
}
