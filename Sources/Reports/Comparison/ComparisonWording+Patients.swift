import RuleAnalysis
import RuleBooks
import RuleLanguage

extension ComparisonWording {
  typealias Item = ComparisonSection.Item

  var verdicts: ComparisonSection {
    ComparisonSection(
      heading: "Verdict changes",
      gloss: "patients for whom an option stands otherwise than before",
      tone: .bad,
      items: comparison.verdicts.map { change in
        item(
          label(ofOption: change.option),
          change.before.words + " → " + change.after.words,
          change.patients
        ) { example, version in
          arguments(about: change.option, example, version)
        }
      }
    )
  }

  var population: ComparisonSection {
    ComparisonSection(
      heading: "Other patients",
      gloss: "patients of whom one version speaks and the other does not",
      tone: .bad,
      items: comparison.population.map { change in
        let (subject, words) = self.words(change.kind)
        return item(subject, words, change.patients) { example, version in
          version == change.version ? candidates(example, version) : nil
        }
      }
    )
  }

  var reasons: ComparisonSection {
    ComparisonSection(
      heading: "Arguments change",
      gloss: "the verdict stays, what argues for or against it does not",
      tone: .open,
      items: comparison.reasons.map(reason)
    )
  }

  var notes: ComparisonSection {
    ComparisonSection(
      heading: "Notes change",
      gloss: "other patients are shown a note",
      tone: .quiet,
      items: comparison.notes.map(reason)
    )
  }

  var asks: ComparisonSection {
    ComparisonSection(
      heading: "Questions change",
      gloss: "other patients are asked about, or other facts required",
      tone: .quiet,
      items: comparison.asks.map { change in
        let isNew = change.version == .new
        switch change.subject {
        case .question(let question):
          let because = question[change.version].map { words(change.version).book.questions[$0].because } ?? ""
          return item(
            "Question " + id(ofQuestion: question),
            (isNew ? "now asked" : "no longer asked") + ": “" + because + "”",
            change.patients
          )
        case .requirement(let fact):
          return item(label(ofFact: fact), isNew ? "now required" : "no longer required", change.patients)
        }
      }
    )
  }

  private func reason(_ change: ReasonChange) -> Item {
    item(label(ofOption: change.option), words(change), change.patients)
  }

  private func words(_ change: ReasonChange) -> String {
    switch change.kind {
    case .gained: "now " + argument(change.rule, .new)
    case .lost: "no longer " + argument(change.rule, .old)
    case .restated: "now " + argument(change.rule, .new) + " instead of " + effect(change.rule, .old)
    }
  }

  private func argument(_ rule: Continuation, _ version: ComparedVersion) -> String {
    guard let index = rule[version] else { return "" }
    let book = words(version).book
    return effect(rule, version) + " by " + book.rules[index].id + ": “" + book.rules[index].because + "”"
  }

  private func effect(_ rule: Continuation, _ version: ComparedVersion) -> String {
    guard let index = rule[version] else { return "" }
    let words = words(version)
    let intents = words.intents(words.book.rules[index].intents)
    let effect: String =
      switch words.book.rules[index].effect {
      case .argues(let isFor, let strength):
        (strength == .strong ? "strongly " : strength == .weak ? "weakly " : "") + "argued "
          + (isFor ? "for" : "against")
      case .excludes: "excluded"
      case .notes: "noted"
      }
    return effect + (intents.isEmpty ? "" : " (" + intents + ")")
  }

  private func words(_ kind: PopulationChange.Kind) -> (subject: String, change: String) {
    switch kind {
    case .sayable(let version, let fact):
      let subject = words(version).label(ofFact: fact)
      return (subject, version == .new ? "values that the old version lacks" : "values that are gone")
    case .possible(.new): return ("Possible", "impossible in the old version")
    case .possible(.old): return ("No longer possible", "ruled out by the new version")
    case .covered(.new): return ("In scope", "out of scope in the old version")
    case .covered(.old): return ("No longer in scope", "out of scope in the new version")
    }
  }

  /// An item with its patients.
  ///
  /// - Parameter remark: What a version says of a patient, where the item shows it.
  private func item(
    _ subject: String,
    _ change: String,
    _ group: PatientGroup,
    _ remark: (PatientGroup.Example, ComparedVersion) -> String? = { _, _ in nil }
  ) -> Item {
    Item(
      subject: subject,
      change: change,
      patients: group.examples.map { example in
        ComparisonSection.Patients(
          words: example.words.isEmpty ? "every patient" : example.words,
          old: example.old?.witness,
          new: example.new?.witness,
          before: remark(example, .old),
          after: remark(example, .new)
        )
      },
      isComplete: group.isComplete
    )
  }

  /// The rules that a version has for and against an option, by name.
  private func arguments(
    about option: Continuation,
    _ example: PatientGroup.Example,
    _ version: ComparedVersion
  ) -> String? {
    guard let own = option[version], let replay = example[version] else { return nil }
    let rules = words(version).book.rules
    let holding = replay.rules.filter { rules[$0].options.contains(own) && rules[$0].effect != .notes }
    let kinds: [(words: String, isWanted: (Effect) -> Bool)] = [
      ("for ", { if case .argues(for: true, _) = $0 { true } else { false } }),
      ("against ", { if case .argues(for: false, _) = $0 { true } else { false } }),
      ("excluded by ", { $0 == .excludes }),
    ]
    let parts = kinds.compactMap { kind in
      let ids = holding.filter { kind.isWanted(rules[$0].effect) }.map { rules[$0].id }
      return ids.isEmpty ? nil : kind.words + ids.joined(separator: ", ")
    }
    return parts.isEmpty ? "no argument" : parts.joined(separator: "; ")
  }

  /// The options that are candidates for a patient in a version.
  private func candidates(_ example: PatientGroup.Example, _ version: ComparedVersion) -> String? {
    guard let replay = example[version] else { return nil }
    if !replay.isCovered { return "out of scope" }
    let options = replay.standings.indices.filter { replay.standings[$0].isCandidate }
    return options.isEmpty ? "no candidate" : "candidates " + words(version).options(options)
  }
}
