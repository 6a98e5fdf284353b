/// One thing that a case of the rule file expects of its answer.
package enum OutcomeDeclaration: Sendable, Equatable {
  case verdict(VerdictName, options: [Name], by: [RuleMention])
  case contested(options: [Name], by: [RuleMention])
  /// No completion has arguments both for and against the option.
  case uncontested([Name])
  case notes([Name])
  case questions([Name])
  case depends(option: Name, on: [Name])
  case missing([Name])
  case conflict([Name])
  /// Rules and questions whose conditions hold in no completion, and `impossible` combinations that do not clash.
  case without([Name])
  case outOfScope(Place)
}
