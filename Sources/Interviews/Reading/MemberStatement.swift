import RuleBooks

/// What is said of one member of a several-of fact: `+liver`, `liver yes`, `-bone`, `bone no`, `bone unknown`.
struct MemberStatement {
  let word: String
  /// nil for not known.
  let isPresent: Bool?
  /// Whether it speaks of one member, and not of the whole set.
  let isSingle: Bool

  init(_ text: String, _ words: ChoiceWords) {
    if text.hasPrefix("+") || text.hasPrefix("-") {
      word = TypedText.trimmed(String(text.dropFirst()))
      isPresent = text.hasPrefix("+")
      isSingle = true
      return
    }
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map { String($0) }
    if parts.count > 1, !words.isWord(text), let last = parts.last {
      let truth: Bool??
      switch Vocabulary.normal(last) {
      case "yes", "true": truth = true
      case "no", "false": truth = false
      case "unknown": truth = .some(nil)
      default: truth = nil
      }
      if let truth {
        word = parts.dropLast().joined(separator: " ")
        isPresent = truth
        isSingle = true
        return
      }
    }
    word = text
    isPresent = nil
    isSingle = false
  }
}
