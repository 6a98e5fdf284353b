import RuleLanguage

/// The declarations of a rule file by kind, each kind in the order of the file.
struct Declarations {
  /// A fact of a declaration that may name several.
  struct NamedFact {
    let name: LabelledName
    /// The position of the declaration among the fact declarations.
    let declaration: Int
  }

  private(set) var intents: [Name] = []
  private(set) var sources: [SourceDeclaration] = []
  private(set) var factDeclarations: [FactDeclaration] = []
  private(set) var facts: [NamedFact] = []
  private(set) var groups: [GroupDeclaration] = []
  private(set) var options: [OptionDeclaration] = []
  private(set) var definitions: [DefinitionDeclaration] = []
  private(set) var constraints: [ConstraintDeclaration] = []
  private(set) var questions: [ConstraintDeclaration] = []
  private(set) var coverage: [CoversDeclaration] = []
  private(set) var rules: [RuleDeclaration] = []
  private(set) var cases: [CaseDeclaration] = []
  private(set) var withholdings: [OptionWithholding] = []
  private(set) var narrowings: [FactNarrowing] = []

  init(_ tree: RuleFile) {
    for declaration in tree.declarations {
      switch declaration {
      case .intents(let names): intents += names
      case .source(let source): sources.append(source)
      case .fact(let fact):
        facts += fact.names.map { NamedFact(name: $0, declaration: factDeclarations.count) }
        factDeclarations.append(fact)
      case .group(let group): groups.append(group)
      case .option(let option): options.append(option)
      case .definition(let definition): definitions.append(definition)
      case .impossible(let constraint): constraints.append(constraint)
      case .question(let question): questions.append(question)
      case .covers(let covers): coverage.append(covers)
      case .rule(let rule): rules.append(rule)
      case .patientCase(let patientCase): cases.append(patientCase)
      case .withholding(let withholding): withholdings.append(withholding)
      case .narrowing(let narrowing): narrowings.append(narrowing)
      // They stand for what the other files lack now.
      case .replacement, .removal: break
      }
    }
  }
}
