import RuleBooks

extension JointBook {
  /// A case read by one version in the terms of the other, where it uses a name that is now another one.
  ///
  /// - Returns: nil where the case uses no such name, or says something that the other version cannot say.
  package func translated(_ patient: PatientCase, from version: ComparedVersion) -> PatientCase? {
    let (own, other) = (self[version], self[version.other])
    var knowledge = facts.map { _ in Knowledge.unknown }
    var usesOtherName = false
    for (index, known) in patient.knowledge.enumerated() where known.isSaid {
      let joint = own.facts[index]
      guard let counterpart = facts[joint][version.other] else { return nil }
      let (fact, otherFact) = (own.book.facts[index], other.book.facts[counterpart.fact])
      knowledge[joint] = own.forms[index].joint(known)
      let values = Self.values(knowledge[joint])
      usesOtherName = usesOtherName || fact.name != otherFact.name
      usesOtherName =
        usesOtherName
        || names(own.forms[index].own(values: values), fact) != names(counterpart.form.own(values: values), otherFact)
    }
    for option in patient.decision ?? [] {
      let name = own.book.options[option].name
      usesOtherName = usesOtherName || !other.book.options.contains { $0.name == name }
    }
    guard usesOtherName, let told = other.own(knowledge) else { return nil }
    var translated = PatientCase(factCount: other.book.facts.count)
    translated.id = patient.id
    translated.title = patient.title
    translated.knowledge = told
    return translated
  }

  private static func values(_ known: Knowledge) -> UInt64 {
    switch known {
    case .values(let values): values
    case .members(let present, let absent): present | absent
    case .unknown, .range, .text: 0
    }
  }

  private func names(_ values: UInt64, _ fact: Fact) -> [String] {
    BookWording.indices(of: values).map { fact.type.values[$0].name }.sorted()
  }
}
