import CaseSpaces
import Evaluation
import RuleBooks

/// The conditions of rules as rows of a table: what each fact may be.
///
/// A condition is a set of cells, and its rows are the largest boxes that make up the set: the rule's condition holds
/// exactly where one of its rows does.
package struct ConditionTable: Sendable {
  package struct Row: Sendable {
    package let rule: Int
    /// What the facts may be, by fact; a fact that is not named may be anything.
    package let cells: [Int: String]
  }

  /// How many rows a rule has at most; a rule that needs more has none.
  package static let mostRows = 8

  package let rows: [Row]
  /// The facts that some row names, in the order of the file.
  package let facts: [Int]
  /// The rules whose condition needs more rows than a table bears, or is too complex to be told in rows.
  package let left: [Int]

  package init(_ engine: CaseEngine, rules: [Int]) {
    let wording = BoxWording(engine.space)
    var rows: [Row] = []
    var left: [Int] = []
    var forest = engine.forest
    for rule in rules {
      guard let boxes = Self.boxes(engine, rule, &forest) else {
        left.append(rule)
        continue
      }
      for box in boxes {
        var cells: [Int: String] = [:]
        for clause in wording.clauses(box) { cells[clause.fact] = clause.words }
        rows.append(Row(rule: rule, cells: cells))
      }
    }
    self.rows = rows
    self.left = left
    facts = engine.book.facts.indices.filter { fact in rows.contains { $0.cells[fact] != nil } }
  }

  private static func boxes(_ engine: CaseEngine, _ rule: Int, _ forest: inout DiagramForest) -> [Box]? {
    guard let condition = engine.conditions[rule] else { return nil }
    forest.begin(engine.budget)
    do throws(OutOfBudget) {
      let cover = try engine.space.boxes(of: condition, ignoring: .nowhere, limit: mostRows, in: &forest)
      return cover.isComplete ? cover.boxes : nil
    } catch {
      return nil
    }
  }
}
