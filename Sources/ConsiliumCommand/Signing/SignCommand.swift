import Evaluation
import Reports
import RuleAnalysis
import RuleBooks
import RuleLanguage

/// `consilium sign`: signs the entries of a rule file, takes signatures back, or shows what is signed.
struct SignCommand {
  private let file: RuleFileInput
  private let rules: Path
  private let digests: BookDigests
  private let signatures: SignatureFile
  /// The signatures of the files that this one extends; they are never written here.
  private let bases: [SignatureFile]

  @Sendable
  static func run(_ arguments: ParsedArguments, console: inout Console) -> ExitStatus {
    do throws(ExitStatus) {
      let command = try SignCommand(arguments, console: &console)
      guard let by = arguments.value("by") else {
        if let option = ["withdraw", "rule", "note", "date"].first(where: arguments.has) {
          console.complain("--" + option + " needs --by NAME", help: "say who signs")
          return .unusable
        }
        command.show(arguments, console: &console)
        return .fine
      }
      return try command.sign(arguments, by: by, console: &console)
    } catch {
      return error
    }
  }

  /// - Throws: The status to exit with where the file or its signatures cannot be used; standard error says why.
  private init(_ arguments: ParsedArguments, console: inout Console) throws(ExitStatus) {
    guard let file = RuleFileInput(arguments, console: &console), let path = file.path else { throw .unusable }
    guard !path.isStandardInput, Files.exists(path) else {
      console.complain(file.name + " has no place for signatures beside it", help: "name a rule file")
      throw .unusable
    }
    guard let engine = file.check.engine else {
      let errors = file.check.diagnostics.filter { $0.severity == .error }
      console.complain(file.written(errors, .text, isColoured: console.isErrorColoured))
      console.complain(file.name + " has errors and cannot be signed", help: "consilium check " + file.name)
      throw .findings
    }
    self.file = file
    rules = path
    digests = BookDigests(engine.book)
    var own = SignatureFile(bookName: engine.book.name)
    var bases: [SignatureFile] = []
    for kept in SignatureLoading.kept(beside: file.texts, of: engine.book) {
      switch kept.file {
      case .success(let signatures) where kept.layer + 1 < engine.book.layers.count: bases.append(signatures)
      case .success(let signatures): own = signatures
      case .failure(let problem):
        console.complain(problem.finding.message)
        throw .unusable
      }
    }
    signatures = own
    self.bases = bases
  }

  private func show(_ arguments: ParsedArguments, console: inout Console) {
    let sheet = SignatureSheetBuilder(SignatureRegister(digests, files: [signatures] + bases)).sheet()
    var output = Output()
    if arguments.value("format") == "markdown" {
      MarkdownSheetWriter().write(sheet, into: &output)
    } else {
      TextSheetWriter(isColoured: console.isOutputColoured).write(sheet, into: &output)
    }
    console.write(output.bytes)
  }

  // MARK: Signing

  private func sign(
    _ arguments: ParsedArguments,
    by: String,
    console: inout Console
  ) throws(ExitStatus) -> ExitStatus {
    // The system's bytes that are no text have become this character; nobody is called that.
    if let option = ["by", "note"].first(where: { arguments.value($0)?.unicodeScalars.contains("\u{FFFD}") == true }) {
      console.complain("--" + option + " holds bytes that are not text", help: "write it in UTF-8")
      throw .unusable
    }
    guard let signer = SignerName(by) else {
      console.complain("--by is a name of visible characters", help: "such as --by \"Anna Berg\"")
      throw .unusable
    }
    let note = arguments.value("note").map { SignerName($0) }
    if case .some(nil) = note {
      console.complain("--note is one line of visible characters", help: "such as --note \"after the June meeting\"")
      throw .unusable
    }
    let today = Today.date()
    let date = try arguments.day(orElse: today, console: &console) ?? today
    var changed = signatures
    let count: Int
    if arguments.has("withdraw") {
      changed.withdraw(try namedForWithdrawal(arguments, console: &console), signer: signer.text)
      count = signatures.signatures.count - changed.signatures.count
    } else {
      let entries = try named(arguments, signer: signer, console: &console)
      changed.sign(
        entries,
        version: digests.bookVersion,
        date: date,
        signer: signer.text,
        note: note?.map(\.text)
      )
      count = entries.count
    }
    return write(changed, count: count, isWithdrawal: arguments.has("withdraw"), signer, date, console: &console)
  }

