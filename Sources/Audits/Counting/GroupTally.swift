/// The cases of one group, and for each option of the rule book the decisions for it among them.
package struct GroupTally: Sendable {
  package private(set) var cases = ConcordanceCount()
  package private(set) var options: [ConcordanceCount]

  init(optionCount: Int) { options = Array(repeating: ConcordanceCount(), count: optionCount) }

  mutating func add(_ audited: AuditedCase) {
    cases.add(audited.concordance)
    for decided in audited.decided ?? [] { options[decided.option].add(decided.concordance) }
  }

  mutating func add(_ other: GroupTally) {
    cases.add(other.cases)
    for option in options.indices { options[option].add(other.options[option]) }
  }
}
