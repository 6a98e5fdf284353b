import RuleBooks

/// Builds the page about the signatures of a rule file: what is void and why, what is unsigned, who signed the rest.
package struct SignatureSheetBuilder: Sendable {
  private let register: SignatureRegister

  package init(_ register: SignatureRegister) { self.register = register }

  package func sheet() -> Sheet {
    var sheet = Sheet()
    let digests = register.digests
    sheet.append(.title(Phrase("Signatures of " + digests.bookName + " " + digests.bookVersion)))
    sheet.append(.paragraph(Phrase(summary)))
    appendVoid(to: &sheet)
    append("Unsigned", gloss: "nobody has signed it yet", .open, to: &sheet) { $0 == .unsigned ? "" : nil }
    append("Signed", gloss: "as it stands", .good, to: &sheet) { state in
      guard case .signed(let signatures) = state else { return nil }
      return signatures.map(Self.words).joined(separator: "; ")
    }
    if !register.strangers.isEmpty {
      sheet.append(.heading("Not in the file", gloss: "signed once, and gone since", .quiet))
      sheet.append(.entries(register.strangers.map { Sheet.Entry($0.entry.text, Phrase(Self.words($0))) }))
    }
    return sheet
  }

  /// How many entries of each kind are signed: `52 of 58 rules, 3 of 4 questions`.
  package var summary: String {
    let counts = BookEntry.Kind.allCases.compactMap { kind -> String? in
      let states = zip(register.digests.entries, register.states).filter { $0.0.entry.kind == kind }.map { $0.1 }
      guard !states.isEmpty else { return nil }
      let signed = states.count { $0.isSigned }
      return "\(signed) of \(states.count) " + Self.plural(kind, states.count)
    }
    return "Signed as they stand: " + counts.joined(separator: ", ") + "."
  }

  private func appendVoid(to sheet: inout Sheet) {
    let entries = zip(register.digests.entries, register.states).compactMap { digest, state -> Sheet.Entry? in
      guard case .void(let signature, let changes) = state else { return nil }
      let words = Phrase(Self.words(signature) + ": ") + Phrase(PartChange.words(changes), .strong)
      return Sheet.Entry(digest.entry.text, words, tone: .bad)
    }
    guard !entries.isEmpty else { return }
    sheet.append(.heading("Void", gloss: "signed, and changed since", .bad))
    sheet.append(.entries(entries))
  }

  /// Appends the names of entries for which some words hold, those of one kind with the same words together.
  private func append(
    _ heading: String,
    gloss: String,
    _ tone: Tone,
    to sheet: inout Sheet,
    _ words: (SignatureState) -> String?
  ) {
    var runs: [(kind: BookEntry.Kind, words: String, names: [String])] = []
    for (digest, state) in zip(register.digests.entries, register.states) {
      guard let words = words(state) else { continue }
      let name = digest.entry.kind == .scope ? "notes and coverage of the file" : digest.entry.name
      if let run = runs.firstIndex(where: { $0.kind == digest.entry.kind && $0.words == words }) {
        runs[run].names.append(name)
      } else {
        runs.append((digest.entry.kind, words, [name]))
      }
    }
    guard !runs.isEmpty else { return }
    sheet.append(.heading(heading, gloss: gloss, tone))
    sheet.append(
      .entries(
        runs.map { run in
          let who = run.words.isEmpty ? Phrase() : Phrase(run.words, .strong) + ": "
          return Sheet.Entry(
            Self.plural(run.kind, run.names.count),
            who + Phrase(run.names.joined(separator: ", ")),
            tone: tone
          )
        }
      )
    )
  }

  /// A signature in words: `Anna Berg on 2026-11-26 (read against the source)`.
  package static func words(_ signature: Signature) -> String {
    signature.signer + " on " + signature.date + (signature.note.map { " (" + $0 + ")" } ?? "")
  }

  private static func plural(_ kind: BookEntry.Kind, _ count: Int) -> String {
    switch kind {
    case .scope, .impossible: kind.rawValue
    case .fact, .option, .rule, .question: kind.rawValue + (count == 1 ? "" : "s")
    }
  }
}
