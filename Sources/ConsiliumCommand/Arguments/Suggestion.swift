import RuleBooks
import RuleLanguage

/// What somebody may have meant who typed a word that nothing is called by.
enum Suggestion {
  private static let most = 3
  /// How much of a name is enough to find it by.
  private static let shortestPart = 3

  /// A question such as: did you mean `evaluate`? nil where nothing is like the word.
  static func question(about word: String, among names: [String]) -> String? {
    let found = likely(word, among: names)
    return found.isEmpty ? nil : "did you mean " + BookWording.list(found.map { "`" + $0 + "`" }, "or") + "?"
  }

  /// The names like a word, best first: those that are spelled nearly so, else those that begin so or have it as a part.
  static func likely(_ word: String, among names: [String]) -> [String] {
    let wanted = Vocabulary.normal(word)
    let normal = names.map { (name: $0, normal: Vocabulary.normal($0)) }
    var found = Spelling.nearest(to: wanted, among: normal.map(\.normal))
    if found.isEmpty, wanted.count >= shortestPart {
      found = normal.map(\.normal).filter { $0.hasPrefix(wanted) }
      if found.isEmpty {
        found = normal.map(\.normal).filter { $0.split(separator: "-").contains { $0.hasPrefix(wanted) } }
      }
      if found.isEmpty { found = normal.map(\.normal).filter { $0.contains(wanted) } }
    }
    return found.prefix(most).compactMap { name in normal.first { $0.normal == name }?.name }
  }
}
