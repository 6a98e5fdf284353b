/// One top-level declaration of a rule file.
package enum Declaration: Sendable, Equatable {
  case intents([Name])
  case source(SourceDeclaration)
  case fact(FactDeclaration)
  case group(GroupDeclaration)
  case option(OptionDeclaration)
  case definition(DefinitionDeclaration)
  case impossible(ConstraintDeclaration)
  case question(ConstraintDeclaration)
  case covers(CoversDeclaration)
  case rule(RuleDeclaration)
  case patientCase(CaseDeclaration)
  /// `replace rule …`: the rule stands in the place of the one with its id.
  case replacement(RuleDeclaration)
  case removal(RuleRemoval)
  case withholding(OptionWithholding)
  case narrowing(FactNarrowing)
}
