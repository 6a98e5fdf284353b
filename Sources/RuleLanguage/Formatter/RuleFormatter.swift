/// Puts rule files into the one style, with their comments.
package enum RuleFormatter {
  /// A rule file in the one style, or why it has none.
  package enum Result: Sendable, Equatable {
    case formatted([UInt8])
    /// A text with errors is not touched: what it means is not known.
    case refused([Diagnostic])
  }

  /// Formats the bytes of a rule file.
  ///
  /// The tree stays the same and so does every comment; formatting again changes nothing.
  package static func format(_ bytes: [UInt8], limits: RuleLimits = .standard) -> Result {
    let file = RuleParser.parse(bytes, limits: limits)
    guard !file.diagnostics.contains(where: { $0.severity == .error }) else { return .refused(file.diagnostics) }
    let plain = RulePrinter.print(file.tree, with: [])
    guard !file.comments.isEmpty else { return .formatted(plain) }
    var formatted = bytes
    for _ in 0..<mostRounds {
      let comments = CommentPlacing.comments(of: formatted, printed: plain, limits: limits)
      let next = RulePrinter.print(file.tree, with: comments)
      if next == formatted { break }
      formatted = next
    }
    return .formatted(formatted)
  }

  /// How often comments are placed until they stay where they are.
  ///
  /// A comment that moves behind a bracket can make room for another to do so.
  private static let mostRounds = 8
}
