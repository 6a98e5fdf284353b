/// The facts and options that generated rules speak of: those of a tumour board in shape, and of nothing in content.
enum GeneratedVocabulary {
  /// What can be asked of a case, and what rules can ask it.
  enum Kind: Sendable {
    case oneOf([String])
    case severalOf([String])
    case yesOrNo
    /// A number from 0 on, and the limits that rules compare it with.
    case number(highest: String, unit: String, step: String, limits: [String])
  }

  struct Fact: Sendable {
    let name: String
    let label: String
    let kind: Kind

    /// The fact as a rule file declares it.
    var declaration: String {
      let head = "fact " + name + " \"" + label + "\": "
      switch kind {
      case .oneOf(let values): return head + "one of " + values.joined(separator: ", ")
      case .severalOf(let members): return head + "several of " + members.joined(separator: ", ")
      case .yesOrNo: return head + "yes or no"
      case .number(let highest, let unit, let step, _):
        return head + "number from 0 to " + highest + unit + " step " + step
      }
    }
  }

  static let sites = [
    "pancreas", "small-bowel", "appendix", "stomach", "duodenum", "colon", "rectum", "lung", "thymus", "oesophagus",
    "unknown-primary",
  ]

  static let facts = [
    Fact(name: "site", label: "Site", kind: .oneOf(sites)),
    Fact(
      name: "size",
      label: "Size",
      kind: .number(highest: "400", unit: " mm", step: "1", limits: ["10", "20", "40", "50", "100"])
    ),
    Fact(name: "spread", label: "Spread", kind: .oneOf(["none", "nodes", "distant"])),
    Fact(
      name: "metastases",
      label: "Metastases",
      kind: .severalOf(["liver", "bone", "lung", "peritoneum", "nodes", "brain"])
    ),
    Fact(
      name: "ki67",
      label: "Ki-67",
      kind: .number(highest: "100", unit: " %", step: "0.1", limits: ["2.5", "3", "10", "20", "55"])
    ),
    Fact(name: "differentiation", label: "Differentiation", kind: .oneOf(["well", "poor"])),
    Fact(name: "grade", label: "Grade", kind: .oneOf(["G1", "G2", "G3", "NEC"])),
    Fact(name: "functioning", label: "Functioning", kind: .yesOrNo),
    Fact(
      name: "symptoms",
      label: "Symptoms",
      kind: .severalOf([
        "flushing", "diarrhoea", "hypoglycaemia", "pain", "obstruction", "bleeding", "weight-loss", "jaundice",
      ])
    ),
    Fact(name: "resectable", label: "Resectable", kind: .yesOrNo),
    Fact(name: "growth", label: "Growth", kind: .oneOf(["very-slow", "slow", "fast"])),
    Fact(name: "progression", label: "Progression", kind: .yesOrNo),
    Fact(name: "ecog", label: "ECOG", kind: .number(highest: "5", unit: "", step: "1", limits: ["1", "2", "3"])),
    Fact(
      name: "comorbidities",
      label: "Comorbidities",
      kind: .severalOf([
        "diabetes", "renal-failure", "heart-failure", "copd", "liver-cirrhosis", "carcinoid-heart", "hypertension",
        "second-tumour",
      ])
    ),
    Fact(name: "sstr-imaging", label: "Receptor imaging", kind: .oneOf(["positive", "negative"])),
    Fact(
      name: "age",
      label: "Age",
      kind: .number(highest: "120", unit: " years", step: "1", limits: ["50", "65", "75", "80"])
    ),
  ]

  /// How many options a book of so many rules is about.
  static func optionCount(ruleCount: Int) -> Int { min(max(14, ruleCount / 10), 300) }
}
