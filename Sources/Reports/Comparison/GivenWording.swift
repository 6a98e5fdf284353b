import RuleBooks
import RuleLanguage

/// A whole patient in the words of the rule language, as a `given` states them.
struct GivenWording: Sendable {
  private let units: [String: String]

  init(_ book: RuleBook) {
    var units: [String: String] = [:]
    for fact in book.facts {
      if case .number(let scale) = fact.type, let unit = scale.unit { units[fact.name] = unit }
    }
    self.units = units
  }

  /// The facts with their values: `site liver, size 21 mm, signs only (pain, rash), fit yes`.
  func words(_ witness: Witness) -> String { words(witness.entries) }

  /// The facts in which a patient differs from another; all of them where there is no other.
  func words(_ witness: Witness, unlike other: Witness?) -> String {
    guard let other, other != witness else { return words(witness) }
    var values: [String: Witness.Value] = [:]
    for entry in other.entries where values[entry.fact] == nil { values[entry.fact] = entry.value }
    let different = witness.entries.filter { values[$0.fact] != $0.value }
    let names = Set(witness.entries.map { $0.fact })
    let absent = other.entries.filter { !names.contains($0.fact) }.map { $0.fact + " not stated" }
    if different.isEmpty, absent.isEmpty { return "the first" }
    return "the first, with " + ([words(different)] + absent).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func words(_ entries: [Witness.Entry]) -> String {
    entries.map { entry in
      switch entry.value {
      case .word(let word): entry.fact + " " + word
      case .truth(let isTrue): entry.fact + (isTrue ? " yes" : " no")
      case .number(let number): entry.fact + " " + number + (units[entry.fact].map { " " + $0 } ?? "")
      case .words(let words):
        switch words.count {
        case 0: entry.fact + " none"
        case 1: entry.fact + " only " + words[0]
        default: entry.fact + " only (" + words.joined(separator: ", ") + ")"
        }
      }
    }.joined(separator: ", ")
  }
}

/// The patients of a comparison in the terms of both versions.
struct GivenPairWording: Sendable {
  private let old: GivenWording
  private let new: GivenWording

  init(old: RuleBook, new: RuleBook) {
    self.old = GivenWording(old)
    self.new = GivenWording(new)
  }

  /// A whole patient, or how one differs from the first; twice where the two versions name something differently.
  func lines(
    _ patients: ComparisonSection.Patients,
    like first: ComparisonSection.Patients?
  ) -> [(term: String, words: String)] {
    let before = patients.old.map { old.words($0, unlike: first?.old) }
    let after = patients.new.map { new.words($0, unlike: first?.new) }
    guard let before, let after, before != after else { return [("such as", after ?? before ?? "")] }
    return [("such as, old", before), ("such as, new", after)]
  }
}
