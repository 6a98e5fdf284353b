import CaseFiles

/// Pages about the values of a case that are words.
extension CaseCodePages {
  static let unknownValue = CodePage(
    cases: .unknownValue,
    "A fact has no such value",
    avoid: .json(
      """
      {"primary-site": "pancrees"}
      """
    ),
    prefer: .json(
      """
      {"primary-site": "pancreas"}
      """
    ),
    why: """
      Facts take their declared values and the synonyms that `consilium facts` lists. Nothing near it is taken instead, \
      because a wrong site changes the verdicts. What is not known is null, or an empty cell in a table.
      """
  )

  static let wrongType = CodePage(
    cases: .wrongType,
    "A fact takes another kind of entry",
    avoid: .json(
      """
      {"tumour-size": true}
      """
    ),
    prefer: .json(
      """
      {"tumour-size": ">20 mm"}
      """
    ),
    why: """
      Each fact takes the kind of entry that can say its values: a number, a word, a list, or true and false. The finding \
      says which one is wanted.
      """
  )

  static let listForOne = CodePage(
    cases: .listForOne,
    "A fact that has one value is given a list",
    avoid: .json(
      """
      {"grade": ["G1", "G2"]}
      """
    ),
    prefer: .json(
      """
      {"grade": "G1 or G2"}
      """
    ),
    why: """
      A tumour has one grade, so a list could mean that both are possible or that two tumours are mixed up. What is only \
      narrowed down is written with `or`, and every answer then respects both.
      """
  )

  static let singleForSeveral = CodePage(
    cases: .singleForSeveral,
    "A fact that can have several values is given one alone",
    avoid: .json(
      """
      {"metastasis-sites": "liver"}
      """
    ),
    prefer: .json(
      """
      {"metastasis-sites": ["liver"]}
      """
    ),
    why: """
      One word does not say whether the other sites were looked at. A list says that these are all; {"liver": true} says \
      that the liver is affected and the others are not known.
      """
  )

  static let repeatedValue = CodePage(
    cases: .repeatedValue,
    "A value is given twice",
    avoid: .json(
      """
      {"metastasis-sites": ["liver", "hepatic"]}
      """
    ),
    prefer: .json(
      """
      {"metastasis-sites": ["liver", "bone"]}
      """
    ),
    why: """
      Both words stand for the same value, so one of them was perhaps meant to be another. If not, give it once.
      """
  )

  static let emptyText = CodePage(
    cases: .emptyText,
    "A value is an empty text",
    avoid: .json(
      """
      {"grade": ""}
      """
    ),
    prefer: .json(
      """
      {"grade": null}
      """
    ),
    why: """
      An empty text could mean “not known”, “not done” or “none”. Write null for what is not known and [] for known to be \
      none; in a table an empty cell is not known.
      """
  )
}
