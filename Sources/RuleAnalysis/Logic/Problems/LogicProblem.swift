import RuleBooks
import RuleLanguage

/// A fault that follows from what conditions mean together.
package enum LogicProblem: Sendable, Equatable {
  case rule(RuleFault)
  case redundancy(RedundancyFault)
  case option(OptionFault)
  case fact(FactFault)
  case declaration(DeclarationFault)
  case limit(CheckLimit)

  package var code: DiagnosticCode {
    switch self {
    case .rule(let fault): fault.code
    case .redundancy(let fault): fault.code
    case .option(let fault): fault.code
    case .fact(let fault): fault.code
    case .declaration(let fault): fault.code
    case .limit(let limit): limit.code
    }
  }

  package var severity: Severity {
    switch self {
    case .rule(let fault): fault.severity
    case .redundancy(let fault): fault.severity
    case .option(let fault): fault.severity
    case .fact(let fault): fault.severity
    case .declaration(let fault): fault.severity
    case .limit(let limit): limit.severity
    }
  }

  func wording(_ book: RuleBook) -> FindingWording {
    switch self {
    case .rule(let fault): fault.wording(book)
    case .redundancy(let fault): fault.wording(book)
    case .option(let fault): fault.wording(book)
    case .fact(let fault): fault.wording(book)
    case .declaration(let fault): fault.wording(book)
    case .limit(let limit): limit.wording(book)
    }
  }
}
