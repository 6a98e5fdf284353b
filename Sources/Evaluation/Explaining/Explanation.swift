import CaseSpaces
import RuleBooks

/// Why an option has its verdict: every argument down to the values read.
package struct Explanation: Sendable {
  /// A rule of the option with its condition painted.
  package struct Argument: Sendable {
    package let rule: Int
    /// Whether the rule holds, overrides included.
    package let truth: Truth
    package let condition: PaintedCondition
    /// Rules that override this one and hold in some completion.
    package let overriddenBy: [Int]
  }

  package let answer: Answer
  package let option: OptionAnswer
  /// All rules of the option in the order of the file.
  package let arguments: [Argument]
  /// A smallest set of known facts that by themselves settle the verdict; nil where it is not settled.
  package let sufficientFacts: [Int]?
}
