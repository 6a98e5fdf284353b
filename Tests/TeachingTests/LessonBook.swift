import Evaluation
import RuleBooks
import RuleLanguage
import Testing

@testable import Teaching

/// A small rule file about whom scenarios can be told, with one case of its own.
struct LessonBook {
  static let text = """
    rules lesson version 1.0.0 language 1
    intent cure, control

    source page "A page for patients"
      statement surgery.1 "An operation aims to cure where there is no spread."
      statement surgery.2 "Who is not fit is not operated on."
      statement drugs.1 "Drugs can hold back what has spread."
      statement drugs.2 "Large tumours are often treated by an operation first."
      statement watch.1 "Small tumours without symptoms can be watched."

    fact age "Age": number from 18 to 100 years step 1
    fact sex "Sex": one of female "Female", male "Male"
    fact spread "Spread": in order none "No spread", regional "Regional nodes", distant "Distant metastasis"
      required
    fact size "Size of the tumour": number from 1 to 100 mm step 1
    fact fit "The patient is fit for surgery": yes or no
    fact symptoms "Current symptoms": several of diarrhoea "Diarrhoea", flushing "Flushing", pain "Pain"
    fact necrosis "Necrosis": yes or no
    fact illnesses "Other illnesses": text

    option surgery "Surgery"
    option drugs "Drug treatment"
    option watching "Watchful waiting"

    rule surgery.1
      strongly for surgery to cure
      when spread is none
      because "There is no spread, and then an operation aims to cure."
      cite page surgery.1

    rule surgery.2
      excludes surgery
      when not fit
      because "The patient is not fit for an operation."
      cite page surgery.2

    rule drugs.1
      for drugs to control
      when spread at least regional
      because "The tumour has spread, and drugs can hold it back."
      cite page drugs.1

    rule drugs.2
      weakly against drugs
      when size at least 50 mm and fit
      because "The tumour is large, and an operation often comes first."
      cite page drugs.2

    rule watch.1
      for watching
      when size below 20 mm and symptoms none
      because "The tumour is small and causes no symptoms."
      cite page watch.1

    impossible C1
      when spread is none and necrosis
      because "An invented combination that cannot be."

    case "Small and found by chance"
      given age 61 years, sex female, spread none, size 12 mm, fit yes, symptoms none, necrosis no
      expect candidate surgery by surgery.1, candidate watching by watch.1

    """

  let engine: CaseEngine
  let pool: ScenarioPool

  init(_ text: String = Self.text) throws {
    let checked = RuleBookReader.read(Array(text.utf8))
    let book = checked.book
    engine = try CaseEngine(try #require(book, "\(checked.diagnostics.map(\.message))"))
    pool = ScenarioPool(engine)
  }

  /// The scenario of a case that is written as `fact: value`.
  func scenario(_ knowledge: [String: Knowledge]) throws -> Scenario {
    var known = engine.book.facts.map { _ in Knowledge.unknown }
    for (name, value) in knowledge { known[try fact(name)] = value }
    let draft = ScenarioDraft(
      identifier: try ScenarioIdentifier(typed: pool.drafts[0].identifier.text, digest: engine.book.digest),
      origin: .bookCase(0),
      knowledge: known,
      family: 0
    )
    return try #require(Scenario(draft, engine))
  }

  func fact(_ name: String) throws -> Int { try #require(engine.book.facts.firstIndex { $0.name == name }) }

  func option(_ name: String) throws -> Int { try #require(engine.book.options.firstIndex { $0.name == name }) }
}
