/// One thing that a case of the rule file expects of its answer.
package enum OutcomeDeclaration: Sendable, Equatable {
  case verdict(VerdictName, options: [Name], by: [Name])
  case contested(options: [Name], by: [Name])
  case notes([Name])
  case questions([Name])
  case depends(option: Name, on: [Name])
  case missing([Name])
  case conflict([Name])
  case outOfScope(Place)
}
