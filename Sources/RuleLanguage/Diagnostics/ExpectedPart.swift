/// What should stand where something else does.
enum ExpectedPart: Sendable, Equatable {
  case name(NameRole)
  case text(TextRole)
  case number(NumberRole)
  case version
  case colon(of: NameRole)
  case openBracket
  case condition
  case listOf
  case atLeastOf
  case leastOrMost
  case toInRange
  case andInBetween
  case everyOption
  case forOrAgainst
  case evidence
  case factType
  case yesOrNo
  case oneOf
  case inOrder
  case severalOf
  case numberRange
  case step
  case also
  case onlyWhen
  case asInReads
  case ofInGroup
  case coversWhen
  case branch
  case outcome
  case onInDepends
  case outOfScope
  case baseVersion
  case fromInRenamed
  case ruleOfLayer
  case optionOfLayer
  case factOfLayer

  /// What is expected.
  var words: String {
    switch self {
    case .name(let role): "the name of " + role.thing
    case .text(let role): role.words
    case .number(let role): role.words
    case .version: "a version of three numbers"
    case .colon: "`:`"
    case .openBracket: "`(`"
    case .condition: "a condition"
    case .listOf, .ofInGroup: "`of`"
    case .atLeastOf: "`least`"
    case .leastOrMost: "`least` or `most`"
    case .toInRange: "`to`"
    case .andInBetween: "`and`"
    case .everyOption: "`option`"
    case .forOrAgainst: "`for` or `against`"
    case .evidence: "`high`, `moderate`, `low` or `very-low`"
    case .factType: "the type of the fact"
    case .yesOrNo: "`yes or no`"
    case .oneOf: "`one of`"
    case .inOrder: "`in order`"
    case .severalOf: "`several of`"
    case .numberRange: "the range of the number"
    case .step: "the step of the number"
    case .also: "`also`"
    case .onlyWhen, .coversWhen: "`when`"
    case .asInReads: "`as`"
    case .branch: "a value and its condition"
    case .outcome: "a verdict or another outcome"
    case .onInDepends: "`on`"
    case .outOfScope: "`out of scope`"
    case .baseVersion: "`version`"
    case .fromInRenamed: "`from`"
    case .ruleOfLayer: "`rule`"
    case .optionOfLayer: "`option`"
    case .factOfLayer: "`fact`"
    }
  }

  /// How it is written, in a whole example.
  var example: String {
    switch self {
    case .name(let role): role.example
    case .text(let role): role.example
    case .number(let role): role.example
    case .version: "version 1.0.0"
    case .colon(.group): "group gi-tract \"GI tract\" of primary-site: stomach, ileum"
    case .colon(.definition): "define has-spread \"Cancer that has spread\": spread is not none"
    case .colon: "fact spread \"Spread\": one of none, distant"
    case .openBracket, .listOf: "symptoms include any of (diarrhoea, flushing)"
    case .condition: "spread is none"
    case .atLeastOf: "at least 2 of (flushing, diarrhoea, wheeze)"
    case .leastOrMost: "ki-67 at least 20 %"
    case .toInRange, .andInBetween: "ki-67 from 3 to 20 %"
    case .everyOption: "excludes every option"
    case .forOrAgainst: "strongly for surgery"
    case .evidence: "cite nets-treated surgery.3 evidence high"
    case .factType: "yes or no; one of a, b; in order a, b; several of a, b; number from 0 to 100 % step 0.1; text"
    case .yesOrNo: "fact locally-advanced \"Locally advanced\": yes or no"
    case .oneOf: "one of ileum, colon, rectum"
    case .inOrder: "in order none, regional-nodes, distant"
    case .severalOf: "several of liver, bone, lung"
    case .numberRange, .step: "number from 0 to 100 % step 0.1"
    case .also: "lung \"Lung\" (also bronchus)"
    case .onlyWhen: "only when primary-site is stomach"
    case .asInReads: "reads slow as very-slow, intermediate"
    case .ofInGroup: "group gi-tract \"GI tract\" of primary-site: stomach, ileum"
    case .coversWhen: "covers when differentiation is well"
    case .branch: "define size-class \"Size\": one of small, large  small when tumour-size below 20 mm  large otherwise"
    case .outcome: "expect candidate surgery by surgery.3, missing growth-rate"
    case .onInDepends: "depends surgery on surgery-feasible"
    case .outOfScope: "expect out of scope"
    case .baseVersion: "extends neuroendocrine-tumours version 1.0.0"
    case .fromInRenamed: "renamed from old-name"
    case .ruleOfLayer: "remove rule surgery.3 because \"The board decided otherwise.\""
    case .optionOfLayer: "withhold option surgery because \"It is not done here.\""
    case .factOfLayer: "narrow fact grade: in order G1, G2"
    }
  }
}
