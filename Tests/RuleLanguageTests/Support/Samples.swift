/// Rule files that several tests read.
enum Samples {
  /// A file with every kind of declaration, in the one style.
  static let whole = """
    rules neuroendocrine-tumours version 1.0.0 language 1
      note "Options and reasons for the multidisciplinary team, not advice."

    intent cure, control, symptom-relief

    source nets-treated "How are NETs treated?"
      publisher "Irish Cancer Society"
      digest "sha256:e1a1a72b68d3ec3896e504188dfb5ad6ef27431b7f4de3a818df02e672c607eb"
      statement mdt.2 "The advice rests on where the tumour is." informs every option
      statement surgery.3 "Without spread, the operation is meant to cure."
      statement ssa.6 "Normally an injection." informs somatostatin-analogues

    fact primary-site "Primary tumour site": one of
        stomach,
        ileum "Ileum" (also ileal, "terminal ileum"),
        lung "Lung" (also bronchus),
        unknown-primary "Unknown primary" (also CUP)
      key site
      required cite nets-treated mdt.2
      fixed
      ask "Where did the tumour start?"
      reads midgut as ileum because "Midgut: the ileum?"

    fact tumour-size "Largest diameter": number from 1 to 400 mm step 0.1
      required when primary-site is not unknown-primary cite nets-treated mdt.2

    fact mitoses "Mitoses": number from 0 to 200 "per 2 mm2" step 0.1

    fact spread "Spread": in order none, regional-nodes, distant (also metastatic, "stage IV")

    fact symptoms "Symptoms": several of diarrhoea, flushing, wheeze

    fact surgery-feasible "Surgery feasible", bulky "Bulky": yes or no
      only when spread is not distant

    fact comorbidities "Other illnesses": text

    group gut "GI tract" of primary-site: stomach, ileum

    define has-spread "Cancer that has spread": spread is not none

    define size-class "Size": in order small, large
      small when tumour-size below 20 mm
      large otherwise

    option surgery "Surgery"
    option somatostatin-analogues "Somatostatin analogues" route "injection" kind systemic

    impossible C1
      when spread is none and not (symptoms none)
      because "An example of what cannot be."

    question C17
      when at least 2 of (symptoms include flushing, bulky, tumour-size from 300 to 400 mm)
      because "Is that so?"

    covers when primary-site in gut or primary-site in (lung, unknown-primary)

    rule surgery.3
      strongly for surgery to cure
      when spread is none and surgery-feasible
      because "Without spread, an operation aims to cure."
      cite nets-treated surgery.3 evidence very-low

    rule implied.1
      excludes surgery
      when not surgery-feasible
      because "Surgery cannot be done."
      cite nets-treated
      overrides surgery.3
      despite surgery.3

    rule remark
      notes every option
      always
      because "A word on all of them."
      cite nets-treated mdt.2

    case "No spread"
      note "The usual case."
      given primary-site ileum, spread none, tumour-size 18 mm, mitoses 2 "per 2 mm2",
        symptoms only (diarrhoea, flushing), bulky unknown, surgery-feasible, comorbidities "asthma"
      expect candidate surgery by surgery.3, excluded somatostatin-analogues by implied.1, remark,
        notes remark, question C17, depends surgery on bulky, missing bulky, conflict C1, out of scope

    """
}
