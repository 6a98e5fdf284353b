import CaseFiles
import RuleLanguage

/// The pages about all codes.
package enum CodePages {
  /// Every page, first those about rule files, each in the order of its code.
  package static var every: [CodePage] {
    DiagnosticCode.allCases.map { RuleCodePages.page(about: $0) }
      + CaseProblemCode.allCases.map { CaseCodePages.page(about: $0) }
  }

  /// The page about a code, in capitals or not.
  package static func page(named name: String) -> CodePage? {
    let code = name.uppercased()
    if let code = DiagnosticCode(rawValue: code) { return RuleCodePages.page(about: code) }
    return CaseProblemCode(rawValue: code).map { CaseCodePages.page(about: $0) }
  }

  package static func pages(of stage: CodeStage) -> [CodePage] {
    every.filter { $0.code.hasPrefix(stage.rawValue) }
  }
}
