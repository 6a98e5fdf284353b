import RuleLanguage

/// Says what belongs to a rule book in words for a person.
package struct BookWording: Sendable {
  package let book: RuleBook

  package init(_ book: RuleBook) { self.book = book }

  /// The fact's label.
  package func label(ofFact fact: Int) -> String { book.facts[fact].label }

  package func label(ofOption option: Int) -> String { book.options[option].label }

  /// The labels of facts, as a list that ends in "and".
  package func facts(_ facts: [Int]) -> String { Self.list(facts.map(label(ofFact:)), "and") }

  /// The labels of options, with commas.
  package func options(_ options: [Int]) -> String { options.map(label(ofOption:)).joined(separator: ", ") }

  /// The names of intents, with commas.
  package func intents(_ intents: [Int]) -> String {
    intents.map { Self.readable(book.intents[$0]) }.joined(separator: ", ")
  }

  /// The label of a value, or its name where it has none.
  package func value(_ index: Int, ofFact fact: Int) -> String {
    let values = book.facts[fact].type.values
    guard index < values.count else { return "" }
    return values[index].label ?? Self.readable(values[index].name)
  }

  /// The values of a set, in the order of the file.
  package func values(_ set: UInt64, ofFact fact: Int) -> [String] {
    Self.indices(of: set).map { value($0, ofFact: fact) }
  }

  /// A source's statement or a source as a whole, as it is cited among all sources: `nets-treated surgery.3`.
  package func citation(_ reference: Reference) -> String {
    let source = book.sources[reference.source]
    guard let statement = reference.statement else { return source.name }
    return source.name + " " + source.statements[statement].id
  }

  /// Where a rule comes from: `[surgery.3]`, or `[implied.1: targeted.4, liver.2]` where its own name is no statement.
  package func origin(of rule: Int) -> String { originParts(of: rule).reduce("") { $0 + $1.words } }

  /// The words of `origin(of:)` in order, those that name something cited with what that is.
  package func originParts(of rule: Int) -> [(words: String, reference: Reference?)] {
    let rule = book.rules[rule]
    let cited = rule.references.map { (words: shortCitation($0), reference: Optional($0)) }
    let named = cited.first { $0.words == rule.id }?.reference
    var parts: [(words: String, reference: Reference?)] = [("[", nil), (rule.id, named)]
    let others =
      rule.isWithholding
      ? [(words: book.layers[book.layer(of: rule.place)].name, reference: Reference?.none)]
      : cited.filter { $0.words != rule.id }
    for (position, other) in others.enumerated() {
      parts.append((position > 0 || others.count < cited.count ? ", " : ": ", nil))
      parts.append(other)
    }
    return parts + [("]", nil)]
  }

  /// A citation without the name of the source where the book, or the file on which all layers stand, has only one.
  package func shortCitation(_ reference: Reference) -> String {
    guard isOnlySource(reference.source), let statement = reference.statement else { return citation(reference) }
    return book.sources[reference.source].statements[statement].id
  }

  private func isOnlySource(_ source: Int) -> Bool {
    let isLowest = book.layer(of: book.sources[source].place) == 0
    return isLowest && book.sources.count { book.layer(of: $0.place) == 0 } == 1
  }

  /// A name as words: hyphens between lower-case letters become spaces.
  package static func readable(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isPlain else { return name }
    return name.split(separator: "-").joined(separator: " ")
  }

  /// A list for reading: `a, b and c`.
  package static func list(_ words: [String], _ conjunction: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " " + conjunction + " " + last
  }

  /// The positions of the bits of a set.
  package static func indices(of set: UInt64) -> [Int] { (0..<64).filter { set >> UInt64($0) & 1 == 1 } }
}
