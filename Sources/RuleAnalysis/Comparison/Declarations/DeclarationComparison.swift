import RuleBooks
import RuleLanguage

/// Compares what two versions declare, name by name.
struct DeclarationComparison {
  /// Which conditions hold for the same patients though they may be written differently; nil where that is not known.
  struct Sameness {
    var rules: [Int: Bool] = [:]
    var definitions: [Int: Bool] = [:]
    var constraints: [Int: Bool] = [:]
    var questions: [Int: Bool] = [:]
  }

  let old: RuleBook
  let new: RuleBook
  let matching: BookMatching
  let likeness: FormulaLikeness
  let sameness: Sameness
  let oldWords: BookWording
  let newWords: BookWording

  init(_ joint: JointBook, _ matching: BookMatching, _ sameness: Sameness) {
    old = joint.old.book
    new = joint.new.book
    self.matching = matching
    likeness = FormulaLikeness(joint: joint, definitions: matching.definitions)
    self.sameness = sameness
    oldWords = BookWording(old)
    newWords = BookWording(new)
  }

  /// Every change, by kind of declaration and in the order of the new version.
  func changes() -> [DeclarationChange] {
    header() + options() + rules() + definitions() + facts() + groups() + constraints() + coverage() + sources()
      + cases()
  }

  // MARK: Aspects

  typealias Aspect = DeclarationChange.Aspect

  /// A part that reads differently.
  func changed(_ part: DeclarationChange.Part, _ before: String?, _ after: String?) -> [Aspect] {
    before == after ? [] : [.changed(part, before: before ?? "", after: after ?? "")]
  }

  /// What a list loses and gains; the whole list where only its order changes.
  func changed(_ part: DeclarationChange.Part, _ before: [String], _ after: [String]) -> [Aspect] {
    let lost = before.filter { !after.contains($0) }
    let gained = after.filter { !before.contains($0) }
    if lost.isEmpty, gained.isEmpty {
      return changed(part, before.joined(separator: ", "), after.joined(separator: ", "))
    }
    return changed(part, lost.joined(separator: ", "), gained.joined(separator: ", "))
  }

  /// A condition that is written differently.
  ///
  /// - Parameter isSame: Whether it holds for the same patients all the same.
  func changed(
    _ part: DeclarationChange.Part,
    _ before: Formula?,
    _ after: Formula?,
    isSame: Bool? = nil
  ) -> [Aspect] {
    if likeness.areAlike(before, after) { return [] }
    let words = (before.map(oldWords.condition) ?? "", after.map(newWords.condition) ?? "")
    return isSame == true
      ? [.rewritten(before: words.0, after: words.1)] : [.changed(part, before: words.0, after: words.1)]
  }

  func renamed(_ before: String, _ after: String) -> [Aspect] { before == after ? [] : [.renamed(from: before)] }

  /// The changes of one kind of declaration.
  ///
  /// - Parameters:
  ///   - aspects: What changes in a declaration of both versions, its name aside.
  ///   - isAlike: Whether one that is gone and one that is new say the same.
  func changes(
    _ subject: DeclarationChange.Subject,
    _ matching: NameMatching,
    oldNames: [String],
    newNames: [String],
    _ aspects: (_ old: Int, _ new: Int) -> [Aspect],
    isAlike: (_ old: Int, _ new: Int) -> Bool = { _, _ in false }
  ) -> [DeclarationChange] {
    var changes: [DeclarationChange] = []
    var taken: Set<Int> = []
    for index in newNames.indices {
      if let former = matching.oldOfNew[index] {
        let found = renamed(oldNames[former], newNames[index]) + aspects(former, index)
        if !found.isEmpty { changes.append(DeclarationChange(subject, newNames[index], found)) }
        continue
      }
      var found: [Aspect] = [.added]
      if let twin = matching.removed.first(where: { !taken.contains($0) && isAlike($0, index) }) {
        taken.insert(twin)
        found.append(.looksRenamed(from: oldNames[twin]))
      }
      changes.append(DeclarationChange(subject, newNames[index], found))
    }
    for index in matching.removed { changes.append(DeclarationChange(subject, oldNames[index], [.removed])) }
    return changes
  }
}
