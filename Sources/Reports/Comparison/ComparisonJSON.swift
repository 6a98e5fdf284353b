import RuleAnalysis
import RuleBooks
import RuleLanguage

/// A comparison as a JSON document, piece by piece.
struct ComparisonJSON {
  private let comparison: BookComparison
  private let wording: ComparisonWording
  private let voided: [BookEntry]

  init(_ comparison: BookComparison, voided: [BookEntry]) {
    self.voided = voided
    self.comparison = comparison
    wording = ComparisonWording(comparison)
  }

  /// The members of the document, apart from the cases.
  var members: [(key: String, value: JSONTree)] {
    [
      ("format", .number(1)), ("old", identity(comparison.old)), ("new", identity(comparison.new)),
      ("summary", .text(wording.summary)), ("verdicts-kept", truth(comparison.keepsVerdicts)),
      ("unchanged", truth(comparison.keepsEverything)),
      ("verdict-changes", .array(zip(comparison.verdicts, wording.verdicts.items).map(verdict))),
      ("population-changes", .array(zip(comparison.population, wording.population.items).map(population))),
      ("argument-changes", .array(zip(comparison.reasons, wording.reasons.items).map(reason))),
      ("note-changes", .array(zip(comparison.notes, wording.notes.items).map(reason))),
      ("question-changes", .array(zip(comparison.asks, wording.asks.items).map(ask))),
      ("read-otherwise", .texts(wording.entries)), ("undecided", .texts(wording.undecided)),
      ("declarations", .array(comparison.declarations.map(declaration))),
      ("splits", .array(comparison.splits.map(split))), ("voided-signatures", .texts(voided.map { $0.text })),
    ]
  }

  private func identity(_ book: RuleBook) -> JSONTree {
    .object([("name", .text(book.name)), ("version", .text(book.version)), ("digest", .text(book.digest))])
  }

  private func truth(_ value: Bool?) -> JSONTree { .literal(value.map { $0 ? "true" : "false" } ?? "null") }

  private func optional(_ text: String?) -> JSONTree { text.map { .text($0) } ?? .literal("null") }

  // MARK: Changes

  private func verdict(_ change: VerdictChange, _ item: ComparisonSection.Item) -> JSONTree {
    .object(
      option(change.option) + [("before", .text(change.before.rawText)), ("after", .text(change.after.rawText))]
        + patients(item)
    )
  }

  private func population(_ change: PopulationChange, _ item: ComparisonSection.Item) -> JSONTree {
    let kind: String
    var fact: String?
    switch change.kind {
    case .sayable(let version, let index):
      kind = "values"
      fact = (version == .old ? comparison.old : comparison.new).facts[index].name
    case .possible: kind = "possible"
    case .covered: kind = "in-scope"
    }
    return .object(
      [("kind", .text(kind)), ("only", .text(change.version.rawValue)), ("fact", optional(fact))] + patients(item)
    )
  }

  private func reason(_ change: ReasonChange, _ item: ComparisonSection.Item) -> JSONTree {
    let kind =
      switch change.kind {
      case .gained: "gained"
      case .lost: "lost"
      case .restated: "restated"
      }
    return .object(
      option(change.option) + [
        ("kind", .text(kind)), ("old-rule", optional(change.rule.old.map { comparison.old.rules[$0].id })),
        ("new-rule", optional(change.rule.new.map { comparison.new.rules[$0].id })),
      ] + patients(item)
    )
  }

  private func ask(_ change: AskChange, _ item: ComparisonSection.Item) -> JSONTree {
    let subject: (key: String, value: JSONTree) =
      switch change.subject {
      case .question(let question): ("question", .text(wording.id(ofQuestion: question)))
      case .requirement(let fact):
        (
          "required",
          .text(fact.new.map { comparison.new.facts[$0].name } ?? fact.old.map { comparison.old.facts[$0].name } ?? "")
        )
      }
    return .object([subject, ("only", .text(change.version.rawValue))] + patients(item))
  }

  private func option(_ option: Continuation) -> [(key: String, value: JSONTree)] {
    [
      ("old-option", optional(option.old.map { comparison.old.options[$0].name })),
      ("new-option", optional(option.new.map { comparison.new.options[$0].name })),
    ]
  }

  private func patients(_ item: ComparisonSection.Item) -> [(key: String, value: JSONTree)] {
    let groups = item.patients.map { patients in
      JSONTree.object([
        ("words", .text(patients.words)), ("old-case", patients.old.map(WitnessWriter.tree) ?? .literal("null")),
        ("new-case", patients.new.map(WitnessWriter.tree) ?? .literal("null")), ("before", optional(patients.before)),
        ("after", optional(patients.after)),
      ])
    }
    return [("complete", .literal(item.isComplete ? "true" : "false")), ("patients", .array(groups))]
  }

  // MARK: Text

  private func declaration(_ change: DeclarationChange) -> JSONTree {
    .object([
      ("kind", .text(change.subject.rawValue)), ("name", .text(change.name)),
      ("changes", .array(change.aspects.map(aspect))),
    ])
  }

  private func aspect(_ aspect: DeclarationChange.Aspect) -> JSONTree {
    switch aspect {
    case .added: .object([("change", .text("added"))])
    case .removed: .object([("change", .text("removed"))])
    case .renamed(let name): .object([("change", .text("renamed")), ("from", .text(name))])
    case .looksRenamed(let name): .object([("change", .text("looks-renamed")), ("from", .text(name))])
    case .rewritten(let before, let after):
      .object([("change", .text("rewritten")), ("before", .text(before)), ("after", .text(after))])
    case .changed(let part, let before, let after):
      .object([("change", .text(part.rawValue)), ("before", .text(before)), ("after", .text(after))])
    }
  }

  private func split(_ split: RuleSplit) -> JSONTree {
    .object([
      ("old", .texts(split.old.map { comparison.old.rules[$0].id })),
      ("new", .texts(split.new.map { comparison.new.rules[$0].id })),
    ])
  }
}

extension Standing {
  /// The standing as a key of a document.
  var rawText: String {
    switch self {
    case .absent: "absent"
    case .unsupported: "unsupported"
    case .candidate: "candidate"
    case .contested: "contested"
    case .excluded: "excluded"
    case .excludedThoughSupported: "excluded-though-argued-for"
    }
  }
}
