import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal whose other end the test holds: it types, and sees what is shown.
final class PseudoTerminal {
  private let outer: Int32
  private let inner: Int32
  private let process = Process()
  private(set) var shown = ""

  /// Starts a program in the terminal.
  init(_ executable: URL, _ arguments: [String], in folder: URL, kind: String = "xterm", width: UInt16 = 80) throws {
    var size = winsize(ws_row: 24, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    var (outer, inner): (Int32, Int32) = (-1, -1)
    try #require(openpty(&outer, &inner, nil, nil, &size) == 0)
    (self.outer, self.inner) = (outer, inner)
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": kind]
    let handle = FileHandle(fileDescriptor: inner, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    close(inner)
    close(outer)
  }

  func type(_ text: String) { _ = Array(text.utf8).withUnsafeBytes { write(outer, $0.baseAddress, $0.count) } }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Whether lines are edited by the terminal itself, and shown as they are typed.
  var isAsFound: Bool {
    var settings = termios()
    tcgetattr(inner, &settings)
    let flags = tcflag_t(ICANON | ECHO | ISIG)
    return settings.c_lflag & flags == flags
  }

  /// Reads until a text has been shown so many times; half a minute without a sign of life is a failure.
  @discardableResult
  func wait(for text: String, times: Int = 1) -> Bool {
    while shown.ranges(of: text).count < times {
      guard read() else { return false }
    }
    return true
  }

  /// Waits until a condition holds that the program brings about without showing anything.
  func wait(until holds: () -> Bool) -> Bool {
    for _ in 0..<3_000 {
      if holds() { return true }
      usleep(10_000)
    }
    return false
  }

  /// Waits for the program to end; a signal counts as its number above 128.
  func status() -> Int32 {
    while process.isRunning, read(milliseconds: 100) || process.isRunning {}
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }

  private func read(milliseconds: Int32 = 30_000) -> Bool {
    var waiting = pollfd(fd: outer, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { buffer in
      #if canImport(Glibc)
        Glibc.read(outer, buffer.baseAddress, buffer.count)
      #else
        Darwin.read(outer, buffer.baseAddress, buffer.count)
      #endif
    }
    guard count > 0 else { return false }
    shown += String(decoding: bytes[..<count], as: UTF8.self)
    return true
  }
}
