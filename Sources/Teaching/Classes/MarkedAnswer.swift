/// An answer of a class, marked, or with the reason why it could not be.
package struct MarkedAnswer: Sendable {
  package let given: GivenAnswer
  package let result: Result<Marking, ResponseProblem>

  package var marking: Marking? {
    switch result {
    case .success(let marking): marking
    case .failure: nil
    }
  }
}
