import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Proposes cases that show what a rule file's own cases leave out.
///
/// A proposed case is short, ordinary, answered as it expects, and shows what it is proposed for; all of this is tried
/// before it is proposed.
package struct CoverageProposer {
  private let engine: CaseEngine
  private let survey: CoverageSurvey
  private let finder: PatientFinder
  private let expectationFinder: ExpectationFinder
  private let trimmer: PatientTrimmer
  private var forest: DiagramForest

  package init(_ survey: CoverageSurvey) {
    self.survey = survey
    engine = survey.engine
    finder = PatientFinder(engine)
    expectationFinder = ExpectationFinder(engine)
    trimmer = PatientTrimmer(engine.space)
    forest = engine.forest
  }

  /// Cases that together show what is missing.
  ///
  /// - Returns: The cases, and what none was found for within the budget.
  package mutating func proposals(
    for missing: [CoverageItem],
    limit: Int = .max
  ) -> (cases: [CaseProposal], left: [CoverageItem]) {
    var open = missing
    var proposals: [CaseProposal] = []
    var left: [CoverageItem] = []
    while let item = open.first {
      open.removeFirst()
      if proposals.count >= limit {
        left.append(item)
        continue
      }
      forest.begin(engine.budget)
      do throws(OutOfBudget) {
        guard let bookCase = try proposal(for: item) else {
          left.append(item)
          continue
        }
        var shown = [item]
        for other in open where try survey.shows(other, bookCase) { shown.append(other) }
        open.removeAll { shown.contains($0) }
        proposals.append(CaseProposal(bookCase: bookCase, shows: shown))
      } catch {
        left.append(item)
      }
    }
    return (proposals, left)
  }

  private mutating func proposal(for item: CoverageItem) throws(OutOfBudget) -> BookCase? {
    switch item {
    case .held(let rule), .decisive(let rule): try speaking(.rule(rule), item)
    case .asked(let question): try speaking(.question(question), item)
    case .met(let constraint): try speaking(.constraint(constraint), item)
    case .taken(let definition, let value): try taking(definition, value, item)
    case .boundary(let boundary, let side): try touching(survey.boundaries[boundary], side, item)
    }
  }

  /// A case for which a subject speaks, if possible one in which nothing excludes what a rule argues for.
  private mutating func speaking(_ subject: CaseSubject, _ item: CoverageItem) throws(OutOfBudget) -> BookCase? {
    guard let set = try subject.set(in: engine, &forest) else { return nil }
    var sets: [Diagram] = []
    if let patients = try subject.patients(in: engine, &forest) { sets.append(try forest.and(set, patients)) }
    if case .rule(let index) = subject, case .argues = engine.book.rules[index].effect, let patients = sets.first,
      let option = engine.book.rules[index].options.first,
      let sums = try? engine.arguments(on: option, in: &forest)
    {
      let unexcluded = try forest.mapping(sums) { $0 & 4 == 0 ? 255 : 0 }
      sets.insert(try forest.and(patients, unexcluded), at: 0)
    }
    sets.append(set)
    for set in sets where set != .nowhere {
      if let bookCase = try bookCase(in: set, about: subject, item) { return bookCase }
    }
    return nil
  }

  /// A case in which a definition has a value, about what reads the definition if anything does.
  private mutating func taking(
    _ definition: Int,
    _ value: Int,
    _ item: CoverageItem
  ) throws(OutOfBudget) -> BookCase? {
    guard let taken = try survey.taken(definition, value, in: &forest) else { return nil }
    let book = engine.book
    let resting = book.definitions(restingOn: definition)
    for (index, rule) in book.rules.enumerated() where book.uses(rule.condition, resting) {
      let subject = CaseSubject.rule(index)
      guard let set = try subject.set(in: engine, &forest), let patients = try subject.patients(in: engine, &forest)
      else { continue }
      let both = try forest.and(forest.and(set, taken), patients)
      if both != .nowhere, let bookCase = try bookCase(in: both, about: subject, item) { return bookCase }
    }
    return try bookCase(in: taken, about: nil, item)
  }

  /// A case that states the value next to a boundary, if possible one for which the other side is another answer.
  private mutating func touching(
    _ boundary: Boundary,
    _ side: Boundary.Side,
    _ item: CoverageItem
  ) throws(OutOfBudget) -> BookCase? {
    guard let level = engine.space.factLevels[boundary.fact].first,
      let partition = engine.space.partitions[boundary.fact]
    else { return try bookCase(in: .everywhere, about: nil, item, stating: (boundary, side)) }
    func cell(_ side: Boundary.Side) -> Int {
      switch boundary.knowledge(side, in: engine.book) {
      case .range(let low, let high): partition.cells(meeting: low, high).trailingZeroBitCount
      case .values(let values): partition.cells(meeting: values).trailingZeroBitCount
      default: 0
      }
    }
    let own = try forest.test(level, 1 << UInt64(cell(side)))
    for subject in subjects(of: boundary) {
      guard let set = try subject.set(in: engine, &forest), let patients = try subject.patients(in: engine, &forest)
      else { continue }
      let below = try forest.restricting(set, level, to: cell(.below))
      let above = try forest.restricting(set, level, to: cell(.above))
      if below == above { continue }
      let turning = try forest.and(forest.and(forest.symmetricDifference(below, above), own), patients)
      if turning != .nowhere, let bookCase = try bookCase(in: turning, about: subject, item, stating: (boundary, side))
      {
        return bookCase
      }
    }
    return try bookCase(in: own, about: nil, item, stating: (boundary, side))
  }

  /// What may turn on a boundary: first what has it in its own condition, then everything.
  private func subjects(of boundary: Boundary) -> [CaseSubject] {
    var own: [CaseSubject] = []
    for site in boundary.sites {
      switch site {
      case .rule(let index): own.append(.rule(index))
      case .question(let index): own.append(.question(index))
      case .impossible(let index): own.append(.constraint(index))
      default: break
      }
    }
    return own + CaseSubject.all(in: engine.book).filter { !own.contains($0) }
  }

  /// A case for an ordinary patient of a set.
  ///
  /// - Parameters:
  ///   - set: Where to look for the patient; possible ones come first.
  ///   - subject: What the case is about; nil for whatever the answer says first.
  ///   - item: What the case must show.
  ///   - stated: A boundary and the side whose neighbouring value the case must state.
  private mutating func bookCase(
    in set: Diagram,
    about subject: CaseSubject?,
    _ item: CoverageItem,
    stating stated: (boundary: Boundary, side: Boundary.Side)? = nil
  ) throws(OutOfBudget) -> BookCase? {
    var patients = set
    if let possible = engine.possible {
      let ordinary = try forest.and(set, possible)
      if ordinary != .nowhere { patients = ordinary }
    }
    guard let completion = try finder.completion(of: patients, in: &forest) else { return nil }
    var knowledge = finder.knowledge(of: completion)
    if let stated { knowledge[stated.boundary.fact] = stated.boundary.knowledge(stated.side, in: engine.book) }
    let expectations: [Expectation]
    if let subject {
      expectations = try expectationFinder.expectations(of: subject, knowledge)
    } else {
      expectations = try expectationFinder.anything(knowledge)
    }
    guard !expectations.isEmpty else { return nil }
    let headline = subject?.name(in: engine.book) ?? "Coverage"
    func finished(_ knowledge: [Knowledge]) -> BookCase {
      expectationFinder.bookCase(headline, note: nil, knowledge, expectations)
    }
    func isEnough(_ knowledge: [Knowledge]) throws(OutOfBudget) -> Bool {
      guard try expectationFinder.isMet(expectations, knowledge) else { return false }
      if let stated, subject != nil {
        // The case is about the boundary: with the neighbouring value its answer is another one.
        var neighbour = knowledge
        let other: Boundary.Side = stated.side == .below ? .above : .below
        neighbour[stated.boundary.fact] = stated.boundary.knowledge(other, in: engine.book)
        if try expectationFinder.isMet(expectations, neighbour) { return false }
      }
      switch item {
      // What is expected to hold by name holds and decides the expectation.
      case .held, .decisive: return true
      default: return try survey.shows(item, finished(knowledge))
      }
    }
    guard try isEnough(knowledge) else { return nil }
    let bookCase = finished(try trimmer.trimmed(knowledge, isEnough))
    guard bookCase.patient.knowledge.contains(where: { $0 != .unknown }) else {
      return try kept(bookCase, knowledge, item, finished)
    }
    return try survey.shows(item, bookCase) && CaseTrial.trial(of: bookCase, engine).failures.isEmpty ? bookCase : nil
  }

  /// A case must give something: where nothing is needed, the first fact that is known.
  private func kept(
    _ empty: BookCase,
    _ knowledge: [Knowledge],
    _ item: CoverageItem,
    _ finished: ([Knowledge]) -> BookCase
  ) throws(OutOfBudget) -> BookCase? {
    for fact in knowledge.indices where knowledge[fact] != .unknown {
      var least = empty.patient.knowledge
      least[fact] = knowledge[fact]
      let bookCase = finished(least)
      if try survey.shows(item, bookCase), CaseTrial.trial(of: bookCase, engine).failures.isEmpty { return bookCase }
    }
    return nil
  }
}
