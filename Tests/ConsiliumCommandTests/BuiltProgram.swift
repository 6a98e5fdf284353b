import Foundation
import Testing

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

  #if os(Linux)
    /// Runs the program in the folder with an input that cannot be read any further behind some text.
    func run(_ arguments: [String], breakingOffBehind input: String) throws -> Run {
      // A terminal whose other end has gone gives what was typed, and then an error.
      var (outer, inner): (Int32, Int32) = (-1, -1)
      try #require(openpty(&outer, &inner, nil, nil, nil) == 0)
      let source = FileHandle(fileDescriptor: outer, closeOnDealloc: true)
      var settings = termios()
      tcgetattr(inner, &settings)
      cfmakeraw(&settings)
      tcsetattr(inner, TCSANOW, &settings)
      try FileHandle(fileDescriptor: inner, closeOnDealloc: true).write(contentsOf: Data(input.utf8))
      return try run(executable, arguments, input: source)
    }
  #endif

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
    let source = URL.temporaryFile
    try Data(input.utf8).write(to: source)
    defer { try? FileManager.default.removeItem(at: source) }
    return try run(executable, arguments, input: FileHandle(forReadingFrom: source))
  }

  private func run(_ executable: URL, _ arguments: [String], input: FileHandle) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "consilium": self.executable.path()]
    // Files instead of pipes: nothing can fill up.
    let (output, errors) = (URL.temporaryFile, URL.temporaryFile)
    try Data().write(to: output)
    try Data().write(to: errors)
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = input
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
