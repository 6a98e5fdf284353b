import RuleLanguage

/// The entry words of one fact while they are collected.
struct WordList {
  /// What has claimed a word.
  struct Claim {
    let meaning: Vocabulary.Meaning
    let name: String
    let place: Place
  }

  let fact: Spoken
  /// Whether the fact can have several values at once.
  let isSet: Bool
  /// Whether the parser found an error in the declaration, so that no clash is sure.
  let isDamaged: Bool
  private var claims: [String: Claim] = [:]

  init(of fact: Spoken, isSet: Bool, isDamaged: Bool) {
    self.fact = fact
    self.isSet = isSet
    self.isDamaged = isDamaged
  }

  /// What each word means, in normal form.
  var meanings: [String: Vocabulary.Meaning] { claims.mapValues { $0.meaning } }

  /// Adds a word.
  ///
  /// - Returns: Why the word cannot mean this; nil where it does now or did already.
  mutating func add(_ word: String, _ claim: Claim) -> WordProblem? {
    let normal = Vocabulary.normal(word)
    if normal.isEmpty { return .emptyWord(word) }
    if normal == "unknown" { return .reservedWord(word, meaning: "nothing is known") }
    if normal == "none", isSet { return .reservedWord(word, meaning: "the set is empty") }
    guard let first = claims[normal] else {
      claims[normal] = claim
      return nil
    }
    guard first.meaning != claim.meaning else { return nil }
    return .wordTaken(word, of: fact, by: first.name, declared: first.place)
  }

  /// Adds labels; one that something else claims, or another label, means nothing.
  mutating func addLabels(_ labels: [(label: String, claim: Claim)]) {
    var uses: [String: Int] = [:]
    let words = labels.map { Vocabulary.normal($0.label) }
    for word in words { uses[word, default: 0] += 1 }
    for (word, label) in zip(words, labels) {
      guard uses[word] == 1, claims[word] == nil, !["", "unknown", "none"].contains(word) else { continue }
      claims[word] = label.claim
    }
  }
}
