import RuleAnalysis
import RuleBooks

/// The rule file that the examples of code pages go on from, and in whose terms their cases are read.
enum ExampleRules {
  static let text = """
    rules example version 1.0.0 language 1
    intent cure, control
    source guide "A guide"
      statement surgery.1 "Without spread, an operation is meant to cure."
    fact primary-site "Primary tumour site": one of stomach, ileum, pancreas (also islet), lung (also bronchus)
    fact spread "Spread": in order none, regional-nodes, distant (also metastatic)
    fact grade "Grade": in order G1, G2, G3
    fact tumour-size "Largest diameter": number from 1 to 400 mm step 0.1
    fact ki-67 "Ki-67 index": number from 0 to 100 % step 0.1
      key ki67
    fact platelets "Platelets": number from 0 to 2000 "10^9/L" step 1
    fact metastasis-sites "Metastases in": several of liver (also hepatic), bone, lung
    fact symptoms "Current symptoms": several of diarrhoea, flushing, bone-pain
    fact surgery-feasible "Surgery can be done": yes or no
    fact comorbidities "Other illnesses": text
    group gi-tract "GI tract" of primary-site: stomach, ileum
    option surgery "Surgery"
    option chemotherapy "Chemotherapy"
    option observation "Observation"
    rule observation.1
      weakly for observation
      always
      because "Watching is open to everybody."
      cite guide
    rule surgery.1
      strongly for surgery to cure
      when spread is none
      because "Without spread, an operation is meant to cure."
      cite guide surgery.1

    """

  static let check = RuleFileCheck(Array(text.utf8))
}
