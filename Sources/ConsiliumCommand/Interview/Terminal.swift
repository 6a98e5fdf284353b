import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal on standard input and output, in which lines are edited key by key.
///
/// It is raw only while a line is typed, and on every way out it is as it was found: at the end of the line, on an
/// interrupt, before the program is stopped and before a signal ends it.
final class Terminal: Sendable {
  /// What was typed.
  enum Input {
    case line(String)
    case endOfInput
    case interrupted
  }

  private struct State {
    var isRaw = false
    /// What is drawn, to be drawn again after a stop.
    var drawn = ""
  }

  private let original: termios
  private let state = Mutex(State())

  /// - Returns: nil where lines cannot be edited: input or output is no terminal, or one that cannot move its cursor.
  init?() {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !kind.isEmpty, kind != "dumb" else { return nil }
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
    original = settings
  }

  // MARK: Lines

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - prompt: What stands before it.
  ///   - history: The lines typed before, oldest first.
  ///   - complete: Whole lines that may be meant by a beginning.
  func readLine(prompt: String, history: [String], complete: @escaping (String) -> [String]) -> Input {
    var editor = LineEditor(history: history, complete: complete)
    var decoder = KeyDecoder()
    makeRaw()
    defer { restore() }
    draw(prompt, editor)
    while let byte = readByte() {
      guard let key = decoder.take(byte) else { continue }
      switch editor.press(key) {
      case .editing: draw(prompt, editor)
      case .line(let line):
        leave()
        return .line(line)
      case .endOfInput:
        leave()
        return .endOfInput
      case .interrupted:
        leave()
        return .interrupted
      case .suspended:
        // The watcher restores the terminal, stops the program, and draws the line again when it goes on.
        kill(getpid(), SIGTSTP)
      case .redraw:
        write("\u{1B}[H\u{1B}[2J")
        draw(prompt, editor)
      case .bell: write("\u{7}")
      case .choices(let choices):
        leave()
        write(Self.columns(choices, width: width))
        draw(prompt, editor)
      }
    }
    leave()
    return .endOfInput
  }

  private func draw(_ prompt: String, _ editor: LineEditor) {
    let view = LineView(prompt: prompt, characters: editor.characters, cursor: editor.cursor, width: width)
    let drawn = "\r" + view.shown + "\u{1B}[K\r" + (view.column > 0 ? "\u{1B}[" + String(view.column) + "C" : "")
    state.withLock { $0.drawn = drawn }
    write(drawn)
  }

  /// Ends the line on the screen.
  private func leave() {
    state.withLock { $0.drawn = "" }
    write("\r\n")
  }

  /// Words side by side, as many as fit the window.
  private static func columns(_ words: [String], width: Int) -> String {
    let column = (words.map { $0.count }.max() ?? 0) + 2
    let count = max(1, (width - 1) / column)
    var text = ""
    for (position, word) in words.enumerated() {
      let isLast = position % count == count - 1 || position == words.count - 1
      text += word + (isLast ? "\r\n" : String(repeating: " ", count: column - word.count))
    }
    return text
  }

  // MARK: The device

  private var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// The next byte; nil at the end of the input.
  private func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }

  private func write(_ text: String) { _ = Console.writeAll(Array(text.utf8), to: STDOUT_FILENO) }

  // MARK: Raw and as it was found

  private func makeRaw() {
    state.withLock { state in
      state.isRaw = true
      setRaw()
    }
  }

  private func setRaw() {
    var settings = original
    settings.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
    settings.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    settings.c_cflag |= tcflag_t(CS8)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }

  private func setOriginal() {
    var settings = original
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }

  /// Leaves the terminal as it was found.
  func restore() {
    state.withLock { state in
      guard state.isRaw else { return }
      state.isRaw = false
      setOriginal()
    }
  }

  /// Watches for signals that end, stop and continue the program, so that the terminal is in order each time.
  func watchSignals() {
    SignalWatch.start { [self] end in
      restore()
      end()
    }
    StopWatch.start(
      beforeStop: { [self] in
        state.withLock { state in
          if state.isRaw { setOriginal() }
        }
      },
      afterStop: { [self] in
        let drawn = state.withLock { state in
          if state.isRaw { setRaw() }
          return state.isRaw ? state.drawn : ""
        }
        write(drawn)
      }
    )
  }
}
