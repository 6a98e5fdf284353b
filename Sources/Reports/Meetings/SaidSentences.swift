/// What a page has said under its options, so that paper can refer to a sentence instead of saying it again.
///
/// A sheet of paper on which the same note stands under five options has no room for what tells them apart. The rule's
/// name, with which the note ends, stays.
struct SaidSentences {
  /// The option under which a sentence stood first, by its term and words.
  private var options: [String: String] = [:]
  /// The option that is being written, and the one that it referred to last.
  private var current = ""
  private var referred: String?

  /// The words in place of a sentence that the page has said under another option; nil where it has not.
  mutating func reference(for entry: Sheet.Entry, under option: String) -> String? {
    if option != current { (current, referred) = (option, nil) }
    guard entry.kind != .background, entry.nameStart != nil else { return nil }
    let said = entry.words.stretches.reduce(entry.term + "\n") { $0 + $1.text }
    guard let first = options[said], first != option else {
      options[said] = option
      return nil
    }
    defer { referred = first }
    return referred == first ? "likewise " : "as for " + first + " "
  }
}

extension Sheet.Entry {
  /// The first stretch of the name with which a sentence ends; nil where the entry is no sentence with a name.
  var nameStart: Int? {
    let start = words.stretches.firstIndex { stretch in
      switch stretch.emphasis {
      case .reference, .citation: true
      default: false
      }
    }
    return start.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The name of the rule with which the sentence ends.
  var name: Phrase {
    guard let nameStart else { return Phrase() }
    var name = Phrase()
    for stretch in words.stretches[nameStart...] { name.append(stretch.text, stretch.emphasis) }
    return name
  }
}
