import CaseFiles

/// Pages about the characters of a case file.
extension CaseCodePages {
  static let emptyFile = CodePage(
    cases: .emptyFile,
    "The file is empty",
    avoid: .words("A file with nothing in it, often what an interrupted export leaves behind."),
    prefer: .json(
      """
      {"id": "A-1", "spread": "none"}
      """
    ),
    why: """
      An empty file could mean that there are no patients or that the export failed. A list without cases is written as \
      `[]`, and a table has at least its header.
      """
  )

  static let brokenEncoding = CodePage(
    cases: .brokenEncoding,
    "Some bytes of the case are not UTF-8",
    avoid: .words("Joining files of different encodings, or cutting a file in the middle of a letter."),
    prefer: .words("Saving or exporting the file as UTF-8."),
    why: """
      What the bytes mean cannot be told, and a guessed letter in a name or a value may make it another patient's. Other \
      cases of the file are read all the same.
      """
  )

  static let windowsEncoding = CodePage(
    cases: .windowsEncoding,
    "The file seems to be in Windows-1252 and not in UTF-8",
    avoid: .words("Saving a list in a spreadsheet as “CSV” or “CSV (MS-DOS)”."),
    prefer: .words("Saving it as “CSV UTF-8”."),
    why: """
      Letters such as é and µ are other bytes there, so units and names would change without a word. The spreadsheet knows \
      its own encoding and converts without loss.
      """
  )

  static let wideEncoding = CodePage(
    cases: .wideEncoding,
    "The file is in UTF-16 or UTF-32 and not in UTF-8",
    avoid: .words("Saving a list as “Unicode text”."),
    prefer: .words("Saving it as “CSV UTF-8”, or as UTF-8 in an editor."),
    why: """
      Case files have one encoding, so that the same file means the same everywhere. What some programs call “Unicode” \
      takes two or four bytes for each letter.
      """
  )

  static let caseTooLong = CodePage(
    cases: .caseTooLong,
    "A case is longer than the limit of 16 MiB",
    avoid: .words("A quote or bracket that is never closed, so that one case swallows all that follow."),
    prefer: .words("Cases that close what they open; documents and pictures are kept elsewhere."),
    why: """
      No patient's facts come near this size. The limit keeps one broken case from filling the memory and from hiding the \
      cases behind it.
      """
  )
}
