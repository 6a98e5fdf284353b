import RuleLanguage

/// A random rule file and a twin of it in which a few things are changed.
package struct RandomEdit: Sendable {
  /// Changes that leave every answer as it is.
  package enum Harmless: CaseIterable, Sendable {
    case reordered, split, extracted, negatedTwice, reworded, reformatted, renamed
  }

  package let old: String
  package private(set) var new: String
  /// The old names of what the twin has renamed, by their new ones.
  package private(set) var formerNames: [String: String] = [:]
  private var random: SplitMix64

  /// - Parameter edits: Meaning-preserving changes to make; where empty, one to three others are made.
  package init(seed: UInt64, mostCompletions: Int, harmless edits: [Harmless] = []) {
    old = RandomRuleFile(seed: seed, mostCompletions: mostCompletions).text
    new = old
    random = SplitMix64(seed: seed &* 7_919)
    if edits.isEmpty {
      for _ in 0..<random.number(1...3) { change() }
    } else {
      for edit in edits { apply(edit) }
    }
  }

  // MARK: Text

  private var declarations: [String] {
    get { new.split(separator: "\n\n", omittingEmptySubsequences: true).map { String($0) } }
    set { new = newValue.joined(separator: "\n\n") + "\n" }
  }

  private func positions(_ keyword: String, with part: String = "") -> [Int] {
    declarations.indices.filter { declarations[$0].hasPrefix(keyword + " ") && declarations[$0].contains(part) }
  }

  /// The condition behind a declaration's `when`.
  private func condition(_ declaration: String) -> String? {
    let lines = declaration.split(separator: "\n")
    return lines.first { $0.hasPrefix("  when ") }.map { String($0.dropFirst(7)) }
  }

  private mutating func anyCondition() -> String {
    let conditions = declarations.compactMap { condition($0) }
    return conditions.isEmpty ? "" : random.pick(conditions)
  }

  private mutating func edit(_ keyword: String, with part: String = "", _ body: (inout Self, String) -> String?) {
    let found = positions(keyword, with: part)
    guard !found.isEmpty else { return }
    let position = random.pick(found)
    var changed = declarations
    if let text = body(&self, changed[position]) { changed[position] = text } else { changed.remove(at: position) }
    declarations = changed
  }

  // MARK: Changes

  private mutating func change() {
    switch random.below(17) {
    case 0...2:
      edit("rule", with: "\n  when ") { edit, rule in
        let other = edit.anyCondition()
        return edit.replacingCondition(of: rule) { edit.random.chance(50) ? other : "(\($0)) and (\(other))" }
      }
    case 3...4:
      edit("rule") { edit, rule in
        let lines = rule.split(separator: "\n").map { String($0) }
        let effects = [
          "strongly for", "weakly for", "strongly against", "weakly against", "for", "against", "excludes",
        ]
        guard let effect = effects.first(where: { lines[1].hasPrefix("  \($0) ") }) else { return rule }
        let rest = lines[1].dropFirst(effect.count + 3).components(before: " to ")
        return ([lines[0], "  \(edit.random.pick(effects)) \(rest)"] + lines.dropFirst(2)).joined(separator: "\n")
      }
    case 5: remove("rule")
    case 6:
      edit("rule") { edit, rule in
        let other = edit.anyCondition()
        let copy = edit.replacingCondition(of: rule) { _ in other }
        return rule + "\n\n" + "rule added.\(edit.random.below(99) + 100)" + copy.dropFirst(edit.head(rule).count)
      }
    case 7: edit("define", with: "Definition") { _, text in text.contains(" when ") ? text : text.negatingBody() }
    case 8: edit(random.pick(["impossible", "covers when", "question"])) { _, _ in nil }
    case 9:
      let condition = anyCondition()
      guard !condition.isEmpty else { return }
      let declaration = random.pick([
        "covers when \(condition)",
        "impossible added\n  when (\(condition)) and (\(anyCondition()))\n  because \"New.\"",
        "question added\n  when \(condition)\n  because \"New?\"",
      ])
      declarations.append(declaration)
    case 10: edit("fact", with: " of ") { _, fact in fact.replacingFirst(" of ", with: " of extra, ") }
    case 11: edit("fact", with: "in order ") { _, fact in fact.replacingFirst("in order ", with: "one of ") }
    case 12:
      edit("fact", with: "number from ") { edit, fact in
        switch edit.random.below(3) {
        case 0: fact.replacingFirst("number from ", with: "number from 0 to 1000 mm step 0.05 #")
        case 1: fact.replacingFirst("step 0.", with: "step 0.0")
        default: fact.replacingFirst("step 1", with: "step 0.5")
        }
      }
    case 13:
      declarations.append("fact added-fact \"Added\": " + random.pick(["yes or no", "several of one, two"]))
      edit("rule", with: "\n  when ") { edit, rule in
        edit.replacingCondition(of: rule) {
          "(\($0)) and " + (edit.new.contains("one, two") ? "added-fact include one" : "added-fact")
        }
      }
    case 14:
      edit("fact", with: "\n  only when ") { _, fact in fact.droppingLine("  only when ") }
    case 15: rename()
    default:
      edit("fact", with: "\n  required") { _, fact in fact.droppingLine("  required") }
    }
  }

  private mutating func remove(_ keyword: String) {
    let found = positions(keyword)
    guard !found.isEmpty else { return }
    var changed = declarations
    let id = head(changed.remove(at: random.pick(found))).dropFirst(5)
    // What refers to it goes too.
    for position in changed.indices {
      changed[position] = changed[position].split(separator: "\n").filter { line in
        !(line.hasPrefix("  overrides ") || line.hasPrefix("  despite "))
          || !line.split(separator: " ").contains { $0 == id || $0 == id + "," }
      }.joined(separator: "\n")
    }
    declarations = changed
  }

  private func head(_ declaration: String) -> String { declaration.components(before: "\n") }

  private func replacingCondition(of declaration: String, _ change: (String) -> String) -> String {
    declaration.split(separator: "\n").map { line in
      line.hasPrefix("  when ") ? "  when " + change(String(line.dropFirst(7))) : String(line)
    }.joined(separator: "\n")
  }

  // MARK: Harmless changes

  private mutating func apply(_ edit: Harmless) {
    switch edit {
    case .reordered:
      let all = declarations
      declarations = [all[0]] + random.shuffled(Array(all.dropFirst()))
    case .split: split()
    case .extracted:
      self.edit("rule", with: "\n  when ") { edit, rule in
        guard let condition = edit.condition(rule) else { return rule }
        return "define extracted \"Extracted\":\n  \(condition)\n\n"
          + edit.replacingCondition(of: rule) { _ in "extracted" }
      }
    case .negatedTwice:
      self.edit("rule", with: "\n  when ") { edit, rule in edit.replacingCondition(of: rule) { "not (not (\($0)))" } }
    case .reworded:
      new = new.replacing("because \"Reason", with: "because \"Another reason").replacing("\"The ", with: "\"A ")
    case .renamed: for _ in 0..<random.number(1...3) { rename() }
    case .reformatted: new = new.replacing("\n  when", with: " when # as before\n").replacing(" and ", with: "\n and\t")
    }
  }

  /// Gives a fact, value, option, definition or rule another name, and says what it was called.
  private mutating func rename() {
    let names = [
      "site", "spread", "grade", "size", "marker", "symptoms", "surgery", "watching", "defined-1", "r.1", "r.2",
    ]
    let values = ["red", "blue", "green", "amber"]
    let old = random.pick(names + values)
    guard new.contains(old), !formerNames.values.contains(old) else { return }
    let name = old + "-b"
    formerNames[name] = old
    new = RandomEdit.replacing(old, with: name, in: new)
    let isValue = values.contains(old)
    declarations = declarations.map { declaration in
      let lines = declaration.split(separator: "\n", omittingEmptySubsequences: false)
      let head = String(lines[0])
      let declared: String
      switch true {
      case isValue && head.hasPrefix("fact "):
        declared = RandomEdit.replacing(name, with: name + " renamed from " + old, in: head)
      case head == "rule " + name: return declaration + "\n  renamed from " + old
      case head.hasPrefix("fact "), head.hasPrefix("option " + name + " "), head.hasPrefix("define " + name + " "):
        guard let start = head.firstRange(of: name + " \"")?.upperBound,
          let end = head[start...].firstIndex(of: "\"")
        else { return declaration }
        declared = head[...end] + " renamed from " + old + head[head.index(after: end)...]
      default: return declaration
      }
      return ([declared] + lines.dropFirst().map { String($0) }).joined(separator: "\n")
    }
  }

  /// Replaces a name wherever it stands as a whole and outside quotation marks.
  private static func replacing(_ name: String, with other: String, in text: String) -> String {
    var result = ""
    var word = ""
    var isQuoted = false
    for character in text + "\n" {
      let isPart =
        character.isASCII && (character.isLetter || character.isNumber || character == "-" || character == ".")
      if isPart, !isQuoted {
        word.append(character)
        continue
      }
      result += word == name ? other : word
      word = ""
      if character == "\"" { isQuoted.toggle() }
      result.append(character)
    }
    return String(result.dropLast())
  }

  /// Splits a rule in two by a condition: where it holds and where it does not.
  private mutating func split() {
    let found = positions("rule", with: "\n  when ")
    guard !found.isEmpty else { return }
    var changed = declarations
    let position = random.pick(found)
    let rule = changed[position]
    let id = String(head(rule).dropFirst(5))
    let border = anyCondition()
    let first = replacingCondition(of: rule) { "(\($0)) and (\(border))" }
    let second = replacingCondition(of: rule) { "(\($0)) and not (\(border))" }
    for other in changed.indices {
      // Whatever overrides the rule overrides both parts.
      changed[other] = changed[other].split(separator: "\n").map { line in
        let isReference =
          line.hasPrefix("  overrides ") && line.split(separator: " ").contains { $0 == id || $0 == id + "," }
        return isReference ? line + ", \(id).part" : String(line)
      }.joined(separator: "\n")
    }
    changed[position] = first + "\n\n" + "rule \(id).part" + second.dropFirst(head(second).count)
    declarations = changed
  }
}

extension StringProtocol {
  /// What stands before a part; everything where it does not occur.
  fileprivate func components(before part: String) -> String {
    guard let range = firstRange(of: part) else { return String(self) }
    return String(self[..<range.lowerBound])
  }

  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return String(self) }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }

  fileprivate func droppingLine(_ prefix: String) -> String {
    split(separator: "\n").filter { !$0.hasPrefix(prefix) }.joined(separator: "\n")
  }

  /// A definition that is a condition, turned round.
  fileprivate func negatingBody() -> String {
    guard let range = firstRange(of: ":\n") else { return String(self) }
    return self[..<range.upperBound] + "not (" + self[range.upperBound...] + ")"
  }
}
