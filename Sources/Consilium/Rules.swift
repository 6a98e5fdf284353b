import CaseFiles
import Evaluation
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// A rule book, read and checked, that answers cases.
///
/// ```swift
/// let rules = try Rules.neuroendocrineTumours()
/// let patient = try rules.patient(["primary-site": "ileum", "spread": "distant", "surgery-feasible": "no"])
/// for option in rules.answer(patient).options { print(option.label, option.verdict.rawValue) }
/// ```
///
/// It lays out options and reasons for a multidisciplinary team and gives no advice. A value of this type never changes and
/// can be used from any thread.
public struct Rules: Sendable {
  package let engine: CaseEngine

  /// The rules of the source document "How are NETs treated?" (Irish Cancer Society) that come with the library.
  ///
  /// - Parameter withGuidelineNotes: Whether notes from published guidelines and trials stand beside the options; they
  ///   change no verdict.
  /// - Throws: `RulesError` where the built-in text cannot be read, which the library's tests exclude.
  public static func neuroendocrineTumours(withGuidelineNotes: Bool = false) throws(RulesError) -> Rules {
    try Rules(withGuidelineNotes ? BuiltInRules.guidelineNotes : BuiltInRules.neuroendocrineTumours)
  }

  /// Reads and checks a rule file, with the files that it extends.
  ///
  /// The rule files that come with the library need not be given: they are found by the name in their header.
  ///
  /// - Parameters:
  ///   - text: The bytes of the file, in UTF-8.
  ///   - bases: The bytes of the files that it extends, and of those that they extend, in any order.
  /// - Throws: `RulesError` with every finding that keeps the files from being used.
  public init(_ text: [UInt8], over bases: [[UInt8]] = []) throws(RulesError) {
    let bases = (bases + BuiltInRules.every).map { Self.text($0) }
    let texts = RuleTexts(Self.text(text)) { base in bases.first { $0.name == base.name.text } }
    let check = RuleFileCheck(texts)
    guard let engine = check.engine else { throw RulesError(check.diagnostics, texts) }
    self.engine = engine
  }

  /// A text by the name in its header.
  private static func text(_ bytes: [UInt8]) -> RuleText {
    RuleText(name: RuleParser.header(of: bytes)?.name.text ?? "", bytes: bytes)
  }

  /// The name in the file's header.
  public var name: String { engine.book.name }

  /// The version in the file's header, such as `1.0.0`.
  public var version: String { engine.book.version }

  /// The SHA-256 of the file's bytes, as `sha256:` and 64 hexadecimal digits.
  ///
  /// Of a file that extends others it is the SHA-256 of the lines of all their digests, each ended by a line feed, in
  /// the order of `layers`.
  public var digest: String { engine.book.digest }

  /// The files that the rules were read from, those that others extend before them.
  public var layers: [RuleLayer] {
    engine.book.layers.map { RuleLayer(name: $0.name, version: $0.version, digest: $0.digest) }
  }

  /// The names of the facts that a case can state, in the order of the file.
  public var facts: [String] { engine.book.facts.map { $0.name } }

  /// The names of the options, in the order of the file.
  public var options: [String] { engine.book.options.map { $0.name } }

  /// Answers a case: every option with its verdict and reasons, and what is missing.
  ///
  /// The answer is exact over all possible completions of the case, and the same for the same rules and case everywhere.
  public func answer(_ patient: Patient) -> Answer {
    Answer(engine.answer(patient.record), engine.book)
  }
}
