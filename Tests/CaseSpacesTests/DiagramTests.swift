import CaseSpaces
import ConsiliumTestSupport
import Testing

/// Diagrams against tables: every operation is compared with the same operation on a list of all values.
@Suite("Decision diagrams")
struct DiagramTests {
  private static let arities = [2, 3, 2, 4]
  private static let assignments = all(arities)

  private static func all(_ arities: [Int]) -> [[Int]] {
    arities.reduce([[]]) { partial, arity in partial.flatMap { cells in (0..<arity).map { cells + [$0] } } }
  }

  /// The diagram whose values are listed in the order of the assignments.
  private static func diagram(_ table: [UInt8], in forest: inout DiagramForest) throws -> Diagram {
    var layer = table.map { Diagram(constant: $0) }
    for level in arities.indices.reversed() {
      let arity = arities[level]
      layer = try stride(from: 0, to: layer.count, by: arity).map { start in
        try forest.node(level) { (_, cell) throws(OutOfBudget) in layer[start + cell] }
      }
    }
    return layer[0]
  }

  private static func table(_ diagram: Diagram, in forest: DiagramForest) -> [UInt8] {
    assignments.map { cells in
      var node = diagram
      while node.constant == nil { node = forest.child(node, cells[forest.level(node)]) }
      return node.constant ?? 0
    }
  }

  private static func randomTable(_ generator: inout SplitMix64, below limit: UInt8 = 255) -> [UInt8] {
    assignments.map { _ in
      UInt8.random(in: 0...limit, using: &generator) & UInt8.random(in: 0...limit, using: &generator)
    }
  }

  private static func randomSet(_ generator: inout SplitMix64) -> [UInt8] {
    randomTable(&generator).map { $0 > 60 ? 255 : 0 }
  }

  @Test("Equal functions are one diagram, and operations are those of their tables", arguments: 0..<100)
  func operations(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var forest = DiagramForest(arities: Self.arities)
    let (one, other) = (Self.randomTable(&generator), Self.randomTable(&generator))
    let first = try Self.diagram(one, in: &forest)
    let second = try Self.diagram(other, in: &forest)
    #expect(Self.table(first, in: forest) == one)
    #expect(Self.table(try forest.and(first, second), in: forest) == zip(one, other).map { $0 & $1 })
    #expect(Self.table(try forest.or(first, second), in: forest) == zip(one, other).map { $0 | $1 })
    #expect(Self.table(try forest.complement(first), in: forest) == one.map { ~$0 })
    #expect(try forest.or(first, second) == Self.diagram(zip(one, other).map { $0 | $1 }, in: &forest))
    #expect(try forest.bits(of: first) == one.reduce(0, |))
  }

  @Test("Several diagrams joined have the bits of all of them, in a box as everywhere", arguments: 0..<100)
  func union(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var source = DiagramForest(arities: Self.arities)
    let tables = (0..<Int.random(in: 0...6, using: &generator)).map { _ in Self.randomTable(&generator) }
    let diagrams = try tables.map { try Self.diagram($0, in: &source) }
    let union = try source.union(of: diagrams)
    let joined = Self.assignments.indices.map { position in tables.reduce(0) { $0 | $1[position] } }
    #expect(Self.table(union, in: source) == joined, "seed \(seed)")
    var box = try Self.space().everything
    for level in Self.arities.indices {
      box[level] = .random(in: 1..<1 << UInt64(Self.arities[level]), using: &generator)
    }
    var forest = DiagramForest(arities: Self.arities)
    let parts = try diagrams.map { try forest.simplify($0, of: source, in: box) }
    #expect(try forest.union(of: parts) == forest.simplify(union, of: source, in: box), "seed \(seed)")
  }

  @Test("The difference of two sets is what only the first holds", arguments: 0..<100)
  func difference(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var forest = DiagramForest(arities: Self.arities)
    let (one, other) = (Self.randomSet(&generator), Self.randomSet(&generator))
    let first = try Self.diagram(one, in: &forest)
    let second = try Self.diagram(other, in: &forest)
    #expect(Self.table(try forest.difference(first, second), in: forest) == zip(one, other).map { $0 & ~$1 })
    #expect(try forest.isSubset(first, of: second) == zip(one, other).allSatisfy { $0 & ~$1 == 0 })
    #expect(try forest.difference(first, first) == .nowhere)
  }

