import Evaluation
import RuleBooks
import RuleLanguage

/// A small rule book made by hand, with every kind of fact, effect and citation.
enum SmallBook {
  static let nowhere = Place(start: 0, end: 0)

  static let book = RuleBook(
    name: "small-book",
    version: "1.2.0",
    digest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    notes: [],
    intents: ["cure", "control", "symptom-relief"],
    sources: [source],
    facts: facts,
    groups: [],
    options: options,
    definitions: [],
    constraints: constraints,
    questions: questions,
    coverage: [],
    coveragePlaces: [],
    rules: rules,
    cases: [],
    vocabulary: vocabulary
  )

  // MARK: Facts

  static let site = 0
  static let size = 1
  static let spread = 2
  static let grade = 3
  static let ki67 = 4
  static let symptoms = 5
  static let feasible = 6
  static let growth = 7
  static let remarks = 8

  private static let facts = [
    fact(
      "primary-site",
      "Primary tumour site",
      .oneOf([value("ileum"), value("pancreas", also: ["islet"]), value("lung", label: "Lung")]),
      requirement: Requirement(condition: nil, reference: cite(0)),
      isFixed: true
    ),
    fact(
      "tumour-size",
      "Largest diameter of the primary",
      .number(NumberScale(low: 10, high: 4000, step: 1, decimals: 1, unit: "mm")),
      requirement: Requirement(condition: .test(notLung), reference: cite(1))
    ),
    fact(
      "spread",
      "Spread",
      .inOrder([value("none"), value("regional-nodes"), value("distant", also: ["metastatic", "stage IV"])])
    ),
    fact("grade", "WHO grade", .inOrder([value("G1"), value("G2"), value("G3")])),
    fact(
      "ki-67",
      "Ki-67",
      .number(NumberScale(low: 0, high: 1000, step: 1, decimals: 1, unit: "%")),
      keys: ["ki67", "mib-1"]
    ),
    fact(
      "symptoms",
      "Symptoms",
      .severalOf([value("diarrhoea"), value("flushing", also: ["hot flushes"]), value("bone-pain")])
    ),
    fact("surgery-feasible", "Surgery feasible", .yesOrNo, ask: "Is any worthwhile operation possible?"),
    fact(
      "growth-rate",
      "Growth rate",
      .inOrder([value("very-slow", also: ["indolent"]), value("intermediate"), value("fast")]),
      readings: [Reading(words: ["slow"], values: 0b011, because: "Slow: very slow, or intermediate?")]
    ),
    fact("remarks", "Remarks", .text),
  ]

  private static let notLung = FactTest(
    fact: 0,
    accepted: .values(0b100),
    isNegated: true,
    wording: "primary-site is not lung",
    place: nowhere
  )

  // MARK: Options and rules

  static let surveillance = 0
  static let surgery = 1
  static let analogues = 2
  static let chemotherapy = 3
  static let embolisation = 4

  private static let options = [
    TreatmentOption(
      name: "active-surveillance",
      label: "Active surveillance",
      routes: [],
      kinds: [],
      place: nowhere
    ),
    TreatmentOption(name: "surgery", label: "Surgery", routes: [], kinds: ["local"], place: nowhere),
    TreatmentOption(
      name: "somatostatin-analogues",
      label: "Somatostatin analogues",
      routes: ["by injection"],
      kinds: [],
      place: nowhere
    ),
    TreatmentOption(name: "chemotherapy", label: "Chemotherapy", routes: [], kinds: [], place: nowhere),
    TreatmentOption(
      name: "hepatic-artery-embolisation",
      label: "Hepatic artery embolisation",
      routes: [],
      kinds: [],
      place: nowhere
    ),
  ]

  private static let rules = [
    rule(
      "surveillance.1",
      .argues(for: true, .plain),
      [surveillance],
      [],
      "A cancer that grows very slowly need not be treated at once.",
      [cite(4)]
    ),
    rule(
      "surveillance.3",
      .excludes,
      [surveillance],
      [],
      "The source's stop rule is met: the cancer grows, spreads or causes problems.",
      [cite(5)]
    ),
    rule(
      "surgery.1",
      .argues(for: true, .strong),
      [surgery],
      [],
      "An operation is the main treatment for most NETs; the source does not say for which.",
      [cite(6)]
    ),
    rule(
      "implied.1",
      .excludes,
      [surgery],
      [],
      "Surgery cannot be done, so the source's own condition for it is not met.",
      [cite(8), cite(6)]
    ),
    rule(
      "ssa.2",
      .argues(for: true, .plain),
      [analogues],
      [2],
      "They can help the symptoms of carcinoid syndrome, such as diarrhoea and hot flushing.",
      [cite(9)]
    ),
    rule(
      "ssa.5",
      .argues(for: true, .weak),
      [analogues],
      [1],
      "They can also hold in check cancer that is advanced or metastatic.",
      [cite(10)]
    ),
    rule(
      "ssa.5.against",
      .argues(for: false, .weak),
      [analogues],
      [],
      "The disease is stable without them.",
      [cite(10)]
    ),
    rule(
      "chemo.1",
      .argues(for: true, .plain),
      [chemotherapy],
      [1],
      "Cytotoxic drugs may be used where a NET grows fast.",
      [cite(11)]
    ),
    rule(
      "liver.1",
      .argues(for: true, .plain),
      [embolisation],
      [1, 2],
      "Liver-directed treatment is a frequent choice for NETs that have reached the liver.",
      [cite(12)]
    ),
    rule(
      "silent.trial",
      .notes,
      [chemotherapy],
      [],
      "The source names no regimen.",
      [Reference(source: 0, statement: nil, evidence: nil)]
    ),
  ]

