import RuleBooks

/// A patient who may become a scenario, before the rules have answered.
package struct ScenarioDraft: Sendable {
  package let identifier: ScenarioIdentifier
  package let origin: ScenarioOrigin
  package let knowledge: [Knowledge]
  /// Drafts with the same number are about the same turn of the same option; one of them is enough in a quiz.
  package let family: Int

  /// What the draft says of the patient, in one way only.
  static func content(_ knowledge: [Knowledge], of book: RuleBook) -> String {
    var lines = ""
    for (index, known) in knowledge.enumerated() where known.isTelling {
      lines += book.facts[index].name + "="
      switch known {
      case .unknown: break
      case .values(let values): lines += String(values, radix: 16)
      case .range(let low, let high): lines += String(low) + ".." + String(high)
      case .members(let present, let absent):
        lines += String(present, radix: 16) + "-" + String(absent & ~present, radix: 16)
      case .text(let texts):
        for text in texts { lines += String(text.utf8.count) + ":" + text }
      }
      lines += "\n"
    }
    return lines
  }
}
