import CaseFiles

/// Where the case of an interview is to be written.
struct CaseTarget {
  /// nil where it is only printed.
  let file: Path?
  /// What is said when it is written, up to the file's name.
  let remark: String
  /// What the file holds at the start; nil where there is none.
  private let before: [UInt8]?

  /// Whether the file is what it was at the start: an interview takes its time, and others write files too.
  var isUnchanged: Bool { file.map { Self.bytes(of: $0) == before } ?? true }

  private static func bytes(of file: Path) -> [UInt8]? {
    guard Files.exists(file), !Files.isSpecial(file) else { return nil }
    do throws(FileProblem) {
      return try Files.read(file)
    } catch {
      return nil
    }
  }

  /// - Throws: The status to exit with where the file must not be written; standard error says why.
  init(
    _ arguments: ParsedArguments,
    from source: Path?,
    loading: CaseLoading,
    console: inout Console
  ) throws(ExitStatus) {
    if source?.isStandardInput == true {
      console.complain("standard input is for the answers", help: "give the case as a file")
      throw .unusable
    }
    guard let name = arguments.value("output") else {
      file = nil
      remark = ""
      before = nil
      return
    }
    let file = Path(name)
    self.file = file
    if file.isStandardInput {
      console.complain(
        "standard output is for the questions",
        help: "name a file; without --output the case is printed"
      )
      throw .unusable
    }
    guard Files.exists(file.neighbour(".")) else {
      console.complain("there is no folder for " + file.text, help: "make it first: the case is written at the end")
      throw .unusable
    }
    before = Self.bytes(of: file)
    if let source, Files.areSame(file, source) {
      guard !arguments.has("ignore") else {
        console.complain(
          file.text + " has keys that are ignored, and they would be lost",
          help: "name another file by --output"
        )
        throw .unusable
      }
      guard loading.kind(of: source) ?? .json == .json, !arguments.has("case") else {
        console.complain(
          file.text + " may hold several cases, and one would be written over all of them",
          help: "name another file by --output"
        )
        throw .unusable
      }
      remark = "Written over the case that was given: "
    } else {
      guard OutputFile.mayWrite(file, arguments, console: &console) else { throw .unusable }
      remark = "Written: "
    }
  }
}
