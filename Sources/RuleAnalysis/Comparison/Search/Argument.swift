import RuleBooks
import RuleLanguage

/// What a rule says of its options, apart from when it says it.
struct Argument: Hashable {
  let effect: Effect
  /// The names of the intents, sorted.
  let intents: [String]

  init(_ rule: Rule, _ book: RuleBook) {
    effect = rule.effect
    intents = rule.intents.map { book.intents[$0] }.sorted()
  }
}
