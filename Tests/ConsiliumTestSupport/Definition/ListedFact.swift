import RuleBooks
import RuleLanguage

/// A fact as the definition sees it: its raw values one by one, and the cells into which they fall.
///
/// A raw value is a plain number: the position of a named value, the index of a number on its grid, or a set of members
/// as bits. A fact that does not apply has no raw value.
package struct ListedFact: Sendable {
  package enum Kind: Sendable {
    case named([String], isOrdered: Bool)
    case members([String])
    /// The ends and the step in millionths.
    case number(low: Int, high: Int, step: Int)
    case text
  }

  /// One value class of a fact.
  package enum Cell: Sendable, Equatable {
    /// Raw values that nothing tells apart.
    case values([Int])
    /// The only cell of a fact that nothing tests, wherever the fact applies.
    case anything
    case notApplicable
  }

  package let name: String
  package let kind: Kind
  package let onlyWhen: Condition?
  package let isRequired: Bool
  package let requiredWhen: Condition?
  package let isFixed: Bool
  /// The values of each group that is declared for the fact.
  package let groups: [String: [String]]
  package private(set) var cells: [Cell] = []

  init(name: String, declaration: FactDeclaration, groups: [String: [String]]) {
    self.name = name
    self.groups = groups
    kind =
      switch declaration.type {
      case .yesOrNo: .named(["no", "yes"], isOrdered: false)
      case .oneOf(let values): .named(values.map(\.name.text), isOrdered: false)
      case .inOrder(let values): .named(values.map(\.name.text), isOrdered: true)
      case .severalOf(let values): .members(values.map(\.name.text))
      case .number(let low, let high, _, let step):
        .number(low: Self.millionths(low), high: Self.millionths(high), step: Self.millionths(step))
      case .text: .text
      }
    var onlyWhen: Condition?
    var isRequired = false
    var requiredWhen: Condition?
    var isFixed = false
    for clause in declaration.clauses {
      switch clause {
      case .onlyWhen(let condition): onlyWhen = condition
      case .required(let condition, _, _):
        isRequired = true
        requiredWhen = condition
      case .fixed: isFixed = true
      case .keys, .ask, .reads: break
      }
    }
    self.onlyWhen = onlyWhen
    self.isRequired = isRequired
    self.requiredWhen = requiredWhen
    self.isFixed = isFixed
  }

  /// Divides the raw values into cells: what no test tells apart is one.
  ///
  /// Ordered values and numbers fall together only as neighbours; sets of members never do.
  mutating func divide(by tests: [AtomTest]) {
    if tests.isEmpty {
      cells = [.anything]
    } else {
      let values = Array(0..<rawCount)
      let truths = values.map { value in tests.map { holds($0, of: value) } }
      switch kind {
      case .members:
        cells = values.map { .values([$0]) }
      case .number, .named(_, isOrdered: true), .text:
        var runs: [[Int]] = []
        for value in values {
          if value > 0, truths[value] == truths[value - 1] {
            runs[runs.count - 1].append(value)
          } else {
            runs.append([value])
          }
        }
        cells = runs.map { .values($0) }
      case .named(_, isOrdered: false):
        var classes: [[Int]] = []
        for value in values {
          if let old = classes.firstIndex(where: { truths[$0[0]] == truths[value] }) {
            classes[old].append(value)
          } else {
            classes.append([value])
          }
        }
        cells = classes.map { .values($0) }
      }
    }
    // Text is carried and never decided on: that it does not apply is nothing that could be answered.
    if onlyWhen != nil, !isText { cells.append(.notApplicable) }
  }

  var isText: Bool {
    if case .text = kind { true } else { false }
  }

  private var rawCount: Int {
    switch kind {
    case .named(let values, _): values.count
    case .members(let members): 1 << members.count
    case .number(let low, let high, let step): (high - low) / step + 1
    case .text: 0
    }
  }

  /// Whether a test is true for a raw value; nil where the fact does not apply.
  func holds(_ test: AtomTest, of value: Int?) -> Bool {
    guard let value else {
      // A fact that does not apply fails what is asked of it, so its opposite is true, and it has no members.
      switch test {
      case .differs, .isEmpty: return true
      default: return false
      }
    }
    switch test {
    case .holds: return value == 1
    case .equals(let operand, _): return value == raw(operand)
    case .differs(let operand, _): return value != raw(operand)
    case .isIn(let names, _): return named(names).contains(value)
    case .atLeast(let operand, _): return value >= raw(operand)
    case .atMost(let operand, _): return value <= raw(operand)
    case .above(let operand, _): return value > raw(operand)
    case .below(let operand, _): return value < raw(operand)
    case .within(let low, let high, _): return value >= raw(low) && value <= raw(high)
    case .includes(let operand): return value & (1 << position(operand.text)) != 0
    case .includesAny(let names): return named(names).contains { value & (1 << $0) != 0 }
    case .includesAll(let names): return named(names).allSatisfy { value & (1 << $0) != 0 }
    case .only(let operands, _): return value == operands.reduce(0) { $0 | (1 << position($1.text)) }
    case .isEmpty: return value == 0
    }
  }

  /// Whether a test is true in a cell, all of whose raw values agree on it.
  func holds(_ test: AtomTest, in cell: Cell) -> Bool {
    switch cell {
    case .values(let values): holds(test, of: values[0])
    case .anything: preconditionFailure("a fact that is tested has cells")
    case .notApplicable: holds(test, of: nil)
    }
  }

  /// Whether what is said of the fact leaves a cell possible: a value of it is allowed.
  func allows(_ cell: Cell, _ knowledge: Knowledge) -> Bool {
    guard Self.isSaid(knowledge) else { return true }
    switch cell {
    case .notApplicable: return false
    case .anything: return true
    case .values(let values): return values.contains { Self.allows($0, knowledge) }
    }
  }

  private static func allows(_ value: Int, _ knowledge: Knowledge) -> Bool {
    switch knowledge {
    case .unknown, .text: true
    case .values(let values): values & (1 << UInt64(value)) != 0
    case .range(let low, let high): value >= low && value <= high
    case .members(let present, let absent): UInt64(value) & present == present && UInt64(value) & absent == 0
    }
  }

  /// Whether anything is said at all: neither members that are there nor members that are not say nothing.
  static func isSaid(_ knowledge: Knowledge) -> Bool {
    knowledge.isSaid && knowledge != .members(present: 0, absent: 0)
  }

  private func position(_ name: String) -> Int {
    switch kind {
    case .named(let values, _), .members(let values):
      guard let position = values.firstIndex(of: name) else {
        preconditionFailure("\(name) is no value of \(self.name)")
      }
      return position
    case .number, .text: preconditionFailure("\(self.name) has no named values")
    }
  }

  /// The positions of values, each of them named itself or by a group that holds it.
  private func named(_ names: [Name]) -> [Int] {
    names.flatMap { name in (groups[name.text] ?? [name.text]).map { position($0) } }
  }

  private func raw(_ operand: Operand) -> Int {
    switch (operand, kind) {
    case (.name(let name), _): return position(name.text)
    case (.number(let numeral), .number(let low, _, let step)): return (Self.millionths(numeral) - low) / step
    case (.number, _): preconditionFailure("\(name) is no number")
    }
  }

  private static func millionths(_ numeral: Numeral) -> Int {
    let parts = numeral.text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard fraction.count <= 6, let digits = Int(parts[0] + fraction + String(repeating: "0", count: 6 - fraction.count))
    else { preconditionFailure("\(numeral.text) has too many digits") }
    return digits
  }
}
