import CaseSpaces
import Evaluation
import RuleBooks
import RuleLanguage

/// Decides what follows from the conditions of a rule book taken together.
package struct LogicCheck {
  private let engine: CaseEngine
  private var forest: DiagramForest
  private var problems: [LogicProblem] = []

  /// The findings about a compiled book, in the order of the file.
  ///
  /// What layers withhold and narrow is said where they do so. What follows from it alone for the files below is no
  /// finding about them.
  package static func findings(_ engine: CaseEngine) -> [Diagnostic] {
    let findings = allFindings(engine)
    guard findings.contains(where: { engine.book.isOfBase($0.place) }), let book = engine.book.unrestricted,
      let unrestricted = try? CaseEngine(book, budget: engine.budget)
    else { return findings }
    var standing: Set<Standing> = []
    for finding in allFindings(unrestricted) { standing.insert(Standing(finding)) }
    return findings.filter { !engine.book.isOfBase($0.place) || standing.contains(Standing($0)) }
  }

  /// What a finding is about.
  private struct Standing: Hashable {
    let code: DiagnosticCode
    let start: Int

    init(_ finding: Diagnostic) {
      code = finding.code
      start = finding.place.start
    }
  }

  private static func allFindings(_ engine: CaseEngine) -> [Diagnostic] {
    var check = LogicCheck(engine)
    check.run()
    return check.problems.map { $0.diagnostic(engine.book) }.sorted { $0.place.start < $1.place.start }
  }

  /// The finding about a book that could not be compiled.
  package static func finding(_ limit: CaseSpaceLimit, _ book: RuleBook) -> Diagnostic {
    switch limit {
    case .cells(let fact, let count): LogicProblem.tooManyCells(fact: fact, count: count).diagnostic(book)
    case .levels(let count): LogicProblem.tooManyLevels(count: count).diagnostic(book)
    }
  }

  private init(_ engine: CaseEngine) {
    self.engine = engine
    forest = engine.forest
  }

  private mutating func run() {
    guard let possible = engine.possible else {
      let place = engine.book.constraints.first?.place ?? Place(start: 0, end: 0)
      problems.append(.undecided("what the `impossible` rules leave together", place))
      return
    }
    if possible == .nowhere {
      problems.append(.nothingPossible)
      return
    }
    checkConstraints()
    checkDefinitions(possible)
    guard let patients = checkScope(possible) else { return }
    checkConditions(patients)
  }

  private mutating func checkConstraints() {
    for constraint in engine.constraints {
      guard case .constraint(let index) = constraint.reason else { continue }
      if constraint.allowed == .everywhere { problems.append(.constraintNeverHolds(engine.book.constraints[index])) }
    }
  }

  /// - Returns: The possible patients that the book covers; nil where there are none or they are not known.
  private mutating func checkScope(_ possible: Diagram) -> Diagram? {
    let places = engine.book.coveragePlaces
    guard let coverage = engine.coverage, let patients = meeting(possible, coverage) else {
      problems.append(.undecided("what `covers when` covers", places.first ?? Place(start: 0, end: 0)))
      return nil
    }
    if patients == .nowhere {
      problems.append(.emptyWholeScope)
      return nil
    }
    guard let definitions = engine.definitions else { return patients }
    for (index, formula) in engine.book.coverage.enumerated() {
      forest.begin(engine.budget)
      do throws(OutOfBudget) {
        let set = try engine.space.set(of: formula, definitions, in: &forest)
        if try forest.and(set, possible) == .nowhere { problems.append(.emptyScope(index)) }
      } catch {
        problems.append(.undecided("this `covers when`", places[index]))
      }
    }
    return patients
  }

  private mutating func checkConditions(_ patients: Diagram) {
    for (index, rule) in engine.book.rules.enumerated() {
      guard let condition = engine.conditions[index], let met = meeting(condition, patients) else {
        problems.append(.undecided("the condition of rule `\(rule.id)`", rule.place))
        continue
      }
      if met == .nowhere {
        problems.append(.ruleNeverHolds(rule: index, withoutConstraints: condition == .nowhere))
      }
    }
    for (index, question) in engine.book.questions.enumerated() {
      guard let condition = engine.questions[index], let met = meeting(condition, patients) else {
        problems.append(.undecided("the condition of question `\(question.id)`", question.place))
        continue
      }
      if met == .nowhere { problems.append(.questionNeverHolds(question)) }
    }
    for option in engine.book.options.indices where engine.statuses[option] == nil {
      let option = engine.book.options[option]
      problems.append(.undecided("what the rules say together of option `\(option.name)`", option.place))
    }
  }

  private mutating func meeting(_ one: Diagram, _ other: Diagram) -> Diagram? {
    forest.begin(engine.budget)
    do throws(OutOfBudget) {
      return try forest.and(one, other)
    } catch {
      return nil
    }
  }

  // MARK: Definitions

  private mutating func checkDefinitions(_ possible: Diagram) {
    guard let definitions = engine.definitions else {
      let place = engine.book.definitions.first?.place ?? Place(start: 0, end: 0)
      problems.append(.undecided("what the definitions mean", place))
      return
    }
    for (index, definition) in engine.book.definitions.enumerated() {
      guard case .cases(let cases) = definition.body else { continue }
      checkCases(index, cases, definitions.sets[index], possible)
    }
  }

  private mutating func checkCases(_ index: Int, _ cases: Definition.Cases, _ sets: [Diagram], _ possible: Diagram) {
    forest.begin(engine.budget)
    do throws(OutOfBudget) {
      var covered = Diagram.nowhere
      for value in sets.indices where cases.otherwise != value {
        for earlier in 0..<value where cases.otherwise != earlier {
          let both = try forest.and(forest.and(sets[earlier], sets[value]), possible)
          if both != .nowhere {
            let witness = PatientWords(engine).words(for: both, in: forest)
            problems.append(.overlappingCases(definition: index, first: earlier, second: value, witness: witness))
          }
        }
        covered = try forest.or(covered, sets[value])
      }
      if cases.otherwise == nil {
        let left = try forest.and(possible, forest.complement(covered))
        if left != .nowhere {
          problems.append(
            .uncoveredCases(definition: index, witness: PatientWords(engine).words(for: left, in: forest))
          )
        }
      }
    } catch {
      let definition = engine.book.definitions[index]
      problems.append(.undecided("definition `\(definition.name)`", definition.place))
    }
  }
}
