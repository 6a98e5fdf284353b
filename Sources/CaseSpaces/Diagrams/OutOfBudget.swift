/// A query took more steps or nodes than it may; nothing is known of its answer.
package struct OutOfBudget: Error, Sendable, Equatable {
  package init() {}
}
