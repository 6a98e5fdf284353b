import RuleBooks
import RuleLanguage

/// What is to be said of the signatures of a rule file; all its wording is here.
package enum SignatureFindings {
  /// The findings about a book and its signatures, in the order of the file.
  ///
  /// - Parameter top: Where what the file does not have is reported.
  package static func findings(_ register: SignatureRegister, at top: Place) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (entry, state) in zip(register.digests.entries, register.states) {
      switch state {
      case .signed: break
      case .unsigned: findings.append(unsigned(entry))
      case .void(let signature, let changes): findings.append(void(entry, signature, changes))
      }
    }
    findings.sort { $0.place.start < $1.place.start }
    return findings + register.strangers.map { stranger($0, at: top) }
  }

  /// The finding about a file of signatures that cannot be read.
  package static func unreadable(_ problem: SignatureFileProblem, file: String, at place: Place) -> Diagnostic {
    let line = problem.line.map { "line \($0): " } ?? ""
    return Diagnostic(
      .unreadableSignatures,
      .error,
      "the signatures in \(file) cannot be read: \(line)\(problem.message)",
      at: place,
      help: ["take the file back as `consilium sign` wrote it"]
    )
  }

  /// The finding about signatures of a rule file with another name.
  package static func foreign(_ bookName: String, file: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .foreignSignatures,
      .error,
      "the signatures in \(file) are those of the rule file `\(bookName)`",
      at: place,
      help: ["keep them beside that file"]
    )
  }

  private static func unsigned(_ entry: EntryDigest) -> Diagnostic {
    Diagnostic(.unsigned, severity(of: entry.entry), "\(words(entry.entry)) is not signed", at: entry.place)
  }

  private static func void(_ entry: EntryDigest, _ signature: Signature, _ changes: [PartChange]) -> Diagnostic {
    Diagnostic(
      .voidSignature,
      severity(of: entry.entry),
      "\(words(entry.entry)) has changed since \(signature.signer) signed it on \(signature.date)",
      at: entry.place,
      help: [PartChange.words(changes)]
    )
  }

  private static func stranger(_ signature: Signature, at top: Place) -> Diagnostic {
    let name = words(signature.entry)
    return Diagnostic(
      .strangeSignature,
      .warning,
      "\(name), which \(signature.signer) signed on \(signature.date), is not in the rule file",
      at: top
    )
  }

  /// How a fact or an option is called weighs less than what a rule says.
  private static func severity(of entry: BookEntry) -> Severity {
    switch entry.kind {
    case .fact, .option: .information
    case .scope, .rule, .impossible, .question: .warning
    }
  }

  private static func words(_ entry: BookEntry) -> String {
    switch entry.kind {
    case .scope: "the scope of the file, with its notes,"
    case .impossible: "`impossible \(entry.name)`"
    case .fact, .option, .rule, .question: "\(entry.kind.rawValue) `\(entry.name)`"
    }
  }
}
