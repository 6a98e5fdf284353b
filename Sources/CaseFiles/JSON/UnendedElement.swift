import RuleBooks

/// An element of a list that is refused, and whose end has to be found in further bytes.
struct UnendedElement: Sendable {
  var search: ElementEnd
  private let fault: Fault
  private let label: CaseIdentifier?
  private let position: TextPosition

  init(_ search: ElementEnd, _ fault: Fault, label: CaseIdentifier?, at position: TextPosition) {
    self.search = search
    self.fault = fault
    self.label = label
    self.position = position
  }

  /// The element as a case.
  func entry(number: Int, losesRest: Bool) -> CaseEntry {
    let problem = CaseProblem(fault, at: position, losesRest: losesRest)
    return CaseEntry(position: number, line: position.line, label: label, result: .failure(problem))
  }
}
