import RuleBooks
import RuleLanguage

/// Names that a person may have meant.
enum Nearest {
  /// The names closest to a word, compared in normal form and returned as the rule book spells them.
  static func names(to word: ArraySlice<UInt8>, among names: [String]) -> [String] {
    let normal = names.map { Vocabulary.normal($0) }
    let found = Spelling.nearest(to: Vocabulary.normal(word.string), among: normal)
    var result: [String] = []
    for name in found {
      guard let index = normal.firstIndex(of: name), !result.contains(names[index]) else { continue }
      result.append(names[index])
    }
    return result
  }
}
