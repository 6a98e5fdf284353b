import RuleBooks

extension SignOffBook {
  /// Everything that is signed, with its digest, what the digest covers, who has signed, and room to sign on paper.
  func signaturesChapter() -> Publication.Chapter {
    var blocks: [Publication.Block] = [
      .paragraph(
        """
        Each digest covers the declaration and everything that it depends on. Who signs on paper writes name, day and \
        signature into the last column; the command “consilium sign” keeps the same beside the rule file.
        """
      )
    ]
    for kind in [BookEntry.Kind.rule, .impossible, .question, .scope, .option, .fact] {
      let rows = zip(register.digests.entries, register.states).filter { $0.0.entry.kind == kind }.map { row($0, $1) }
      guard !rows.isEmpty else { continue }
      blocks.append(
        .table(
          Publication.Table(
            caption: caption(kind),
            columns: ["Name", "SHA-256", "Depends on", "Signed", "Name, day, signature"],
            rows: rows,
            style: .form
          )
        )
      )
    }
    return Publication.Chapter(anchor: "signatures", title: "Digests and signatures", blocks: blocks)
  }

  private func caption(_ kind: BookEntry.Kind) -> String {
    switch kind {
    case .rule: "Rules"
    case .impossible: "What cannot be"
    case .question: "Questions"
    case .scope: "Notes of the file, and whom it covers"
    case .option: "Options: how they are shown"
    case .fact: "Facts: how they are asked and read"
    }
  }

  private func row(_ digest: EntryDigest, _ state: SignatureState) -> Publication.Table.Row {
    let hexadecimal = digest.digest.split(separator: ":").last.map { String($0) } ?? ""
    return Publication.Table.Row([
      name(digest.entry), Phrase(hexadecimal), Phrase(dependencies(digest)), words(state), "",
    ])
  }

  private func name(_ entry: BookEntry) -> Phrase {
    switch entry.kind {
    case .rule: Phrase(entry.name, .link("rule-" + entry.name))
    case .impossible: Phrase(entry.name, .link("impossible-" + entry.name))
    case .question: Phrase(entry.name, .link("question-" + entry.name))
    case .option: Phrase(entry.name, .link("option-" + entry.name))
    case .fact: Phrase(entry.name, .link("fact-" + entry.name))
    case .scope: Phrase("scope", .link("scope"))
    }
  }

  /// The declarations that a digest covers besides the entry itself, by kind.
  private func dependencies(_ digest: EntryDigest) -> String {
    var names: [String: [String]] = [:]
    for part in digest.parts {
      let words = part.name.split(separator: " ", maxSplits: 1).map { String($0) }
      guard words.count == 2, part.name != digest.entry.text else { continue }
      names[words[0], default: []].append(words[1])
    }
    let kinds = [
      ("fact", "facts"), ("group", "groups"), ("definition", "definitions"), ("option", "options"),
      ("statement", "statements"), ("source", "sources"), ("overrider", "overriding rules"),
    ]
    let parts = kinds.compactMap { kind, words in names[kind].map { words + " " + $0.joined(separator: ", ") } }
    return parts.isEmpty ? "nothing else" : parts.joined(separator: "; ")
  }

  private func words(_ state: SignatureState) -> Phrase {
    switch state {
    case .unsigned: Phrase("unsigned", .faint)
    case .signed(let signatures):
      Phrase(signatures.map { SignatureSheetBuilder.words($0) }.joined(separator: "; "))
    case .void(let signature, let changes):
      Phrase("void", .tone(.bad))
        + Phrase(": " + SignatureSheetBuilder.words(signature) + "; " + PartChange.words(changes))
    }
  }
}
