import RuleBooks

/// The product of the cells of all facts of a rule book.
package struct CaseSpace: Sendable {
  package private(set) var book: RuleBook
  /// The levels of the decision diagrams, from the root down.
  package let levels: [Level]
  /// The levels of each fact, next to each other; empty for a fact that has a single cell.
  package let factLevels: [Range<Int>]
  /// The cells of each fact that has one level; several-of facts have none.
  package let partitions: [CellPartition?]
  private let openBox: Box

  /// Cuts the facts of a book into cells.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - separated: For each fact further tests whose two sides must not share a cell; empty for none.
  /// - Throws: `CaseSpaceLimit` where the tests cut a fact, or all facts together, too finely.
  package init(_ book: RuleBook, separating separated: [[FactTest.Accepted]] = []) throws(CaseSpaceLimit) {
    self.book = book
    var tests = Self.tests(in: book)
    for (fact, further) in separated.enumerated() {
      for test in further where !tests[fact].contains(test) { tests[fact].append(test) }
    }
    var partitions: [CellPartition?] = []
    for (index, fact) in book.facts.enumerated() {
      let partition = Self.partition(of: fact, tests: tests[index])
      if let partition, partition.cells.count > 64 {
        throw .cells(fact: index, count: partition.cells.count)
      }
      partitions.append(partition)
    }
    var levels: [Level] = []
    var factLevels = Array(repeating: 0..<0, count: book.facts.count)
    for index in LevelOrder.facts(of: book) {
      let fact = book.facts[index]
      let start = levels.count
      if let partition = partitions[index] {
        if partition.cells.count > 1 {
          levels.append(Level(fact: index, kind: .cells, arity: partition.cells.count))
        }
      } else {
        if fact.onlyWhen != nil { levels.append(Level(fact: index, kind: .applicability, arity: 2)) }
        if !tests[index].isEmpty {
          for member in fact.type.values.indices {
            levels.append(Level(fact: index, kind: .member(member), arity: 2))
          }
        }
      }
      factLevels[index] = start..<levels.count
    }
    if levels.count > CaseSpaceLimit.levels { throw .levels(count: levels.count) }
    self.partitions = partitions
    self.levels = levels
    self.factLevels = factLevels
    openBox = Box(full: levels.map { $0.arity == 64 ? .max : (1 << UInt64($0.arity)) - 1 })
  }

  /// The same cells, read by another book whose tests they can tell apart.
  package func read(by book: RuleBook) -> CaseSpace {
    var space = self
    space.book = book
    return space
  }

  /// Whether conditions tell values of a fact apart, and not only whether it applies.
  package func hasSeveralValues(_ fact: Int) -> Bool {
    if let partition = partitions[fact] { return partition.cells.count { $0 != .inapplicable } > 1 }
    return factLevels[fact].contains { levels[$0].kind != .applicability }
  }

  /// A forest for diagrams over these levels.
  package func forest(budget: Budget = .standard) -> DiagramForest {
    DiagramForest(arities: levels.map { $0.arity }, budget: budget)
  }

  /// The box of a case of which nothing is known.
  package var everything: Box { openBox }

  /// The cells that a case leaves possible, fact by fact.
  package func box(of knowledge: [Knowledge]) -> Box {
    var box = openBox
    for fact in knowledge.indices { narrow(&box, knowledge[fact], fact) }
    return box
  }

  /// Narrows a box by what is known of one fact.
  package func narrow(_ box: inout Box, _ knowledge: Knowledge, _ fact: Int) {
    let levels = factLevels[fact]
    guard let first = levels.first else { return }
    switch knowledge {
    case .unknown, .text: break
    case .values(let values):
      if let partition = partitions[fact] { box[first] &= partition.cells(meeting: values) }
    case .range(let low, let high):
      if let partition = partitions[fact] { box[first] &= partition.cells(meeting: low, high) }
    case .members(let present, let absent):
      guard present | absent != 0 else { return }
      for level in levels {
        switch self.levels[level].kind {
        case .applicability: box[level] &= 0b10
        case .member(let member):
          if present >> UInt64(member) & 1 == 1 { box[level] &= 0b10 }
          if absent >> UInt64(member) & 1 == 1 { box[level] &= 0b01 }
        case .cells: break
        }
      }
    }
  }
}
