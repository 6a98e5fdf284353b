import Batches
import Reports
import RuleBooks

/// The files that a run writes, and what an interrupted run has left in them.
struct BatchFiles: Sendable {
  /// What is taken over from an interrupted run.
  struct Continued: Sendable {
    /// How many cases need not be answered again.
    let answeredBefore: Int
    /// How many bytes of the output are kept.
    let length: Int
    /// The last of these bytes: the results of cases that are answered again, and must come to the same.
    let expected: [UInt8]
    let isUndecided: Bool
  }

  /// The file named by `--output`; nil where results go to standard output.
  var output: OutputFile?
  var rejects: OutputFile?
  /// The record beside an output that a later run may continue.
  private(set) var record: RunRecord?
  /// What remembers in the record what is read.
  private(set) var memory: InputMemory?
  private(set) var continued: Continued?

  /// Opens the files that the arguments name.
  ///
  /// - Returns: nil where one of them cannot be used; standard error says why.
  init?(
    _ arguments: ParsedArguments,
    format: ResultFormat,
    book: RuleBook,
    inputs: [Path],
    console: inout Console
  ) {
    let canContinue = format == .ndjson || format == .csv
    let named = Self.named(arguments)
    if arguments.has("resume"), named.output == nil || !canContinue {
      console.complain("--resume needs a run that can go on", help: "--output FILE and --format ndjson or csv")
      return nil
    }
    guard Self.allows(named.output, named.rejects, arguments, inputs, console: &console) else { return nil }
    do throws(FileProblem) {
      output = try named.output.map { path throws(FileProblem) in try OutputFile(path) }
      rejects = try named.rejects.map { path throws(FileProblem) in try OutputFile(path) }
      try rejects?.keep(0)
      if let output, output.isBeside, canContinue {
        let record = RunRecord(arguments, book: book, inputs: inputs, output: output, rejects: rejects)
        if let left = record.leftRejects {
          console.complain(
            "an interrupted run has left " + left + ", which is not complete",
            help: "remove it, or name the same file for --rejects"
          )
        }
        if arguments.has("resume"), output.hasBytes {
          if let difference = record.difference {
            console.complain(
              output.part.spoken + " cannot be continued: " + difference,
              help: "give what that run was given, or leave out --resume to begin again"
            )
            close()
            return nil
          }
          continued = try Self.continued(output, format)
          memory = try record.memory()
        } else {
          memory = try record.write()
        }
        self.record = record
      } else if let output, output.isBeside {
        // This run begins the output anew.
        RunRecord.remove(RunRecord.path(beside: output))
      }
      if continued == nil { try output?.keep(0) }
    } catch {
      console.complain(error)
      close()
      return nil
    }
  }

  /// Leaves nothing of files in which nothing has been written.
  private func close() {
    rejects?.abandon()
    if let output, !output.hasBytes { output.abandon() }
  }

  /// What to say of an output that is not complete; nil where nothing of it is kept.
  var keptWords: String? {
    guard let output, record != nil else { return nil }
    return "what is complete is in " + output.part.spoken + "; the same command with --resume goes on from there"
  }

  /// Gives the complete files their names.
  mutating func complete() throws(FileProblem) {
    try rejects?.complete()
    try output?.complete()
    record?.remove()
  }

  /// Leaves only what a later run may continue.
  func abandon() {
    rejects?.abandon()
    if record == nil { output?.abandon() }
  }

  private static func named(_ arguments: ParsedArguments) -> (output: Path?, rejects: Path?) {
    let output = arguments.value("output").map { Path($0) }
    return (output?.isStandardInput == true ? nil : output, arguments.value("rejects").map { Path($0) })
  }

  private static func continued(_ output: OutputFile, _ format: ResultFormat) throws(FileProblem) -> Continued {
    var partial = PartialResults(format: format)
    try output.read(from: 0) { partial.take($0) }
    let checked = partial.lastStarts.suffix(PartialResults.checkedCount)
    let start = checked.first ?? partial.end
    var expected: [UInt8] = []
    try output.read(from: start) { expected += $0.prefix(partial.end - start - expected.count) }
    return Continued(
      answeredBefore: partial.caseCount - checked.count,
      length: partial.end,
      expected: expected,
      isUndecided: partial.isUndecided
    )
  }

  /// Whether the files may be written: not over each other, nor over what is read.
  private static func allows(
    _ output: Path?,
    _ rejects: Path?,
    _ arguments: ParsedArguments,
    _ inputs: [Path],
    console: inout Console
  ) -> Bool {
    let read = inputs + (arguments.value("rules").map { [Path($0)] } ?? [])
    for written in [output, rejects].compactMap({ $0 }) where !written.isStandardInput {
      if written.bytes.isEmpty || (try? Files.kind(of: written)) == .folder {
        let reason = written.bytes.isEmpty ? "the name is empty" : "it is a folder"
        console.complain(FileProblem(writing: written.spoken, reason: reason, help: "name a file"))
        return false
      }
      let same = read.first { path in
        guard !path.isStandardInput else { return Files.isStandardInput(written) }
        return Files.areSame(path, written) && Files.size(of: path) != nil
      }
      if let same {
        console.complain(
          written.spoken + " is read (" + same.spoken + "), and is not written over",
          help: "name another file for what is written"
        )
        return false
      }
    }
    if let output, let rejects, Files.areSame(output, rejects), Files.size(of: output) != nil || !Files.exists(output) {
      console.complain("--output and --rejects name one file", help: "name two")
      return false
    }
    return true
  }
}