  /// The entries to sign: those named, or all that neither the signer here nor anyone in a base has signed as they stand.
  private func named(
    _ arguments: ParsedArguments,
    signer: SignerName,
    console: inout Console
  ) throws(ExitStatus) -> [EntryDigest] {
    guard arguments.has("rule") else {
      let own = signatures.signatures.filter { $0.signer == signer.text }
      let standing = Set((own + bases.flatMap { $0.signatures }).map { $0.digest })
      return digests.entries.filter { !standing.contains($0.digest) }
    }
    let entries = Set(
      try entries(arguments.all("rule"), among: digests.entries.map { $0.entry }, console: &console)
    )
    return digests.entries.filter { entries.contains($0.entry) }
  }

  private func namedForWithdrawal(
    _ arguments: ParsedArguments,
    console: inout Console
  ) throws(ExitStatus) -> [BookEntry] {
    let signed = signatures.signatures.map { $0.entry }
    guard arguments.has("rule") else { return signed }
    return try entries(arguments.all("rule"), among: signed, console: &console)
  }

  /// Finds entries by their identifiers, or by kind and name as in `fact spread`.
  private func entries(
    _ names: [String],
    among known: [BookEntry],
    console: inout Console
  ) throws(ExitStatus) -> [BookEntry] {
    var found: [BookEntry] = []
    for name in names.flatMap({ $0.split(separator: ",") }).map({ String($0) }) {
      let entries = known.filter { entry in
        switch entry.kind {
        case .rule, .impossible, .question: entry.name == name || entry.text == name
        case .fact, .option, .scope: entry.text == name
        }
      }
      guard !entries.isEmpty else {
        console.complain(
          UsageProblem(
            file.name + " has no rule, question or impossible `" + name + "` to sign",
            name,
            among: known.map(\.name) + known.map(\.text),
            otherwise: "consilium sign " + file.name + " lists what it has"
          )
        )
        throw .unusable
      }
      found += entries
    }
    return found
  }

  private func write(
    _ changed: SignatureFile,
    count: Int,
    isWithdrawal: Bool,
    _ signer: SignerName,
    _ date: String,
    console: inout Console
  ) -> ExitStatus {
    let path = SignatureLoading.path(beside: rules)
    if count > 0 {
      do throws(FileProblem) {
        try Files.replace(path, with: Array(changed.text.utf8))
      } catch {
        console.complain(error)
        return .unusable
      }
    }
    if count == 0 {
      let reason =
        isWithdrawal
        ? "It holds no such signature by " + signer.text + "."
        : signer.text + " has signed everything as it stands."
      say([path.spoken + ": nothing changed.", reason], console: &console)
      return .fine
    }
    let deed = isWithdrawal ? " taken back for " + signer.text : " given by " + signer.text + " on " + date
    let summary = SignatureSheetBuilder(SignatureRegister(digests, files: [changed] + bases)).summary
    let signatures = String(count) + (count == 1 ? " signature" : " signatures")
    say([path.spoken + ": " + signatures + deed, summary], console: &console)
    return .fine
  }

  /// Writes sentences, each from the start of a line, no wider than a page.
  private func say(_ sentences: [String], console: inout Console) {
    var sheet = Sheet()
    sheet.append(.closing(sentences.map { Phrase($0) }))
    var output = Output()
    TextSheetWriter(isColoured: false).write(sheet, into: &output)
    console.write(output.bytes)
  }
}
