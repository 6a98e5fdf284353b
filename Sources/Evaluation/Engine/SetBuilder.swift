import CaseSpaces
import RuleBooks
import RuleLanguage

/// Builds the sets of cells that a rule book's conditions stand for.
///
/// Each set has a budget of its own; where it runs out the set is nil and everything that needs it is undecided.
struct SetBuilder {
  private let book: RuleBook
  private let space: CaseSpace
  private let overriders: [[Int]]
  private let budget: Budget
  var forest: DiagramForest
  let definitions: DefinitionSets?
  private var conditionSets: [Diagram?] = []

  init(book: RuleBook, space: CaseSpace, overriders: [[Int]], budget: Budget) {
    self.book = book
    self.space = space
    self.overriders = overriders
    self.budget = budget
    var forest = space.forest(budget: budget)
    do throws(OutOfBudget) {
      definitions = try space.definitionSets(in: &forest)
    } catch {
      definitions = nil
    }
    self.forest = forest
  }

  /// Builds on in the forest of an engine.
  ///
  /// - Parameters:
  ///   - engine: The engine whose sets are kept.
  ///   - book: A book of which the engine's space can tell all tests apart.
  ///   - overriders: The rules that override each rule of the book.
  ///   - isStale: For each definition whether the engine's set no longer stands for it.
  init(revising engine: CaseEngine, book: RuleBook, overriders: [[Int]], isStale: [Bool]) {
    self.book = book
    space = engine.space.read(by: book)
    self.overriders = overriders
    budget = engine.budget
    var forest = engine.forest
    forest.begin(budget)
    do throws(OutOfBudget) {
      guard let known = engine.definitions else { throw OutOfBudget() }
      definitions = try space.definitionSets(in: &forest, keeping: known, except: isStale)
    } catch {
      definitions = nil
    }
    self.forest = forest
  }

  /// The completions in which a condition holds.
  mutating func set(of formula: Formula) -> Diagram? {
    guard let definitions else { return nil }
    forest.begin(budget)
    do throws(OutOfBudget) {
      return try space.set(of: formula, definitions, in: &forest)
    } catch {
      return nil
    }
  }

  /// - Parameter known: For each rule a set that still stands for its condition; nil where it must be built.
  mutating func conditions(keeping known: (Int) -> Diagram? = { _ in nil }) -> [Diagram?] {
    conditionSets = book.rules.indices.map { known($0) ?? set(of: book.rules[$0].condition) }
    return conditionSets
  }

  /// Where each rule holds: its condition, less the places where a rule holds that overrides it.
  mutating func holding() -> [Diagram?] {
    var holding: [Diagram?] = Array(repeating: nil, count: book.rules.count)
    for rule in Self.order(of: overriders) {
      guard var set = conditionSets[rule] else { continue }
      forest.begin(budget)
      do throws(OutOfBudget) {
        var isKnown = true
        for overrider in overriders[rule] {
          guard let over = holding[overrider] else {
            isKnown = false
            break
          }
          set = try forest.and(set, forest.complement(over))
        }
        if isKnown { holding[rule] = set }
      } catch {
        holding[rule] = nil
      }
    }
    return holding
  }

  /// The rules, each after the rules that override it.
  private static func order(of overriders: [[Int]]) -> [Int] {
    var order: [Int] = []
    var isVisited = Array(repeating: false, count: overriders.count)
    // An explicit stack: a chain of overrides can be as long as the file.
    for start in overriders.indices {
      var stack = [(rule: start, isDone: false)]
      while let (rule, isDone) = stack.popLast() {
        if isDone {
          order.append(rule)
        } else if !isVisited[rule] {
          isVisited[rule] = true
          stack.append((rule, true))
          for overrider in overriders[rule] where !isVisited[overrider] { stack.append((overrider, false)) }
        }
      }
    }
    return order
  }

  /// - Parameter known: For the reasons of constraints the set that each still leaves; nil where it must be built.
  mutating func constraints(keeping known: (Conflict.Reason) -> Diagram? = { _ in nil }) -> [BookConstraint] {
    var constraints: [BookConstraint] = []
    for (index, constraint) in book.constraints.enumerated() {
      let reason = Conflict.Reason.constraint(index)
      let allowed = known(reason) ?? set(of: .not(constraint.condition))
      constraints.append(BookConstraint(reason: reason, allowed: allowed))
    }
    for (index, fact) in book.facts.enumerated() {
      guard let condition = fact.onlyWhen, !space.factLevels[index].isEmpty else { continue }
      let reason = Conflict.Reason.applicability(index)
      let allowed = known(reason) ?? applicability(of: index, condition)
      constraints.append(BookConstraint(reason: reason, allowed: allowed))
    }
    return constraints
  }

  /// What an `only when` leaves.
  private mutating func applicability(of fact: Int, _ condition: Formula) -> Diagram? {
    guard let applies = set(of: condition) else { return nil }
    do throws(OutOfBudget) {
      return try space.applicability(of: fact, where: applies, in: &forest)
    } catch {
      return nil
    }
  }

  /// The completions that every constraint leaves.
  mutating func possible(_ constraints: [BookConstraint]) -> Diagram? {
    forest.begin(budget)
    do throws(OutOfBudget) {
      var result = Diagram.everywhere
      for constraint in constraints {
        guard let allowed = constraint.allowed else { return nil }
        result = try forest.and(result, allowed)
      }
      return result
    } catch {
      return nil
    }
  }

  mutating func coverage() -> Diagram? {
    if book.coverage.isEmpty { return .everywhere }
    return set(of: .any(book.coverage))
  }
}

extension Effect {
  /// Whether a rule with this effect argues for its options.
  package var isArgumentFor: Bool { statusBit == 1 }

  /// The bit that a holding rule adds to the status of its options: 1 for, 2 against, 4 excluded, 0 for notes.
  package var statusBit: UInt8 {
    switch self {
    case .argues(for: true, _): 1
    case .argues(for: false, _): 2
    case .excludes: 4
    case .notes: 0
    }
  }
}
