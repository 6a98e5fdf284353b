import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads answers from standard input, line by line.
struct QuizLines {
  /// Whether somebody types, and so sees what was typed.
  private let isTyped = isatty(STDIN_FILENO) == 1

  /// The answer to a prompt; nil where the input has ended.
  func line(_ prompt: String, console: inout Console) -> String? {
    console.write("\n" + prompt)
    console.flush()
    let line = readLine()
    // Where nobody types, the answer is shown, so that what is printed can be read.
    if !isTyped || line == nil { console.write(ReadableText.visible(line ?? "") + "\n") }
    return line
  }
}
