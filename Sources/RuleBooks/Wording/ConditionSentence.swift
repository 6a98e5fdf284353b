/// A condition as people read it: sentences about facts, nested where conditions are.
///
/// It is projected from the checked condition, so that what is read is what is decided.
package indirect enum ConditionSentence: Sendable, Equatable {
  /// A sentence about one fact: `Spread is “None”`.
  case test(fact: Int, words: String)
  /// A definition, or that it is not so.
  case definition(Int, words: String)
  /// Words that introduce further sentences: `all of these hold`.
  case list(String, [ConditionSentence])

  /// The sentence on one line where it has no parts.
  package var words: String {
    switch self {
    case .test(_, let words), .definition(_, let words): words
    case .list(let words, _): words
    }
  }

  /// The definitions that the sentences name, each once, in their order.
  package var definitions: [Int] {
    switch self {
    case .test: return []
    case .definition(let definition, _): return [definition]
    case .list(_, let parts):
      var found: [Int] = []
      for definition in parts.flatMap({ $0.definitions }) where !found.contains(definition) { found.append(definition) }
      return found
    }
  }
}