  private static let constraints = [
    Constraint(
      id: "C5",
      condition: .always,
      because: "In tumours of the digestive tract G1 means a Ki-67 below 3 %.",
      place: nowhere
    )
  ]

  private static let questions = [
    Constraint(
      id: "C17",
      condition: .always,
      because: "Bone pain, but no bone metastasis is recorded: have the bones been imaged?",
      place: nowhere
    )
  ]

  // MARK: Source

  private static let source = Source(
    name: "nets-treated",
    title: "How are NETs treated?",
    publisher: "Irish Cancer Society",
    edition: nil,
    link: nil,
    digest: nil,
    statements: [
      statement("mdt.2", "The advice rests on where the tumour is."),
      statement("mdt.3", "The advice rests on how large the tumour is."),
      statement(
        "mdt.1",
        "A multidisciplinary team advises, on one treatment or on several together.",
        [0, 1, 2, 3, 4]
      ),
      statement("surveillance.2", "The team watches closely with scans and blood tests.", [surveillance]),
      statement("surveillance.1", "A very slow NET need not be treated at once."),
      statement("surveillance.3", "Treatment can start once the cancer grows, spreads or causes problems."),
      statement("surgery.1", "Surgery is the main treatment for most NETs."),
      statement("surgery.2", "The kind of operation depends on the site of the tumour.", [surgery]),
      statement("targeted.4", "Targeted drugs may serve where surgery is impossible."),
      statement("ssa.2", "Analogues can help carcinoid syndrome."),
      statement("ssa.5", "Analogues can hold advanced cancer in check."),
      statement("chemo.1", "Chemotherapy may be used for fast-growing NETs."),
      statement("liver.1", "Liver treatment is often used."),
    ],
    place: nowhere
  )

  private static let vocabulary = Vocabulary(
    keys: [
      "primary-site": .init(fact: site, namesUnit: false),
      "tumour-size": .init(fact: size, namesUnit: false),
      "tumour-size-mm": .init(fact: size, namesUnit: true),
      "spread": .init(fact: spread, namesUnit: false),
      "grade": .init(fact: grade, namesUnit: false),
      "ki-67": .init(fact: ki67, namesUnit: false),
      "ki67": .init(fact: ki67, namesUnit: false),
      "mib-1": .init(fact: ki67, namesUnit: false),
      "symptoms": .init(fact: symptoms, namesUnit: false),
      "surgery-feasible": .init(fact: feasible, namesUnit: false),
      "growth-rate": .init(fact: growth, namesUnit: false),
      "remarks": .init(fact: remarks, namesUnit: false),
    ],
    words: Array(repeating: [:], count: 9)
  )

  // MARK: Short forms

  private static func fact(
    _ name: String,
    _ label: String,
    _ type: FactType,
    keys: [String] = [],
    requirement: Requirement? = nil,
    isFixed: Bool = false,
    ask: String? = nil,
    readings: [Reading] = []
  ) -> Fact {
    Fact(
      name: name,
      label: label,
      type: type,
      keys: keys,
      requirement: requirement,
      isFixed: isFixed,
      onlyWhen: nil,
      ask: ask,
      readings: readings,
      place: nowhere
    )
  }

  private static func value(_ name: String, label: String? = nil, also synonyms: [String] = []) -> FactValue {
    FactValue(name: name, label: label, synonyms: synonyms)
  }

  private static func cite(_ statement: Int) -> Reference {
    Reference(source: 0, statement: statement, evidence: nil)
  }

  private static func statement(_ id: String, _ text: String, _ informs: [Int] = []) -> Statement {
    Statement(id: id, text: text, informs: informs, place: nowhere)
  }

  private static func rule(
    _ id: String,
    _ effect: Effect,
    _ options: [Int],
    _ intents: [Int],
    _ because: String,
    _ references: [Reference]
  ) -> Rule {
    Rule(
      id: id,
      effect: effect,
      options: options,
      intents: intents,
      condition: .always,
      because: because,
      references: references,
      overrides: [],
      despite: [],
      place: nowhere
    )
  }
}
