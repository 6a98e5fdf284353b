import Reports

/// The snippets of an editor: one for each kind of declaration.
enum SnippetFile {
  static let tree: JSONTree = .object(
    every.map { snippet in
      (
        key: snippet.name,
        value: .object([
          ("prefix", .text(snippet.prefix)),
          ("description", .text(snippet.description)),
          ("body", .texts(snippet.body)),
        ])
      )
    }
  )

  static let every: [Snippet] = [
    Snippet(
      name: "Rule file",
      prefix: "rules",
      description: "the header of a rule file",
      body: [
        "rules ${1:my-rules} version ${2:1.0.0} language 1",
        "  note \"${3:Options and reasons for the team, not advice.}\"",
        "",
        "intent ${4:cure, control, symptom-relief}",
        "",
      ]
    ),
    Snippet(
      name: "Source",
      prefix: "source",
      description: "a document with its statements",
      body: [
        "source ${1:guideline} \"${2:Title of the document}\"",
        "  publisher \"${3:Publisher}\"",
        "  statement ${4:surgery.1} \"${5:One sentence, in your own words.}\"",
        "",
      ]
    ),
    Snippet(
      name: "Statement",
      prefix: "statement",
      description: "a statement of a source",
      body: ["statement ${1:surgery.2} \"${2:One sentence, in your own words.}\""]
    ),
    Snippet(
      name: "Fact: yes or no",
      prefix: "fact-yes-no",
      description: "a question with the answers yes and no",
      body: [
        "fact ${1:surgery-feasible} \"${2:Surgery can be done}\": yes or no", "  ask \"${3:Can it be done?}\"", "",
      ]
    ),
    Snippet(
      name: "Fact: one of",
      prefix: "fact-one-of",
      description: "a question with one answer of several",
      body: [
        "fact ${1:primary-site} \"${2:Site}\": one of ${3:ileum} (also ${4:ileal}), ${5:lung}, ${6:pancreas}",
        "  ask \"${7:Where did the tumour start?}\"",
        "",
      ]
    ),
    Snippet(
      name: "Fact: in order",
      prefix: "fact-in-order",
      description: "a question whose answers have an order",
      body: ["fact ${1:spread} \"${2:Spread}\": in order ${3:none, regional-nodes, distant}", ""]
    ),
    Snippet(
      name: "Fact: several of",
      prefix: "fact-several-of",
      description: "a question with any number of answers",
      body: ["fact ${1:symptoms} \"${2:Symptoms}\": several of ${3:diarrhoea, flushing, bone-pain}", ""]
    ),
    Snippet(
      name: "Fact: number",
      prefix: "fact-number",
      description: "a question whose answer is a number",
      body: ["fact ${1:ki-67} \"${2:Ki-67 index}\": number from ${3:0} to ${4:100} ${5:%} step ${6:0.1}", ""]
    ),
    Snippet(
      name: "Group",
      prefix: "group",
      description: "a name for several values of a fact",
      body: ["group ${1:gi-tract} \"${2:GI tract}\" of ${3:primary-site}: ${4:ileum, colon}", ""]
    ),
    Snippet(
      name: "Definition",
      prefix: "define",
      description: "a name for a condition",
      body: ["define ${1:has-spread} \"${2:Cancer that has spread}\": ${3:spread is not none}", ""]
    ),
    Snippet(
      name: "Definition by cases",
      prefix: "define-cases",
      description: "names for conditions that divide all patients",
      body: [
        "define ${1:size-class} \"${2:Size}\": in order ${3:small, large}",
        "  ${4:small} when ${5:tumour-size below 20 mm}",
        "  ${6:large} otherwise",
        "",
      ]
    ),
    Snippet(
      name: "Option",
      prefix: "option",
      description: "a treatment that rules argue about",
      body: ["option ${1:surgery} \"${2:Surgery}\" kind ${3:operation}", ""]
    ),
    Snippet(
      name: "Rule",
      prefix: "rule",
      description: "an argument for an option",
      body: [
        "rule ${1:surgery.1}",
        "  for ${2:surgery} to ${3:cure}",
        "  when ${4:spread is none}",
        "  because \"${5:Without spread, an operation aims to cure.}\"",
        "  cite ${6:guideline} ${7:surgery.1}",
        "",
      ]
    ),
    Snippet(
      name: "Rule that excludes",
      prefix: "rule-excludes",
      description: "why an option is not open",
      body: [
        "rule ${1:surgery.2}",
        "  excludes ${2:surgery}",
        "  when ${3:not surgery-feasible}",
        "  because \"${4:An operation has to be possible.}\"",
        "  cite ${5:guideline} ${6:surgery.1}",
        "",
      ]
    ),
    Snippet(
      name: "Rule that notes",
      prefix: "rule-notes",
      description: "a remark beside the arguments",
      body: [
        "rule ${1:note.1}",
        "  notes ${2:every option}",
        "  always",
        "  because \"${3:What the team should know.}\"",
        "  cite ${4:guideline}",
        "",
      ]
    ),
    Snippet(
      name: "Impossible",
      prefix: "impossible",
      description: "what no patient can have",
      body: [
        "impossible ${1:C1}",
        "  when ${2:spread is none and metastasis-sites include liver}",
        "  because \"${3:A tumour that has not spread has no metastases.}\"",
        "",
      ]
    ),
    Snippet(
      name: "Question",
      prefix: "question",
      description: "what is unlikely, so that it is asked about",
      body: [
        "question ${1:C2}",
        "  when ${2:tumour-size at least 300 mm}",
        "  because \"${3:Is the size given in millimetres?}\"",
        "",
      ]
    ),
    Snippet(
      name: "Scope",
      prefix: "covers",
      description: "the patients that the file speaks about",
      body: ["covers when ${1:differentiation is well}", ""]
    ),
    Snippet(
      name: "Case",
      prefix: "case",
      description: "a patient and the answer that is expected",
      body: [
        "case \"${1:No spread}\"",
        "  given ${2:spread none}",
        "  expect ${3:candidate surgery by surgery.1}",
        "",
      ]
    ),
    Snippet(
      name: "Layer",
      prefix: "layer",
      description: "the header of a file that changes others",
      body: [
        "rules ${1:county-hospital} version ${2:1.0.0} language 1",
        "  extends ${3:neuroendocrine-tumours} version ${4:1.0.0}",
        "",
      ]
    ),
    Snippet(
      name: "Replace a rule",
      prefix: "replace",
      description: "a rule in place of one of the file below",
      body: [
        "replace rule ${1:surgery.1}",
        "  for ${2:surgery}",
        "  when ${3:spread is none}",
        "  because \"${4:What this layer says instead.}\"",
        "  cite ${5:guideline}",
        "",
      ]
    ),
    Snippet(
      name: "Remove a rule",
      prefix: "remove",
      description: "a rule of the file below that does not hold here",
      body: ["remove rule ${1:surgery.1}", "  because \"${2:Why it does not hold here.}\"", ""]
    ),
    Snippet(
      name: "Withhold an option",
      prefix: "withhold",
      description: "an option that is not open here, with the reason",
      body: ["withhold option ${1:surgery}", "  because \"${2:Why it is not open here.}\"", ""]
    ),
    Snippet(
      name: "Narrow a fact",
      prefix: "narrow",
      description: "the values of a fact that occur here",
      body: ["narrow fact ${1:spread}: in order ${2:none, distant}", ""]
    ),
  ]
}
