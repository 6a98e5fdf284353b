import RuleLanguage

/// The pages about the codes of rule files; their stages have a file each.
enum RuleCodePages {
  static func page(about code: DiagnosticCode) -> CodePage {
    switch code {
    case .fileTooLarge: fileTooLarge
    case .brokenEncoding: brokenEncoding
    case .lookAlikeCharacter: lookAlikeCharacter
    case .hiddenCharacter: hiddenCharacter
    case .unexpectedCharacter: unexpectedCharacter
    case .unterminatedString: unterminatedString
    case .textTooLong: textTooLong
    case .nestingTooDeep: nestingTooDeep
    case .tooManyDeclarations: tooManyDeclarations
    case .missingHeader: missingHeader
    case .unexpectedToken: unexpectedToken
    case .unknownDeclaration: unknownDeclaration
    case .reservedWord: reservedWord
    case .missingClause: missingClause
    case .repeatedClause: repeatedClause
    case .mixedAndOr: mixedAndOr
    case .foreignOperator: foreignOperator
    case .unsupportedLanguage: unsupportedLanguage
    case .malformedVersion: malformedVersion
    case .missingBracket: missingBracket
    case .unknownName: unknownName
    case .duplicateName: duplicateName
    case .unfittingTest: unfittingTest
    case .missingUnit: missingUnit
    case .wrongUnit: wrongUnit
    case .outOfRange: outOfRange
    case .offStep: offStep
    case .unknownValue: unknownValue
    case .cyclicDefinition: cyclicDefinition
    case .cyclicOverride: cyclicOverride
    case .cyclicApplicability: cyclicApplicability
    case .ambiguousWord: ambiguousWord
    case .tooManyFacts: tooManyFacts
    case .tooManyValues: tooManyValues
    case .malformedScale: malformedScale
    case .ruleWithoutCitation: ruleWithoutCitation
    case .unusedStatement: unusedStatement
    case .textInCondition: textInCondition
    case .wrongKindOfName: wrongKindOfName
    case .nothingToArgue: nothingToArgue
    case .unfittingReading: unfittingReading
    case .unfittingCount: unfittingCount
    case .repeatedValue: repeatedValue
    case .emptyRange: emptyRange
    case .contradictoryGivens: contradictoryGivens
    case .neverHolds: neverHolds
    case .nothingPossible: nothingPossible
    case .overlappingCases: overlappingCases
    case .uncoveredCases: uncoveredCases
    case .emptyScope: emptyScope
    case .tooManyCells: tooManyCells
    case .undecidedCheck: undecidedCheck
    case .noOption: noOption
    case .alwaysOverridden: alwaysOverridden
    case .whollyExcluded: whollyExcluded
    case .subsumedRule: subsumedRule
    case .jointlySubsumedRule: jointlySubsumedRule
    case .equalForAndExcludes: equalForAndExcludes
    case .strongConflict: strongConflict
    case .neverOffered: neverOffered
    case .alwaysOffered: alwaysOffered
    case .idleFact: idleFact
    case .valuesAlike: valuesAlike
    case .idleDefinition: idleDefinition
    case .nearMiss: nearMiss
    case .mergeableRules: mergeableRules
    case .ruleWithoutCase: ruleWithoutCase
    case .failedCase: failedCase
    case .undecidedCase: undecidedCase
    case .changedCase: changedCase
    case .changeWithoutBase: changeWithoutBase
    case .missingBase: missingBase
    case .otherBaseVersion: otherBaseVersion
    case .cyclicLayers: cyclicLayers
    case .twoBaseVersions: twoBaseVersions
    case .tooManyLayers: tooManyLayers
    case .nothingToChange: nothingToChange
    case .changedScope: changedScope
    case .unfittingNarrowing: unfittingNarrowing
    case .removedRule: removedRule
    case .droppedReference: droppedReference
    case .overriddenWithholding: overriddenWithholding
    case .staleRename: staleRename
    case .unsigned: unsigned
    case .voidSignature: voidSignature
    case .strangeSignature: strangeSignature
    case .unreadableSignatures: unreadableSignatures
    case .foreignSignatures: foreignSignatures
    }
  }

  /// A rule that differs from its like in the condition alone.
  static func rule(when condition: String) -> String {
    """
    rule chemotherapy.1
      for chemotherapy to control
      when \(condition)
      because "It has to be treated everywhere."
      cite guide
    """
  }
}
