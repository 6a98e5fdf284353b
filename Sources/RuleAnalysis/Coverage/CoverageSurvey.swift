import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Finds out what cases show of a rule book.
package struct CoverageSurvey: Sendable {
  package let engine: CaseEngine
  package let boundaries: [Boundary]
  /// Everything that cases should show, in the order of a report.
  package let items: [CoverageItem]

  package init(_ engine: CaseEngine) {
    self.engine = engine
    let book = engine.book
    boundaries = Boundary.all(in: book)
    var items: [CoverageItem] = book.rules.indices.map { .held(rule: $0) }
    items += book.rules.indices.map { .decisive(rule: $0) }
    items += boundaries.indices.flatMap { boundary in Boundary.Side.allCases.map { .boundary(boundary, $0) } }
    items += book.questions.indices.map { .asked(question: $0) }
    items += book.constraints.indices.map { .met(constraint: $0) }
    for (index, definition) in book.definitions.enumerated() {
      switch definition.body {
      case .condition: items += [.taken(definition: index, value: 1), .taken(definition: index, value: 0)]
      case .cases(let cases): items += cases.values.indices.map { .taken(definition: index, value: $0) }
      }
    }
    self.items = items
  }

  /// What the book's own cases show.
  package func coverage() -> CaseCoverage {
    let cases = engine.book.cases
    var isUndecided = false
    var probes: [CaseProbe?] = cases.map { bookCase in
      do throws(OutOfBudget) {
        return try CaseProbe(engine, bookCase.patient)
      } catch {
        isUndecided = true
        return nil
      }
    }
    func showing(_ item: CoverageItem, _ shows: (inout CaseProbe, BookCase) throws(OutOfBudget) -> Bool) -> [Int] {
      cases.indices.filter { position in
        guard var probe = probes[position] else { return false }
        // The array lets go of the probe, so that its forest grows in place.
        probes[position] = nil
        defer { probes[position] = probe }
        do throws(OutOfBudget) {
          return try shows(&probe, cases[position])
        } catch {
          isUndecided = true
          return false
        }
      }
    }
    let lines = items.map { item in
      var without: CaseEngine?
      if case .decisive(let rule) = item { without = engine.revised(by: .switchingOff(rule: rule)) }
      let shown = showing(item) { probe, bookCase throws(OutOfBudget) in
        try shows(item, bookCase, &probe, without: without)
      }
      var open: [Int] = []
      if case .held(let rule) = item {
        open = showing(item) { probe, _ throws(OutOfBudget) in try probe.truth(ofRule: rule) == .open }
      }
      return CaseCoverage.Line(
        item: item,
        cases: shown,
        openCases: open,
        isReachable: !shown.isEmpty || isReachable(item)
      )
    }
    return CaseCoverage(
      boundaries: boundaries,
      lines: lines,
      verdictCounts: verdictCounts(&probes),
      isUndecided: isUndecided
    )
  }

  /// Whether a case that need not be one of the book's shows something.
  package func shows(_ item: CoverageItem, _ bookCase: BookCase) throws(OutOfBudget) -> Bool {
    var probe = try CaseProbe(engine, bookCase.patient)
    var without: CaseEngine?
    if case .decisive(let rule) = item, try probe.truth(ofRule: rule) != .fails {
      without = engine.revised(by: .switchingOff(rule: rule))
    }
    return try shows(item, bookCase, &probe, without: without)
  }

  private func shows(
    _ item: CoverageItem,
    _ bookCase: BookCase,
    _ probe: inout CaseProbe,
    without: CaseEngine?
  ) throws(OutOfBudget) -> Bool {
    switch item {
    case .held(let rule): return try probe.truth(ofRule: rule) == .holds
    case .decisive(let rule):
      guard let without, try probe.truth(ofRule: rule) != .fails else { return false }
      return try changes(bookCase, &probe, without)
    case .boundary(let index, let side):
      let boundary = boundaries[index]
      return bookCase.patient.knowledge[boundary.fact] == boundary.knowledge(side, in: engine.book)
    case .asked(let question): return try probe.isAsked(question)
    case .met(let constraint): return probe.conflicts.contains { $0.reasons.contains(.constraint(constraint)) }
    case .taken(let definition, let value):
      guard let sets = engine.definitions?.sets[definition] else { throw OutOfBudget() }
      if case .condition = engine.book.definitions[definition].body {
        return try probe.truth(of: sets.first) == (value == 1 ? .holds : .fails)
      }
      return try probe.truth(of: sets[value]) == .holds
    }
  }

  /// Whether a case notices that a rule is switched off: in a verdict, in whether an option is contested, or by an
  /// expectation that then fails; what it expects to be missing is left aside.
  private func changes(
    _ bookCase: BookCase,
    _ probe: inout CaseProbe,
    _ without: CaseEngine
  ) throws(OutOfBudget) -> Bool {
    var other = probe.seen(by: without)
    for option in engine.book.options.indices where !engine.argues(on: option, as: without) {
      let before = try probe.statuses(of: option)
      let after = try other.statuses(of: option)
      if before.verdict != after.verdict || before.isContested != after.isContested { return true }
    }
    var check = ExpectationCheck(probe)
    var otherCheck = ExpectationCheck(other)
    for expectation in bookCase.expectations where ExpectationCheck.isLight(expectation) {
      if try check.failures(expectation).isEmpty, try !otherCheck.failures(expectation).isEmpty { return true }
    }
    return false
  }

  private func verdictCounts(_ probes: inout [CaseProbe?]) -> [[Int]] {
    var counts = engine.book.options.map { _ in Verdict.allCases.map { _ in 0 } }
    for position in probes.indices {
      guard var probe = probes[position], probe.scope != .outside else { continue }
      for option in counts.indices {
        do throws(OutOfBudget) {
          counts[option][try probe.statuses(of: option).verdict.position] += 1
        } catch {
          counts[option][Verdict.undecided.position] += 1
        }
      }
    }
    return counts
  }

  /// Whether some patient can show something; true where that cannot be decided.
  private func isReachable(_ item: CoverageItem) -> Bool {
    var forest = engine.forest
    forest.begin(engine.budget)
    do throws(OutOfBudget) {
      guard let possible = engine.possible, let coverage = engine.coverage else { return true }
      switch item {
      case .boundary: return true
      case .met(let index):
        // What the other constraints rule out too is a contradiction without this one.
        let subject = CaseSubject.constraint(index)
        guard let excluded = try subject.set(in: engine, &forest),
          let patients = try subject.patients(in: engine, &forest)
        else { return true }
        return try forest.and(excluded, patients) != .nowhere
      case .held(let rule), .decisive(let rule):
        guard let holding = engine.holding[rule] else { return true }
        return try forest.and(forest.and(holding, possible), coverage) != .nowhere
      case .asked(let question):
        guard let asked = engine.questions[question] else { return true }
        return try forest.and(asked, possible) != .nowhere
      case .taken(let definition, let value):
        guard let taken = try taken(definition, value, in: &forest) else { return true }
        return try forest.and(taken, possible) != .nowhere
      }
    } catch {
      return true
    }
  }

  /// Where a definition has a value; nil where that is not known.
  func taken(_ definition: Int, _ value: Int, in forest: inout DiagramForest) throws(OutOfBudget) -> Diagram? {
    guard let sets = engine.definitions?.sets[definition] else { return nil }
    guard case .condition = engine.book.definitions[definition].body else { return sets[value] }
    guard let holds = sets.first else { return nil }
    return value == 1 ? holds : try forest.complement(holds)
  }
}