  @Test("A completion outside of some sets is found where there is one, the preferred first", arguments: 0..<300)
  func outside(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var forest = DiagramForest(arities: Self.arities)
    let set = Self.randomSet(&generator)
    let others = (0..<Int.random(in: 0...7, using: &generator)).map { _ in Self.randomSet(&generator) }
    let order = Self.arities.map { Array(0..<$0).shuffled(using: &generator) }
    let found = try forest.completion(
      of: Self.diagram(set, in: &forest),
      outside: others.map { try Self.diagram($0, in: &forest) },
      in: Self.space().everything,
      preferring: order
    )
    func rank(_ cells: [Int]) -> [Int] { zip(order, cells).map { $0.firstIndex(of: $1) ?? 0 } }
    let left = Self.assignments.indices.filter { place in set[place] != 0 && others.allSatisfy { $0[place] == 0 } }
    let first = left.map { Self.assignments[$0] }.min { rank($0).lexicographicallyPrecedes(rank($1)) }
    #expect(found == first, "seed \(seed)")
  }

  @Test("Confining a set keeps what lies in the box", arguments: 0..<100)
  func confining(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var source = DiagramForest(arities: Self.arities)
    let one = Self.randomSet(&generator)
    let set = try Self.diagram(one, in: &source)
    var box = try Self.space().everything
    let allowed = Self.arities.map { arity in
      let cells = (0..<arity).filter { _ in Bool.random(using: &generator) }
      return cells.isEmpty ? [Int.random(in: 0..<arity, using: &generator)] : cells
    }
    for (level, cells) in allowed.enumerated() { box[level] = cells.reduce(0) { $0 | 1 << UInt64($1) } }
    let inside = Self.assignments.map { cells in zip(cells, allowed).allSatisfy { $1.contains($0) } }
    var forest = DiagramForest(arities: Self.arities)
    let confined = try forest.confine(set, of: source, to: box)
    let simple = try forest.simplify(set, of: source, in: box)
    let expected = zip(one, inside).map { $1 ? $0 : 0 }
    for (position, isInside) in inside.enumerated() where isInside {
      #expect(Self.table(confined, in: forest)[position] == one[position])
      #expect(Self.table(simple, in: forest)[position] == one[position])
    }
    #expect(try source.meets(set, box) == expected.contains { $0 != 0 })
    let cells = forest.cells(of: confined, in: box)
    for level in Self.arities.indices {
      for cell in 0..<Self.arities[level] {
        let occurs = zip(Self.assignments, expected).contains { $0[level] == cell && $1 != 0 }
        #expect((cells[level] >> UInt64(cell) & 1 == 1) == occurs)
      }
    }
  }

  @Test("The bits by cell are those of the assignments with that cell", arguments: 0..<100)
  func bitsByCell(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var forest = DiagramForest(arities: Self.arities)
    let one = Self.randomTable(&generator, below: 7)
    let diagram = try Self.diagram(one, in: &forest)
    let bits = try forest.bitsByCell(of: diagram)
    for level in Self.arities.indices {
      for cell in 0..<Self.arities[level] {
        let expected = zip(Self.assignments, one).filter { $0.0[level] == cell }.reduce(0) { $0 | $1.1 }
        #expect(bits[level][cell] == expected)
      }
    }
    let gathered = try forest.gathering(diagram, keeping: 1..<3)
    for (cells, value) in zip(Self.assignments, Self.table(gathered, in: forest)) {
      let alike = zip(Self.assignments, one).filter { $0.0[1] == cells[1] && $0.0[2] == cells[2] }
      #expect(value == alike.reduce(0) { $0 | $1.1 })
    }
  }

  @Test(
    "Two cells of a level differ exactly where changing only them changes a value that is not 0",
    arguments: 0..<200
  )
  func differing(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var forest = DiagramForest(arities: Self.arities)
    let one = Self.randomTable(&generator, below: 3)
    let diagram = try Self.diagram(one, in: &forest)
    let found = try forest.differing(in: diagram, at: Self.arities.map { _ in true })
    for level in Self.arities.indices {
      let expected = zip(Self.assignments, one).contains { cells, value in
        zip(Self.assignments, one).contains { others, other in
          let onlyHere = cells.indices.allSatisfy { $0 == level || cells[$0] == others[$0] }
          return onlyHere && value != 0 && other != 0 && value != other
        }
      }
      #expect(found[level] == expected, "seed \(seed), level \(level)")
    }
  }

  @Test("A budget of few steps ends a query instead of giving a wrong answer")
  func budget() throws {
    var generator = SplitMix64(seed: 1)
    var forest = DiagramForest(arities: Self.arities)
    let first = try Self.diagram(Self.randomTable(&generator), in: &forest)
    let second = try Self.diagram(Self.randomTable(&generator), in: &forest)
    forest.begin(Budget(steps: 2, nodes: 1_000))
    #expect(throws: OutOfBudget.self) { try forest.and(first, second) }
    forest.begin(Budget(steps: 1_000, nodes: 1))
    #expect(throws: OutOfBudget.self) { try forest.or(first, second) }
  }

  /// A case space whose levels have the arities of these tests.
  private static func space() throws -> CaseSpace {
    try DiagramTestBook.space()
  }
}
