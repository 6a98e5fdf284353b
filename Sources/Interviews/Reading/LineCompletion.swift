import RuleBooks

/// What the beginning of a line may become: values of the fact that is asked for, facts behind `change`, commands.
struct LineCompletion {
  private let book: RuleBook
  private let fact: Int?

  init(_ book: RuleBook, asking fact: Int?) {
    self.book = book
    self.fact = fact
  }

  /// Whole lines that begin so.
  func completions(of start: String) -> [String] {
    let change = Command.change.rawValue + " "
    if start.hasPrefix(change) {
      return matches(String(start.dropFirst(change.count)), book.facts.map { $0.name }).map { change + $0 }
    }
    if let sign = start.firstIndex(of: "="), sign != start.startIndex {
      let name = String(start[..<sign])
      guard let named = book.facts.firstIndex(where: { $0.name == Vocabulary.normal(name) }) else { return [] }
      return matches(String(start[start.index(after: sign)...]), names(of: named)).map { name + "=" + $0 }
    }
    guard let fact else {
      return matches(start, Command.allCases.map { $0.rawValue } + book.facts.map { $0.name + "=" })
    }
    // Of a list only the last item is begun.
    let isListed = if case .severalOf = book.facts[fact].type { true } else { false }
    let opening = isListed ? start.lastIndex { $0 == "," || $0 == ";" || $0 == "+" || $0 == "-" } : nil
    if let opening, start[opening] != "-" || opening == start.startIndex || start[start.index(before: opening)] == " " {
      let item = start[start.index(after: opening)...]
      let space = item.prefix { $0 == " " }
      let kept = String(start[...opening]) + space
      return matches(String(item.dropFirst(space.count)), names(of: fact)).map { kept + $0 }
    }
    let found = matches(start, names(of: fact) + Command.allCases.map { $0.rawValue })
    return found.isEmpty && !start.isEmpty ? matches(start, book.facts.map { $0.name + "=" }) : found
  }

  private func names(of fact: Int) -> [String] {
    let names = book.facts[fact].type.values.map { $0.name }
    if case .severalOf = book.facts[fact].type, !names.contains("none") { return names + ["none"] }
    return names
  }

  private func matches(_ start: String, _ words: [String]) -> [String] {
    let wanted = Vocabulary.normal(start)
    return words.filter { Vocabulary.normal($0).hasPrefix(wanted) }
  }
}
