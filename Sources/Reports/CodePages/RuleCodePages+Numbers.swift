import RuleLanguage

/// Pages about the numbers and units of a rule file, and about how many things it may have.
extension RuleCodePages {
  static let missingUnit = CodePage(
    rules: .missingUnit,
    "A number lacks the unit of its fact",
    avoid: .declarations(
      rule(when: "tumour-size above 20")
    ),
    prefer: .declarations(
      rule(when: "tumour-size above 20 mm")
    ),
    why: """
      Reports give sizes in mm and in cm, and 2 and 20 both look like plausible diameters. A unit at every number lets the \
      reader see what is compared without looking up the fact.
      """
  )

  static let wrongUnit = CodePage(
    rules: .wrongUnit,
    "A number has another unit than its fact",
    avoid: .declarations(
      rule(when: "tumour-size above 2 cm")
    ),
    prefer: .declarations(
      rule(when: "tumour-size above 20 mm")
    ),
    why: """
      In a rule file nothing is converted: all limits of one fact stand in one unit, so that they can be compared by eye. \
      Case files may use other units of the same kind, which are then converted exactly.
      """
  )

  static let outOfRange = CodePage(
    rules: .outOfRange,
    "A number lies outside the range of its fact",
    avoid: .declarations(
      rule(when: "tumour-size above 500 mm")
    ),
    prefer: .declarations(
      rule(when: "tumour-size above 50 mm")
    ),
    why: """
      No patient can have the number, so the condition would always hold or never. Mostly it is a digit or a unit too many. \
      If the number can occur, widen the range of the fact.
      """
  )

  static let offStep = CodePage(
    rules: .offStep,
    "A number lies between two steps of its fact",
    avoid: .declarations(
      rule(when: "ki-67 above 2.25 %")
    ),
    prefer: .declarations(
      rule(when: "ki-67 above 2.2 %")
    ),
    why: """
      The declared step is how finely the fact is recorded, and a limit between two steps says something that no case can \
      say. It is not rounded, because rounding moves patients from one side of the limit to the other.
      """
  )

  static let tooManyFacts = CodePage(
    rules: .tooManyFacts,
    "The file has more facts, or more cases of them, than can be handled",
    avoid: .words("More than 1,000 facts, or so many cases that cases times facts pass 2,000,000."),
    prefer: .words("The facts that the rules of one document ask for, and a file of its own for the next document."),
    why: """
      Each fact is a question that somebody has to answer for every patient. A limit with a message of its own keeps the \
      exact analysis of the file possible.
      """
  )

  static let tooManyValues = CodePage(
    rules: .tooManyValues,
    "A fact or definition has more than 64 values",
    avoid: .words("A fact with one value for every code of a classification."),
    prefer: .words("The values that rules tell apart, with the finer words behind `also`."),
    why: """
      A value that no rule distinguishes makes a case harder to fill in and changes no answer. `also` takes the finer \
      words at entry and reads each as the value that it belongs to.
      """
  )

  static let malformedScale = CodePage(
    rules: .malformedScale,
    "The range and the step of a number do not fit each other",
    avoid: .declarations(
      """
      fact age "Age": number from 0 to 120 years step 7
      """
    ),
    prefer: .declarations(
      """
      fact age "Age": number from 0 to 120 years step 1
      """
    ),
    why: """
      A number goes from a smaller to a larger end in whole steps, at most a million of them and with at most six decimals. \
      Then every value is exact, and no answer hangs on rounding.
      """
  )

  static let unfittingCount = CodePage(
    rules: .unfittingCount,
    "`at least … of` asks for more conditions than its list has, or for none",
    avoid: .declarations(
      rule(when: "at least 3 of (symptoms include bone-pain, ki-67 above 20 %)")
    ),
    prefer: .declarations(
      rule(when: "at least 2 of (symptoms include bone-pain, ki-67 above 20 %)")
    ),
    why: """
      Such a condition could never hold, or would always hold. Either the number is wrong or a line of the list was lost \
      when it was copied.
      """
  )

  static let emptyRange = CodePage(
    rules: .emptyRange,
    "No value of the fact passes the test",
    avoid: .declarations(
      rule(when: "ki-67 from 20 to 3 %")
    ),
    prefer: .declarations(
      rule(when: "ki-67 from 3 to 20 %")
    ),
    why: """
      The ends of the range are swapped, or the limit is the last value already, as in `above 100 %`. The condition could \
      never hold, and its rule would never speak.
      """
  )
}
