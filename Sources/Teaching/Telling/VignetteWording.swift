import RuleBooks

/// The sentences of stories about patients, made from labels, units and values alone.
///
/// No sentence needs to know what a fact means: it names the fact, says what is recorded, and quotes what is free text.
package struct VignetteWording: Sendable {
  private static let factsPerSentence = 3
  private static let verbs = ["recorded as", "given as", "described as"]

  private let book: RuleBook
  private let wording: BookWording
  private let labels: LabelWords

  package init(_ book: RuleBook) {
    self.book = book
    wording = BookWording(book)
    labels = LabelWords(book)
  }

  // MARK: The story

  /// What is known, as sentences in the order of the file.
  func story(_ knowledge: [Knowledge]) -> String {
    let opening = opening(knowledge)
    var sentences = [opening.sentence]
    var clauses: [Clause] = []
    var denied: [Int] = []
    var affirmed: [Int] = []
    for fact in book.facts.indices where !opening.facts.contains(fact) {
      let known = knowledge[fact]
      guard known.isTelling else { continue }
      if let whole = wholeSentence(known, of: fact) {
        sentences += flow(&clauses, sentences.count) + [whole]
      } else if case .yesOrNo = book.facts[fact].type, case .values(let values) = known {
        if values == 0b10 { affirmed.append(fact) } else if values == 0b01 { denied.append(fact) }
      } else if let clause = clause(known, of: fact) {
        if let last = clauses.last, last.verb != clause.verb { sentences += flow(&clauses, sentences.count) }
        clauses.append(clause)
        if clauses.count == Self.factsPerSentence { sentences += flow(&clauses, sentences.count) }
      }
    }
    sentences += flow(&clauses, sentences.count)
    sentences += [answered(yes: affirmed, no: denied)].compactMap { $0 }
    return sentences.joined(separator: " ")
  }

  /// A fact that shares a sentence with others: `the WHO grade is recorded as G1`.
  private struct Clause {
    enum Verb {
      case recorded
      case measures
    }

    let subject: String
    let isPlural: Bool
    let verb: Verb
    let words: String
  }

  /// The sentence that introduces the patient, by age and sex where the rule file has facts of these names.
  private func opening(_ knowledge: [Knowledge]) -> (sentence: String, facts: [Int]) {
    var facts: [Int] = []
    var sex = ""
    var age = ""
    for fact in book.facts.indices {
      switch (book.facts[fact].name, knowledge[fact]) {
      case ("age", .range(let low, let high)) where low == high:
        guard case .number(let scale) = book.facts[fact].type, scale.unit == "years" else { continue }
        age = " aged " + BookWording.unbroken(scale.measure(at: low))
        facts.append(fact)
      case ("sex", .values(let values)) where values.nonzeroBitCount == 1:
        let word = labels.within(wording.value(values.trailingZeroBitCount, ofFact: fact))
        guard word == "female" || word == "male" else { continue }
        sex = word + " "
        facts.append(fact)
      default: continue
      }
    }
    return ("The team discusses a " + sex + "patient" + age + ".", facts)
  }

  /// A sentence of its own for what reads badly beside others; nil for everything else.
  private func wholeSentence(_ known: Knowledge, of fact: Int) -> String? {
    let label = book.facts[fact].label
    switch known {
    case .text(let lines): return "As to " + labels.within(label) + ", the record says " + quoted(lines) + "."
    case .values(let values) where values.nonzeroBitCount == 1:
      return standing(wording.value(values.trailingZeroBitCount, ofFact: fact), of: fact)
    case .members(let present, let absent): return members(present, absent & ~present, of: fact)
    default: return nil
    }
  }

  private func quoted(_ lines: [String]) -> String {
    BookWording.list(lines.map { BookWording.quoted($0) }, "and")
  }

  /// A value that is a sentence with its label or by itself: `There is no spread`, `Necrosis is absent`.
  private func standing(_ value: String, of fact: Int) -> String? {
    let fact = book.facts[fact]
    if case .yesOrNo = fact.type { return verdictOnClause(fact.label, isTrue: value == "yes") }
    let word = labels.within(value)
    if word == "absent" || word == "present" {
      return fact.label + (LabelWords.isPlural(fact.label) ? " are " : " is ") + word + "."
    }
    if word.hasPrefix("no "), word.count > 3 {
      return "There " + (LabelWords.isPlural(word) ? "are " : "is ") + word + "."
    }
    return nil
  }

  /// A yes or no to a label that is a clause: `Surgery can be done.`, `Surgery cannot be done.`
  private func verdictOnClause(_ label: String, isTrue: Bool) -> String? {
    for (verb, denied) in [(" can ", " cannot "), (" is ", " is not "), (" are ", " are not ")] {
      guard let place = label.firstRange(ofWord: verb) else { continue }
      return isTrue ? label + "." : label[..<place.lowerBound] + denied + label[place.upperBound...] + "."
    }
    return nil
  }

  private func members(_ present: UInt64, _ absent: UInt64, of fact: Int) -> String {
    let label = labels.within(book.facts[fact].label)
    let every = book.facts[fact].type.everyValue
    let isPlural = LabelWords.isPlural(label)
    let named = wording.values(present & every, ofFact: fact).map(labels.within)
    let isClosed = (present | absent) & every == every
    if isClosed, named.isEmpty {
      return "There " + (isPlural ? "are" : "is") + " no " + label + "."
    }
    let verb = isPlural ? " are " : " is "
    if isClosed {
      let only = named.count == 1 ? " only" : ""
      return capitalised("the " + label + verb + "recorded as " + BookWording.list(named, "and") + only + ".")
    }
    let open = wording.values(every & ~(present | absent), ofFact: fact).map(labels.within)
    let denied = wording.values(absent & every, ofFact: fact).map(labels.within)
    let include = isPlural ? "include " : "includes "
    if open.count < denied.count {
      // What is open is fewer words than what is known to be absent.
      let known =
        named.isEmpty
        ? "" : "; " + BookWording.list(named, "and") + " " + (named.count > 1 ? "are" : "is") + " among them"
      return capitalised(
        "whether the " + label + " " + include + BookWording.list(open, "or") + " is not recorded" + known
          + "; all others are absent."
      )
    }
    var parts: [String] = []
    if !named.isEmpty { parts.append("include " + BookWording.list(named, "and")) }
    if !denied.isEmpty { parts.append("do not include " + BookWording.list(denied, "or")) }
    if !isPlural { parts = parts.map { $0.hasPrefix("do") ? "does" + $0.dropFirst(2) : "includes" + $0.dropFirst(7) } }
    return capitalised(
      "the " + label + " " + BookWording.list(parts, "and") + "; of the rest nothing is recorded."
    )
  }

  private func clause(_ known: Knowledge, of fact: Int) -> Clause? {
    guard let words = wording.knowledge(known, ofFact: fact) else { return nil }
    let label = labels.within(book.facts[fact].label)
    let isPlural = LabelWords.isPlural(label)
    if case .range = known {
      return Clause(subject: label, isPlural: isPlural, verb: .measures, words: words)
    }
    guard case .values(let values) = known else { return nil }
    let isPlain = values.nonzeroBitCount == 1
    let value = isPlain ? labels.within(words) : several(values, of: fact, words)
    return Clause(subject: label, isPlural: isPlural, verb: .recorded, words: value)
  }

  /// Several values that are possible, small within the sentence where they are listed.
  private func several(_ values: UInt64, of fact: Int, _ words: String) -> String {
    let names = wording.values(values & book.facts[fact].type.everyValue, ofFact: fact)
    guard words == BookWording.list(names, "or") else { return words }
    return BookWording.list(names.map(labels.within), "or")
  }

  /// The clauses gathered so far, as one sentence.
  private func flow(_ clauses: inout [Clause], _ number: Int) -> [String] {
    guard let first = clauses.first else { return [] }
    let recorded = Self.verbs[number % Self.verbs.count] + " "
    let verb = (first.isPlural ? " are " : " is ") + (first.verb == .recorded ? recorded : "")
    let heads = clauses.enumerated().map { position, clause in
      let link = clause.verb == .recorded ? (position == 0 ? verb : " as ") : (position == 0 ? verb : " ")
      let comma = clause.subject.contains(",") ? "," : ""
      return "the " + clause.subject + comma + link + clause.words
    }
    clauses = []
    return [capitalised(BookWording.list(heads, "and")) + "."]
  }

  /// Yes and no to labels that are no clauses.
  private func answered(yes: [Int], no: [Int]) -> String? {
    func quotedLabels(_ facts: [Int]) -> String {
      BookWording.list(facts.map { BookWording.quoted(labels.within(book.facts[$0].label)) }, "and")
    }
    var parts: [String] = []
    if !yes.isEmpty { parts.append("yes to " + quotedLabels(yes)) }
    if !no.isEmpty { parts.append("no to " + quotedLabels(no)) }
    return parts.isEmpty ? nil : "The record says " + parts.joined(separator: ", and ") + "."
  }

  // MARK: What is not known

  /// That facts are not recorded; nil for none.
  func gaps(_ facts: [Int]) -> String? {
    guard !facts.isEmpty else { return nil }
    return "Not recorded: " + BookWording.list(facts.map(unknown), "and") + "."
  }

  /// A fact of which nothing is known: `the WHO grade`, `whether surgery can be done`, `the answer to “locally advanced”`.
  private func unknown(_ fact: Int) -> String {
    let label = labels.within(book.facts[fact].label)
    guard case .yesOrNo = book.facts[fact].type else { return "the " + label }
    return verdictOnClause(label, isTrue: true) == nil
      ? "the answer to " + BookWording.quoted(label) : "whether " + label
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension String {
  /// Where words first stand in the text; nil where they do not.
  fileprivate func firstRange(ofWord word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
