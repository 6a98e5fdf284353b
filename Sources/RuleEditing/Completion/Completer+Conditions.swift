import RuleLanguage

extension Completer {
  private static let lists = ["all of", "any of", "none of", "at least 2 of", "not"]

  /// What continues a condition, given its words so far.
  func condition(in words: [RuleWord]) -> [Completion] {
    guard let previous = words.last else { return subjects + phrases(Self.lists) }
    switch previous.keyword {
    case .and, .or: return subjects + phrases(Self.lists)
    case .not where !isNegatedTest(words): return subjects + phrases(Self.lists)
    case .is: return values(in: words) + keywords([.not])
    case .not, .above, .below, .from, .to: return values(in: words)
    case .include: return values(in: words) + phrases(["any of", "all of"])
    case .only: return values(in: words)
    case .in: return subject(of: words).map { groups(of: $0) } ?? []
    case .at: return phrases(["least", "most"])
    case .all, .any: return phrases(["of"])
    default: break
    }
    switch previous.kind {
    case .open, .comma:
      return isInSet(words)
        ? values(in: words) + (subject(of: words).map { groups(of: $0) } ?? [])
        : subjects + phrases(Self.lists)
    case .number: return unit(in: words) + connectives
    case .word where previous.text == "least" || previous.text == "most": return values(in: words)
    case .word where file.table.subject(previous.text) != nil && !isValue(words):
      return tests(of: previous.text) + connectives
    default: return connectives
    }
  }

  private var connectives: [Completion] { keywords([.and, .or]) }

  /// Whether `not` follows `is`.
  private func isNegatedTest(_ words: [RuleWord]) -> Bool { words.dropLast().last?.keyword == .is }

  /// Whether the last word is what a test compares with, and not the subject of one.
  private func isValue(_ words: [RuleWord]) -> Bool {
    guard let before = words.dropLast().last else { return false }
    if before.text == "least" || before.text == "most" { return true }
    switch before.keyword {
    case .is, .above, .below, .include, .only, .in, .from, .to: return true
    case .not: return isNegatedTest(Array(words.dropLast()))
    default: return (before.kind == .comma || before.kind == .open) && isInSet(Array(words.dropLast()))
    }
  }

  /// The fact or definition of the last test that was started.
  private func subject(of words: [RuleWord]) -> String? {
    for (position, word) in words.enumerated().reversed() {
      guard position + 1 < words.count, file.table.subject(word.text) != nil else { continue }
      switch words[position + 1].keyword {
      case .is, .in, .at, .above, .below, .from, .include, .only: return word.text
      default: continue
      }
    }
    return nil
  }

  /// Whether the innermost open bracket is one of values: behind `in`, `only`, or `any of` and `all of` behind `include`.
  private func isInSet(_ words: [RuleWord]) -> Bool {
    var depth = 0
    for (position, word) in words.enumerated().reversed() {
      switch word.kind {
      case .close: depth += 1
      case .open where depth > 0: depth -= 1
      case .open:
        let before = words[..<position].suffix(3)
        if before.last?.keyword == .in || before.last?.keyword == .only { return true }
        return before.last?.text == "of" && before.first?.keyword == .include
      default: break
      }
    }
    return false
  }

  private func values(in words: [RuleWord]) -> [Completion] { subject(of: words).map { values(of: $0) } ?? [] }

  private func unit(in words: [RuleWord]) -> [Completion] { subject(of: words).map { unit(of: $0) } ?? [] }

  func unit(of fact: String) -> [Completion] {
    guard let unit = file.table.factDeclaration(fact)?.type.unit else { return [] }
    return [Completion(unit.isQuoted ? "\"" + unit.text + "\"" : unit.text, .unit, "the unit of " + fact)]
  }

  /// The tests that fit a fact or definition.
  func tests(of subject: String) -> [Completion] {
    switch file.table.factDeclaration(subject)?.type {
    case .yesOrNo?, .text?: return []
    case .oneOf?: return phrases(["is", "is not", "in"])
    case .inOrder?: return phrases(["is", "is not", "in", "at least", "at most", "above", "below", "from"])
    case .severalOf?: return phrases(["include", "include any of", "include all of", "only", "none"])
    case .number?: return phrases(["at least", "at most", "above", "below", "from", "is", "is not"])
    case nil: return values(of: subject).isEmpty ? [] : phrases(["is", "is not", "in"])
    }
  }
}
