import RuleBooks
import RuleLanguage

/// Finds the option that a command line names.
enum OptionName {
  /// The option of a name or label; nil where there is none, and standard error says so.
  static func option(_ name: String, in book: RuleBook, console: inout Console) -> Int? {
    let wanted = Vocabulary.normal(name)
    let found = book.options.firstIndex { option in
      Vocabulary.normal(option.name) == wanted || Vocabulary.normal(option.label) == wanted
    }
    if let found { return found }
    let names = book.options.map(\.name)
    let nearest = Spelling.nearest(to: name, among: names).first
    console.complain(
      "there is no option \"" + name + "\"",
      help: nearest.map { "did you mean " + $0 + "?" } ?? "the options are " + names.joined(separator: ", ")
    )
    return nil
  }
}
