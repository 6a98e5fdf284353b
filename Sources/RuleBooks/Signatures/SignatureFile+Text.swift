extension SignatureFile {
  /// The file as it is written: one block an entry, in an order that does not depend on who signed when.
  package var text: String {
    var text = "signatures format 1\nrules " + bookName + "\n"
    var previous: BookEntry?
    for signature in signatures {
      if signature.entry != previous { text += "\n" + signature.entry.text + "\n" }
      previous = signature.entry
      text += "  signed " + signature.date + " version " + signature.version
      text += " " + signature.digest + " by " + signature.signer + "\n"
      if let note = signature.note { text += "    note " + note + "\n" }
      text += "    over " + signature.parts.map { $0.name + " " + $0.digest }.joined(separator: ", ") + "\n"
    }
    return text
  }
}
