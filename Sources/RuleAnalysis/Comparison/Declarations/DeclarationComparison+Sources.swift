import RuleBooks
import RuleLanguage

extension DeclarationComparison {
  func header() -> [DeclarationChange] {
    let aspects =
      changed(.name, old.name, new.name) + changed(.version, old.version, new.version)
      + changed(.notes, old.notes.joined(separator: " "), new.notes.joined(separator: " "))
      + changed(.intents, old.intents, new.intents)
    return aspects.isEmpty ? [] : [DeclarationChange(.file, new.name, aspects)]
  }

  func sources() -> [DeclarationChange] {
    var found = changes(
      .source,
      matching.sources,
      oldNames: old.sources.map { $0.name },
      newNames: new.sources.map { $0.name }
    ) { before, after in
      let (before, after) = (old.sources[before], new.sources[after])
      return changed(.title, before.title, after.title) + changed(.publisher, before.publisher, after.publisher)
        + changed(.edition, before.edition, after.edition) + changed(.link, before.link, after.link)
        + changed(.digest, before.digest, after.digest)
    }
    for source in Continuation.all(matching.sources) {
      found += statements(source.old.map { old.sources[$0] }, source.new.map { new.sources[$0] })
    }
    return found
  }

  private func statements(_ before: Source?, _ after: Source?) -> [DeclarationChange] {
    let prefix = (after?.name ?? before?.name ?? "") + " "
    let (oldStatements, newStatements) = (before?.statements ?? [], after?.statements ?? [])
    return changes(
      .statement,
      BookMatching.byName(oldStatements.map { $0.id }, newStatements.map { $0.id }),
      oldNames: oldStatements.map { prefix + $0.id },
      newNames: newStatements.map { prefix + $0.id }
    ) { before, after in
      let (before, after) = (oldStatements[before], newStatements[after])
      let informs = (
        before.informs.map { matching.options.newOfOld[$0].map { new.options[$0].name } ?? old.options[$0].name },
        after.informs.map { new.options[$0].name }
      )
      return changed(.text, before.text, after.text) + changed(.informs, informs.0, informs.1)
    }
  }

  func cases() -> [DeclarationChange] {
    changes(.patientCase, matching.cases, oldNames: old.cases.map { $0.title }, newNames: new.cases.map { $0.title }) {
      before,
      after in
      let (before, after) = (old.cases[before], new.cases[after])
      return changed(.note, before.note, after.note)
        + changed(.given, given(before, oldWords), given(after, newWords))
        + changed(.expect, expectations(before, old), expectations(after, new))
    }
  }

  private func given(_ bookCase: BookCase, _ words: BookWording) -> String {
    bookCase.patient.knowledge.enumerated().compactMap { fact, known in
      words.knowledge(known, ofFact: fact).map { words.label(ofFact: fact) + ": " + $0 }
    }.joined(separator: "; ")
  }

  private func expectations(_ bookCase: BookCase, _ book: RuleBook) -> String {
    let builder = CaseTreeBuilder(book)
    return bookCase.expectations.map { RulePrinter.words(builder.outcome($0)) }.joined(separator: ", ")
  }
}
