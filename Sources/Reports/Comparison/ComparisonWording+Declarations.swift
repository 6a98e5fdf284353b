import RuleAnalysis
import RuleBooks

extension ComparisonWording {
  /// What changes in the text, one line for each declaration, by kind.
  var declarations: [(subject: DeclarationChange.Subject, lines: [String])] {
    DeclarationChange.Subject.allCases.compactMap { subject in
      let splits = subject == .rule ? comparison.splits.map(words) : []
      let lines = comparison.declarations.filter { $0.subject == subject }.map(words) + splits
      return lines.isEmpty ? nil : (subject, lines)
    }
  }

  private func words(_ change: DeclarationChange) -> String {
    change.name + ": " + change.aspects.map(words).joined(separator: "; ")
  }

  private func words(_ split: RuleSplit) -> String {
    let old = split.old.map { comparison.old.rules[$0].id }
    let new = split.new.map { comparison.new.rules[$0].id }
    let isOne = old.count == 1 && new.count == 1
    return BookWording.list(old, "and") + (isOne ? " says what is now said by " : " became ")
      + BookWording.list(new, "and") + ", for the same patients"
  }

  private func words(_ aspect: DeclarationChange.Aspect) -> String {
    switch aspect {
    case .added: "added"
    case .removed: "removed"
    case .renamed(let name): "renamed from " + name
    case .looksRenamed(let name): "looks renamed: if it is, add `renamed from " + name + "`"
    case .rewritten(let before, let after):
      "condition rewritten, same patients: “" + before + "” is now “" + after + "”"
    case .changed(let part, let before, let after):
      if before.isEmpty {
        part.rawValue + " added: “" + after + "”"
      } else if after.isEmpty {
        part.rawValue + " removed: “" + before + "”"
      } else {
        part.rawValue + ": “" + before + "” is now “" + after + "”"
      }
    }
  }

  /// Facts whose values cannot be compared.
  var incomparable: [String] {
    comparison.joint.incomparable.map { old, new in
      newWords.label(ofFact: new) + ": the values of " + comparison.old.facts[old].name
        + " cannot be compared with those of before, so it counts as another fact"
    }
  }
}
