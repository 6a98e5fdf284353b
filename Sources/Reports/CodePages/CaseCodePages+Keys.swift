import CaseFiles

/// Pages about the keys of a case.
extension CaseCodePages {
  static let unknownKey = CodePage(
    cases: .unknownKey,
    "A key or column is not a fact of the rule book",
    avoid: .json(
      """
      {"tumor-size": 18}
      """
    ),
    prefer: .json(
      """
      {"tumour-size": 18}
      """
    ),
    why: """
      If a misspelt key were passed over, its fact would count as unknown although it was recorded. Keys that really have no \
      fact are named with `--ignore`. `consilium facts` lists what a case can say.
      """
  )

  static let duplicateKey = CodePage(
    cases: .duplicateKey,
    "A fact is given twice in one case",
    avoid: .json(
      """
      {"ki67": 2, "ki-67": 20}
      """
    ),
    prefer: .json(
      """
      {"ki-67": 20}
      """
    ),
    why: """
      Many programs silently take the first or the last of the two. Which one is right only the person who keeps the file \
      can tell. Different spellings of a key name the same fact.
      """
  )

  static let misplacedKey = CodePage(
    cases: .misplacedKey,
    "A fact stands beside `facts`, or a key of the case inside it",
    avoid: .json(
      """
      {"id": "A-1", "facts": {"spread": "none"}, "grade": "G1"}
      """
    ),
    prefer: .json(
      """
      {"id": "A-1", "facts": {"spread": "none", "grade": "G1"}}
      """
    ),
    why: """
      A case holds its facts either all in `facts` or all at the top. In a mixture it cannot be told whether a key is a fact \
      or belongs to the program that wrote the case.
      """
  )

  static let malformedFacts = CodePage(
    cases: .malformedFacts,
    "`facts` is not an object",
    avoid: .json(
      """
      {"id": "A-1", "facts": ["G1"]}
      """
    ),
    prefer: .json(
      """
      {"id": "A-1", "facts": {"grade": "G1"}}
      """
    ),
    why: """
      Within `facts` every value stands behind the name of its fact. A list of values does not say what they are values of.
      """
  )

  static let malformedIdentifier = CodePage(
    cases: .malformedIdentifier,
    "`id` is neither a text nor a whole number",
    avoid: .json(
      """
      {"id": 1.50}
      """
    ),
    prefer: .json(
      """
      {"id": "1.50"}
      """
    ),
    why: """
      The identifier comes back with the answer, letter by letter. Programs rewrite numbers with decimals, so that 1.50 \
      becomes 1.5 and no longer names the patient.
      """
  )

  static let malformedProse = CodePage(
    cases: .malformedProse,
    "`title`, `note` or `reason` is not a text",
    avoid: .json(
      """
      {"title": 7}
      """
    ),
    prefer: .json(
      """
      {"title": "Patient 7"}
      """
    ),
    why: """
      These keys hold words for people, which are shown as they stand. Another value there most likely belongs to another key.
      """
  )

  static let malformedDate = CodePage(
    cases: .malformedDate,
    "`date` is not a day of the calendar",
    avoid: .json(
      """
      {"date": "03/05/2024"}
      """
    ),
    prefer: .json(
      """
      {"date": "2024-05-03"}
      """
    ),
    why: """
      03/05 is the third of May in one country and the fifth of March in another. Year, month and day in this order are \
      read alike everywhere.
      """
  )

  static let malformedDecision = CodePage(
    cases: .malformedDecision,
    "`decision` is not a list of options",
    avoid: .json(
      """
      {"decision": "surgery"}
      """
    ),
    prefer: .json(
      """
      {"decision": ["surgery"]}
      """
    ),
    why: """
      A board may decide on several options, or on none of them, which is []. The decision is kept beside the answer and \
      never changes it.
      """
  )

  static let unknownOption = CodePage(
    cases: .unknownOption,
    "`decision` names something that is not an option of the rule book",
    avoid: .json(
      """
      {"decision": ["surgry"]}
      """
    ),
    prefer: .json(
      """
      {"decision": ["surgery"]}
      """
    ),
    why: """
      A decision can only be set beside the verdict of an option that the rules know. What the board decided in other words \
      is written in `reason`.
      """
  )

  static let repeatedOption = CodePage(
    cases: .repeatedOption,
    "`decision` lists an option twice",
    avoid: .json(
      """
      {"decision": ["surgery", "surgery"]}
      """
    ),
    prefer: .json(
      """
      {"decision": ["surgery", "chemotherapy"]}
      """
    ),
    why: """
      The second one was probably meant to be another option, and then the decision would be kept wrongly. If not, list it \
      once.
      """
  )

  static let namelessColumn = CodePage(
    cases: .namelessColumn,
    "A cell belongs to a column without a name",
    avoid: .table(
      """
      id,spread,
      A-1,none,G1
      """
    ),
    prefer: .table(
      """
      id,spread,grade
      A-1,none,G1
      """
    ),
    why: """
      Spreadsheets often leave empty columns at the edge, and these are passed by. A value in one of them belongs to some \
      fact, and which one the file does not say.
      """
  )

  static let malformedSetting = CodePage(
    cases: .malformedSetting,
    "What stands behind `--set` does not set a fact",
    avoid: .setting("grade"),
    prefer: .setting("grade=G1"),
    why: """
      `--set` puts a value in the place of what a case says, written as FACT=VALUE. With nothing behind the sign, the \
      fact counts as not known.
      """
  )
}
