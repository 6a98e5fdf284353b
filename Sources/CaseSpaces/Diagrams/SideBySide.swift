/// A way down several diagrams at once, one of which is to be stayed in and all others out of.
struct SideBySide {
  /// For each step down the diagram to stay in and behind it the others; those of the last step are the last ones.
  var diagrams: [Diagram]
  /// The combinations that have been met, each with as many parts as its level says.
  ///
  /// Who meets one again has been below it before and found no way out.
  private var met = NodeTable()

  init(_ set: Diagram, _ others: [Diagram]) {
    diagrams = [set] + others.filter { $0 != .nowhere }
  }

  /// Whether the combination of the last step is met for the first time; its others are put in order, each once.
  ///
  /// - Parameter start: Where the step begins.
  mutating func isNew(from start: Int) throws(OutOfBudget) -> Bool {
    diagrams.withUnsafeMutableBufferPointer { diagrams in
      var others = UnsafeMutableBufferPointer(rebasing: diagrams[(start + 1)...])
      others.sort { $0.code < $1.code }
    }
    var end = min(start + 2, diagrams.count)
    for position in end..<diagrams.count where diagrams[position] != diagrams[end - 1] {
      diagrams[end] = diagrams[position]
      end += 1
    }
    diagrams.removeLast(diagrams.count - end)
    let known = met.count
    _ = try met.place(of: end - start, diagrams, from: start, limit: DiagramForest.mostNodes)
    return met.count > known
  }
}
