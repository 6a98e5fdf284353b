import Testing

@testable import RuleBooks

@Suite("Circles among things that rest on each other")
struct CircleFinderTests {
  @Test("A circle starts with its first member and follows the arrows")
  func order() {
    #expect(CircleFinder.circles([[3], [], [0], [2]]) == [[0, 3, 2]])
    #expect(CircleFinder.circles([[0]]) == [[0]])
    #expect(CircleFinder.circles([[1], [2], []]) == [])
    #expect(CircleFinder.circles([]) == [])
  }

  @Test("A circle is found exactly where one is", arguments: 1...40)
  func random(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<20 {
      let count = Int.random(in: 1...7, using: &generator)
      let arrows = (0..<count).map { _ in
        (0..<Int.random(in: 0...2, using: &generator)).map { _ in Int.random(in: 0..<count, using: &generator) }
      }
      let circles = CircleFinder.circles(arrows)
      #expect(circles.isEmpty != Self.hasCircle(arrows), "seed \(seed): \(arrows)")
      var seen: Set<Int> = []
      for circle in circles {
        #expect(circle.first == circle.min())
        for (node, next) in zip(circle, circle.dropFirst() + circle.prefix(1)) {
          #expect(arrows[node].contains(next), "seed \(seed): \(arrows)")
          #expect(seen.insert(node).inserted)
        }
      }
    }
  }

  @Test("A long chain is followed to its end")
  func depth() {
    let count = 100_000
    let chain = (0..<count).map { [($0 + 1) % count] }
    #expect(CircleFinder.circles(chain).first?.count == count)
  }

  /// Whether some node reaches itself, by following arrows as many times as there are nodes.
  private static func hasCircle(_ arrows: [[Int]]) -> Bool {
    arrows.indices.contains { start in
      var reached = Set(arrows[start])
      for _ in arrows.indices { reached.formUnion(reached.flatMap { arrows[$0] }) }
      return reached.contains(start)
    }
  }
}
