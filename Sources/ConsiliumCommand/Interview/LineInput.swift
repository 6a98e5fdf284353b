import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the lines of a conversation come from: a terminal in which they are edited, or standard input as it is.
struct LineInput {
  enum Line {
    case text(String)
    case endOfInput
    case interrupted
  }

  private let terminal: Terminal?
  private var plain = PlainLines()
  private var history: [String] = []
  /// Whether nobody sees what is typed, so that it is written behind the prompt.
  private let isSilent: Bool

  init() {
    terminal = Terminal()
    isSilent = isatty(STDIN_FILENO) != 1
    terminal?.watchSignals()
  }

  /// Whether a person types the lines, who can put right what is refused.
  var isInteractive: Bool { !isSilent }

  /// Asks for a line.
  mutating func line(
    _ prompt: String,
    console: inout Console,
    complete: @escaping (String) -> [String]
  ) -> Line {
    guard let terminal else { return plainLine(prompt, console: &console) }
    console.flush()
    switch terminal.readLine(prompt: prompt, history: history, complete: complete) {
    case .line(let line):
      if !line.isEmpty, history.last != line { history.append(line) }
      return .text(line)
    case .endOfInput: return .endOfInput
    case .interrupted: return .interrupted
    }
  }

  private mutating func plainLine(_ prompt: String, console: inout Console) -> Line {
    console.write(prompt)
    console.flush()
    guard let line = plain.readLine() else {
      console.write("\n")
      return .endOfInput
    }
    if isSilent { console.write(ReadableText.visible(line) + "\n") }
    return .text(line)
  }

  /// Ends the program as an interrupt does, so that its parent sees that it was one.
  static func endByInterrupt() {
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, SIGINT)
    signal(SIGINT, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    pthread_kill(pthread_self(), SIGINT)
  }
}
