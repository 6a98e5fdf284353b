/// How much work one query may take, in steps and nodes and never in time, so that answers are the same on every machine.
package struct Budget: Sendable, Equatable {
  package let steps: Int
  package let nodes: Int

  package init(steps: Int, nodes: Int) {
    self.steps = steps
    self.nodes = nodes
  }

  package static let standard = Budget(steps: 4_000_000, nodes: 1_000_000)
}
