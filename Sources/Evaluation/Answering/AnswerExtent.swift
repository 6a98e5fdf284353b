/// How much of an answer is worked out.
package enum AnswerExtent: Sendable, Equatable {
  case everything
  /// Everything but what a single open rule needs.
  case brief
  /// Verdicts and the rules that hold; not which missing facts they depend on, so that `missing` names required facts only.
  case verdicts
}
