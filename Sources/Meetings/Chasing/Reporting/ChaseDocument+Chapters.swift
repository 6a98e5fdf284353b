import Batches
import CaseFiles
import Reports
import RuleBooks

extension ChaseDocument {
  // MARK: By fact

  /// Who waits for a fact, and what hangs on it for each.
  func factChapter(_ fact: Int) -> Publication.Chapter {
    let chase = list.facts[fact]
    let isRequired = chase.requiredCount > 0 ? ", required of " + String(chase.requiredCount) : ""
    let rows = chase.waiting.cases.map { waiting in
      row(Phrase(name(waiting.patient.id, waiting.patient.place)), waiting.fact)
    }
    let table = Publication.Table(
      caption: "Holds up " + Self.count(chase.waiting.count, "patient") + isRequired + "; options that it could settle",
      columns: ["patient", "by itself", "with other facts"],
      rows: rows,
      style: .text
    )
    return Publication.Chapter(
      anchor: "fact-" + book.facts[fact].name,
      title: wording.label(ofFact: fact),
      blocks: (rows.isEmpty ? [] : [.table(table)]) + [rest(of: chase.waiting)].compactMap { $0 }
    )
  }

  /// What hangs on a fact for one patient, behind what names the row.
  private func row(_ name: Phrase, _ fact: ChasedFact) -> Publication.Table.Row {
    let marks = (fact.isRequired ? ["required"] : []) + (fact.isSetAside ? ["set aside"] : [])
    let scope = fact.decidesScope ? ["whether the rules apply"] : []
    let mark = marks.isEmpty ? Phrase() : Phrase(" (" + marks.joined(separator: ", ") + ")", .tone(.open))
    return Publication.Table.Row([
      name + mark, cell(scope + fact.alone.map(wording.label(ofOption:))),
      cell(fact.together.map(wording.label(ofOption:))),
    ])
  }

  private func cell(_ words: [String]) -> Phrase { Phrase(words.isEmpty ? "–" : words.joined(separator: ", ")) }

  // MARK: By patient

  /// What to ask for one patient.
  func patientChapter(_ patient: ChasedCase) -> Publication.Chapter {
    let idle = patient.facts.filter { !$0.holdsUp && $0.isRequired }.map { wording.label(ofFact: $0.fact) }
    let table = Publication.Table(
      caption: "Waits for " + Self.count(patient.awaited.count, "fact") + "; options that each could settle",
      columns: ["fact", "by itself", "with other facts"],
      rows: patient.awaited.map { row(Phrase(wording.label(ofFact: $0.fact)), $0) },
      style: .text
    )
    var blocks: [Publication.Block] = patient.awaited.isEmpty ? [] : [.table(table)]
    if !idle.isEmpty {
      blocks.append(.paragraph(Phrase("Required, but changing no option here: " + idle.joined(separator: ", ") + ".")))
    }
    return Publication.Chapter(
      anchor: "case-" + String(patient.place.position),
      title: name(patient.id, patient.place) + (patient.title.map { ": " + $0 } ?? ""),
      namesCase: true,
      blocks: blocks
    )
  }

  /// Says how many patients are left out.
  var unlistedPatients: [Publication.Chapter] {
    guard let rest = rest(of: list.waiting) else { return [] }
    return [Publication.Chapter(anchor: "more", title: "More patients", blocks: [rest])]
  }

  // MARK: What stands apart

  /// The facts that are required of patients for whom nothing hangs on them.
  var idleChapter: Publication.Chapter? {
    guard !list.idle.isEmpty else { return nil }
    return Publication.Chapter(
      anchor: "idle",
      title: "Required, but settling nothing",
      blocks: [
        .paragraph("The rules ask for these facts, and no answer to them would change an option of these patients."),
        .list(
          list.idle.map { fact in
            Publication.Item(
              Phrase(wording.label(ofFact: fact), .strong) + Phrase(": " + names(list.facts[fact].idle))
            )
          }
        ),
      ]
    )
  }

  var contradictionChapter: Publication.Chapter? {
    guard list.contradictory.count > 0 else { return nil }
    let items = list.contradictory.cases.map { patient in
      Publication.Item(
        Phrase(name(patient.id, patient.place), .strong)
          + Phrase(patient.setAside.isEmpty ? "" : ": set aside: " + wording.facts(patient.setAside), .tone(.bad))
      )
    }
    return Publication.Chapter(
      anchor: "contradictions",
      title: "Contradictions",
      blocks: [
        .paragraph("What is said of these patients cannot all be right; the facts that clash count as missing."),
        .list(items),
      ] + [rest(of: list.contradictory)].compactMap { $0 }
    )
  }

  var undecidedChapter: Publication.Chapter? {
    guard list.undecided.count > 0 else { return nil }
    let items = list.undecided.cases.map { patient in
      Publication.Item(
        Phrase(name(patient.id, patient.place), .strong) + Phrase(": " + wording.options(patient.undecided))
      )
    }
    return Publication.Chapter(
      anchor: "undecided",
      title: "Not worked out",
      blocks: [
        .paragraph("Too much is open to say within the set limits what is missing for these options."), .list(items),
      ] + [rest(of: list.undecided)].compactMap { $0 }
    )
  }

  /// The facts that no rule reads, but which could settle others.
  var settlingChapter: Publication.Chapter? {
    let facts = book.facts.indices.filter { list.facts[$0].settlingCount > 0 }
    guard !facts.isEmpty else { return nil }
    return Publication.Chapter(
      anchor: "settling",
      title: "Read by no rule",
      blocks: [
        .paragraph("These could settle some of the missing facts, since not everything can go together."),
        .list(
          facts.map { fact in
            let patients = Self.count(list.facts[fact].settlingCount, "patient")
            return Publication.Item(Phrase(wording.label(ofFact: fact), .strong) + Phrase(": " + patients))
          }
        ),
      ]
    )
  }

  var rejectedChapter: Publication.Chapter? {
    guard list.rejected.count > 0 else { return nil }
    let items = list.rejected.cases.map { rejected in
      let place = CasePlace(position: rejected.position, file: rejected.file)
      return Publication.Item(
        Phrase(name(rejected.id, place), .strong)
          + Phrase(" (" + rejected.problem.place + "): " + rejected.problem.message + " ")
          + Phrase("[" + rejected.problem.code.rawValue + "]", .reference)
      )
    }
    return Publication.Chapter(
      anchor: "rejected",
      title: "Could not be read",
      blocks: [.list(items)] + [rest(of: list.rejected)].compactMap { $0 }
    )
  }
}
