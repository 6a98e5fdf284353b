import RuleBooks
import RuleLanguage

/// A small rule book with a fact of every type, put together by hand.
enum FixtureBook {
  static let book: RuleBook = {
    let facts = declarations.map { declaration in
      Fact(
        name: declaration.name,
        label: declaration.name,
        type: declaration.type,
        keys: declaration.keys,
        requirement: nil,
        isFixed: false,
        onlyWhen: nil,
        ask: nil,
        readings: declaration.readings,
        place: nowhere
      )
    }
    return RuleBook(
      name: "fixture",
      version: "1.0.0",
      digest: "",
      notes: [],
      intents: [],
      sources: [],
      facts: facts,
      groups: [],
      options: ["surgery", "chemotherapy", "active-surveillance"].map { name in
        TreatmentOption(name: name, label: name, routes: [], kinds: [], place: nowhere)
      },
      definitions: [],
      constraints: [],
      questions: [],
      coverage: [],
      coveragePlaces: [],
      rules: [],
      cases: [],
      vocabulary: vocabulary(of: facts)
    )
  }()

  /// The index of a fact.
  static func fact(_ name: String) -> Int { book.facts.firstIndex { $0.name == name } ?? -1 }

  /// What a case says of a fact.
  static func knowledge(of name: String, in patient: PatientCase) -> Knowledge { patient.knowledge[fact(name)] }

  private static let nowhere = Place(start: 0, end: 0)

  private struct Declaration {
    let name: String
    let type: FactType
    var keys: [String] = []
    var readings: [Reading] = []
  }

  private static let declarations = [
    Declaration(
      name: "primary-site",
      type: .oneOf([
        value("pancreas", "islet"), value("lung", "bronchus", "bronchial"), value("ileum", "terminal ileum"),
        value("jejunum"), value("unknown-primary", "CUP"),
      ]),
      readings: [Reading(words: ["midgut"], values: 0b01100, because: "Jejunum or ileum?")]
    ),
    Declaration(
      name: "grade",
      type: .inOrder([value("G1"), value("G2"), value("G3")]),
      readings: [Reading(words: ["GX"], values: 0b111, because: "Which grade?")]
    ),
    Declaration(
      name: "spread",
      type: .inOrder([value("none"), value("regional-nodes"), value("distant", "metastatic", "stage IV")])
    ),
    Declaration(
      name: "surgery-feasible",
      type: .yesOrNo,
      readings: [Reading(words: ["borderline"], values: 0b11, because: nil)]
    ),
    Declaration(
      name: "metastasis-sites",
      type: .severalOf([value("liver", "hepatic"), value("bone", "osseous"), value("lung")]),
      readings: [Reading(words: ["secondaries"], values: 0b011, because: "In the liver or in bone?")]
    ),
    number("tumour-size", 10, 4000, 1, 1, "mm", keys: ["size"]),
    number("ki-67", 0, 1000, 1, 1, "%", keys: ["ki67", "MIB-1"]),
    number("platelets", 0, 2000, 1, 0, "10^9/L"),
    number("hiaa-plasma", 0, 200_000, 1, 1, "nmol/L"),
    number("hiaa-urine", 0, 100_000, 1, 1, "umol/24 h"),
    number("nt-probnp", 0, 100_000, 1, 0, "ng/L"),
    number("haemoglobin", 0, 3000, 1, 1, "g/L"),
    number("egfr", 0, 2000, 1, 1, "mL/min/1.73 m2"),
    number("mitoses", 0, 2000, 1, 1, "per 2 mm2"),
    number("age", 0, 120, 1, 0, "years"),
    number("dose", 5, 50, 15, 0, "mg"),
    number("base-excess", -30, 30, 1, 0, nil),
    number("performance-status", 0, 4, 1, 0, nil, keys: ["ecog"]),
    Declaration(name: "comorbidities", type: .text),
  ]

  private static func value(_ name: String, _ synonyms: String...) -> FactValue {
    FactValue(name: name, label: nil, synonyms: synonyms)
  }

  private static func number(
    _ name: String,
    _ low: Int,
    _ high: Int,
    _ step: Int,
    _ decimals: Int,
    _ unit: String?,
    keys: [String] = []
  ) -> Declaration {
    let scale = NumberScale(low: low, high: high, step: step, decimals: decimals, unit: unit)
    return Declaration(name: name, type: .number(scale), keys: keys)
  }

  private static func vocabulary(of facts: [Fact]) -> Vocabulary {
    var keys: [String: Vocabulary.Key] = [:]
    var words: [[String: Vocabulary.Meaning]] = []
    for (index, fact) in facts.enumerated() {
      var units: [String] = []
      if case .number(let scale) = fact.type, let unit = scale.unit { units = unit == "%" ? ["%", "percent"] : [unit] }
      for name in [fact.name] + fact.keys {
        keys[Vocabulary.normal(name)] = Vocabulary.Key(fact: index, namesUnit: false)
        for unit in units {
          keys[Vocabulary.normal(name + "-" + unit)] = Vocabulary.Key(fact: index, namesUnit: true)
        }
      }
      var meanings: [String: Vocabulary.Meaning] = [:]
      for (position, value) in fact.type.values.enumerated() {
        for word in [value.name] + value.synonyms { meanings[Vocabulary.normal(word)] = .value(position) }
      }
      for (position, reading) in fact.readings.enumerated() {
        for word in reading.words { meanings[Vocabulary.normal(word)] = .reading(position) }
      }
      words.append(meanings)
    }
    return Vocabulary(keys: keys, words: words)
  }
}
