import CaseFiles

/// Pages about how a case file is written as JSON.
extension CaseCodePages {
  static let unexpectedCharacter = CodePage(
    cases: .unexpectedCharacter,
    "A character stands where JSON wants another",
    avoid: .json(
      """
      {"grade": G1}
      """
    ),
    prefer: .json(
      """
      {"grade": "G1"}
      """
    ),
    why: """
      Keys and texts stand in straight double quotes; only numbers, true, false and null stand without. JSON has no \
      comments. The finding says what is expected at the place.
      """
  )

  static let unexpectedEnd = CodePage(
    cases: .unexpectedEnd,
    "The text ends within a case",
    avoid: .json(
      """
      {"id": "A-1", "grade": "G1",
      """
    ),
    prefer: .json(
      """
      {"id": "A-1", "grade": "G1"}
      """
    ),
    why: """
      The case is cut off, and facts behind the cut may be lost. A case that is half there is not answered, because a \
      missing fact can turn a verdict.
      """
  )

  static let trailingText = CodePage(
    cases: .trailingText,
    "Something stands behind the end of the case",
    avoid: .json(
      """
      {"id": "A-1"}
      {"id": "A-2"}
      """
    ),
    prefer: .json(
      """
      [
        {"id": "A-1"},
        {"id": "A-2"}
      ]
      """
    ),
    why: """
      A JSON file holds one case or one list of cases, and what stands behind it would be left out without a word. With \
      one case a line the file is NDJSON: call it .ndjson or say `--input ndjson`.
      """
  )

  static let malformedNumeral = CodePage(
    cases: .malformedNumeral,
    "A number is not written as JSON writes numbers",
    avoid: .json(
      """
      {"tumour-size": 018}
      """
    ),
    prefer: .json(
      """
      {"tumour-size": 18}
      """
    ),
    why: """
      Some programs read a leading zero as another kind of number, so JSON forbids it, and signs and commas as well. A \
      number as people write it, such as `<18` or `18 mm`, stands in double quotes.
      """
  )

  static let malformedEscape = CodePage(
    cases: .malformedEscape,
    "A backslash is followed by a letter that means nothing there",
    avoid: .json(
      #"""
      {"note": "scan in X:\Images"}
      """#
    ),
    prefer: .json(
      #"""
      {"note": "scan in X:\\Images"}
      """#
    ),
    why: """
      In a text of JSON the backslash starts an escape, such as \\n for a line break. A backslash itself is written twice.
      """
  )

  static let unpairedSurrogate = CodePage(
    cases: .unpairedSurrogate,
    "An escape stands for half of a character",
    avoid: .json(
      #"""
      {"note": "looks well \ud83d"}
      """#
    ),
    prefer: .json(
      #"""
      {"note": "looks well \ud83d\ude42"}
      """#
    ),
    why: """
      Rare characters are escaped as two halves, and one of them is lost here, mostly because a program cut the text. Write \
      the character itself, or leave it out.
      """
  )

  static let controlCharacter = CodePage(
    cases: .controlCharacter,
    "A control character stands in a text",
    avoid: .json(
      """
      {"note": "first line
      second line"}
      """
    ),
    prefer: .json(
      #"""
      {"note": "first line\nsecond line"}
      """#
    ),
    why: """
      A line break within a text is written as \\n, a tab as \\t. A bare one often means that the closing quote is missing, \
      and then the next keys would be read as text.
      """
  )

  static let unclosedString = CodePage(
    cases: .unclosedString,
    "A text is never closed",
    avoid: .lines(
      """
      {"id": "A-1", "grade": "G1}
      {"id": "A-2", "grade": "G2"}
      """
    ),
    prefer: .lines(
      """
      {"id": "A-1", "grade": "G1"}
      {"id": "A-2", "grade": "G2"}
      """
    ),
    why: """
      Without its closing quote a text takes in all that follows. Where it was meant to end is not guessed, because the \
      facts behind it would be guessed as well. In a case of several lines the line break within the text is reported \
      instead (F107).
      """
  )

  static let nestingTooDeep = CodePage(
    cases: .nestingTooDeep,
    "Brackets are nested deeper than 32",
    avoid: .json(
      """
      {"grade":
        [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["G1"]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}
      """
    ),
    prefer: .json(
      """
      {"grade": "G1"}
      """
    ),
    why: """
      A case needs three levels at most. Deeper brackets come from a program gone wrong, and the limit keeps them from \
      stopping the whole list.
      """
  )

  static let missingComma = CodePage(
    cases: .missingComma,
    "A comma is missing",
    avoid: .json(
      """
      [
        {"id": "A-1"}
        {"id": "A-2"}
      ]
      """
    ),
    prefer: .json(
      """
      [
        {"id": "A-1"},
        {"id": "A-2"}
      ]
      """
    ),
    why: """
      Commas stand between the cases of a list and between the entries of a case. Where one is missing, something else may \
      be missing with it, such as the rest of a case.
      """
  )

  static let trailingComma = CodePage(
    cases: .trailingComma,
    "Nothing follows a comma",
    avoid: .json(
      """
      {"id": "A-1", "grade": "G1",}
      """
    ),
    prefer: .json(
      """
      {"id": "A-1", "grade": "G1"}
      """
    ),
    why: """
      A comma announces one more entry, and it does not come. Either the comma is left over or the entry behind it was lost.
      """
  )

  static let notAnObject = CodePage(
    cases: .notAnObject,
    "Something else stands where a case is expected",
    avoid: .json(
      """
      [["grade", "G1"]]
      """
    ),
    prefer: .json(
      """
      [{"grade": "G1"}]
      """
    ),
    why: """
      A case says of each value which fact it belongs to, so it stands in { } with keys. Values by position alone would \
      shift unnoticed when one of them is left out.
      """
  )

  static let unclosedList = CodePage(
    cases: .unclosedList,
    "The list of cases is not closed",
    avoid: .json(
      """
      [
        {"id": "A-1"},
        {"id": "A-2"}
      """
    ),
    prefer: .json(
      """
      [
        {"id": "A-1"},
        {"id": "A-2"}
      ]
      """
    ),
    why: """
      The file may be cut off, and then patients are missing from it. The cases that are there are answered, and this finding \
      stands behind them.
      """
  )
}
