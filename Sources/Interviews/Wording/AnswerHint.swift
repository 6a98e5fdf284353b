import RuleBooks

/// How a fact can be answered, in a sentence.
struct AnswerHint: Sendable {
  private let book: RuleBook

  init(_ book: RuleBook) { self.book = book }

  func words(for fact: Int) -> String {
    let isNumbered = ChoiceList(book, fact: fact).isNumbered
    switch book.facts[fact].type {
    case .yesOrNo: return "Answer yes or no."
    case .oneOf, .inOrder:
      return "Answer with a word" + (isNumbered ? " or its number" : "") + "; with `or` between what is possible."
    case .severalOf:
      return "Name all that are there, with commas, by word" + (isNumbered ? " or number" : "")
        + ": the others are then known not to be. Or `none`; or one by one, as `+this, -that`."
    case .number(let scale):
      let example = scale.measure(at: scale.lastIndex / 4)
      let low = scale.text(at: scale.lastIndex / 8)
      return "A number from " + scale.text(at: 0) + " to " + scale.measure(at: scale.lastIndex) + ", such as "
        + example + ", or what is known of it: <" + scale.text(at: scale.lastIndex / 4) + ", " + low + "-" + example
        + "."
    case .text: return "Free text; nothing is decided on it."
    }
  }
}
