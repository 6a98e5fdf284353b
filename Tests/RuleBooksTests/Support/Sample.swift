import RuleBooks
import RuleLanguage
import Testing

/// A small whole rule file, to which a test adds what it is about.
enum Sample {
  static let header = "rules sample version 1.0.0 language 1\n"

  /// Every kind of declaration once; nothing is wrong with it.
  static let declarations = """

    intent cure, control
    source guide "A guide"
      statement s.1 "The first." informs every option
      statement s.2 "The second."
    source silent "Another guide"
    fact spread "Spread": in order none, regional-nodes, distant (also metastatic, "stage IV")
    fact site "Primary site": one of ileum, colon, pancreas, lung "Lung" (also bronchus)
      reads hindgut as colon, lung because "Which part?"
    fact symptoms "Symptoms": several of diarrhoea (also "loose stools"), flushing, pain
    fact fit "Fit for an operation": yes or no
    fact size "Largest diameter": number from 1 to 400 mm step 0.1
    fact ecog "Performance status": number from 0 to 4 step 1
    fact illnesses "Other illnesses": text
    group gut "Gut" of site: ileum, colon
    group bowel of symptoms: diarrhoea, flushing
    define has-spread "Cancer that has spread": spread is not none
    define course "Course": in order early, middle, late
      early when spread is none
      middle when spread is regional-nodes
      late otherwise
    define region "Region": one of near, far
      near when has-spread
      far otherwise
    option surgery "Surgery"
    option drugs "Drugs"
    impossible C1
      when spread is none and fit
      because "They cannot go together."
    question Q1
      when spread is none and not fit
      because "Is that so?"
    rule r.1
      for surgery to cure
      when spread is none
      because "No spread."
      cite guide s.2
    rule n.1
      notes every option
      always
      because "A note."
      cite silent

    """

  static func file(_ addition: String) -> String { header + addition + declarations }

  static func read(_ addition: String) -> CheckedFile { RuleBookReader.read(Array(file(addition).utf8)) }

  /// The rule book of the sample with an addition that must be right.
  static func book(
    _ addition: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> RuleBook {
    let file = read(addition)
    #expect(file.diagnostics.map(\.message) == [], sourceLocation: sourceLocation)
    return try #require(file.book, sourceLocation: sourceLocation)
  }
}
