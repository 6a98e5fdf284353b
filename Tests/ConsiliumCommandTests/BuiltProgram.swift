import Foundation

/// The built program, run as a process of its own.
struct BuiltProgram {
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// A folder of its own for each test.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "consilium-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Writes a file into the folder.
  func write(_ text: String, _ name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Runs the program in the folder.
  func run(_ arguments: [String], input: String = "") throws -> Run {
    try run(executable, arguments, input: input)
  }

  /// Runs a line of the shell in the folder, with the program as `$consilium`.
  func shell(_ line: String) throws -> Run {
    try run(URL(filePath: "/bin/sh"), ["-c", line], input: "")
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The program beside the bundle of the tests.
  var executable: URL {
    let bundle = CommandLine.arguments.dropFirst().first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "consilium")
  }

  private func run(_ executable: URL, _ arguments: [String], input: String) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "consilium": self.executable.path()]
    // Files instead of pipes: nothing can fill up.
    let (source, output, errors) = (URL.temporaryFile, URL.temporaryFile, URL.temporaryFile)
    try Data(input.utf8).write(to: source)
    try Data().write(to: output)
    try Data().write(to: errors)
    defer { for file in [source, output, errors] { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
  }
}

extension URL {
  fileprivate static var temporaryFile: URL {
    FileManager.default.temporaryDirectory.appending(path: "consilium-" + UUID().uuidString)
  }
}
