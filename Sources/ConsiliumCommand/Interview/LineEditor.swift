import Reports

/// One line as it is being typed: its characters, the cursor, and the lines typed before.
///
/// It knows nothing of a terminal: keys go in, the line comes out.
struct LineEditor {
  /// What became of a key.
  enum Outcome: Equatable {
    case editing
    /// The line is complete.
    case line(String)
    case endOfInput
    case interrupted
    case suspended
    /// The screen is to be cleared and the line drawn anew.
    case redraw
    /// Nothing could be done.
    case bell
    /// What the line could become; to be shown below it.
    case choices([String])
  }

  private(set) var characters: [Character] = []
  private(set) var cursor = 0
  private let history: [String]
  /// Where in the history the line is from; the history's count for the new line.
  private var position: Int
  /// The new line, while a line of the history is shown.
  private var fresh: [Character] = []
  private let complete: (String) -> [String]

  /// - Parameters:
  ///   - history: The lines typed before, oldest first.
  ///   - complete: Whole lines that may be meant by a beginning.
  init(history: [String] = [], complete: @escaping (String) -> [String] = { _ in [] }) {
    self.history = history
    position = history.count
    self.complete = complete
  }

  var text: String { String(characters) }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .character(let character): insert(character)
    case .enter: return .line(text)
    case .interrupt: return .interrupted
    case .suspend: return .suspended
    case .clearScreen: return .redraw
    case .tab: return completed()
    case .endOfInput:
      if characters.isEmpty { return .endOfInput }
      delete(at: cursor)
    case .backspace: if cursor > 0 { delete(at: cursor - 1) } else { return .bell }
    case .delete: delete(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .up: return recall(position - 1)
    case .down: return recall(position + 1)
    case .cutToEnd: characters.removeSubrange(cursor...)
    case .cutToStart:
      characters.removeSubrange(..<cursor)
      cursor = 0
    case .cutWord: cutWord()
    case .other: return .bell
    }
    return .editing
  }

  private mutating func insert(_ character: Character) {
    characters.insert(character, at: cursor)
    // A combining mark joins the character before it.
    let joined = Array(String(characters))
    cursor = min(joined.count, cursor + 1 - (characters.count - joined.count))
    characters = joined
  }

  private mutating func delete(at index: Int) {
    guard characters.indices.contains(index) else { return }
    characters.remove(at: index)
    cursor = min(index, characters.count)
  }

  private mutating func cutWord() {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  private mutating func recall(_ wanted: Int) -> Outcome {
    guard wanted >= 0, wanted <= history.count, wanted != position else { return .bell }
    if position == history.count { fresh = characters }
    position = wanted
    characters = wanted == history.count ? fresh : Array(history[wanted])
    cursor = characters.count
    return .editing
  }

  /// Completes what stands before the cursor as far as all that it may become agree.
  private mutating func completed() -> Outcome {
    let found = complete(String(characters[..<cursor]))
    guard let first = found.first else { return .bell }
    var common = Array(first)
    for other in found.dropFirst() {
      let shared = zip(common, Array(other)).prefix { $0 == $1 }.count
      common = Array(common.prefix(shared))
    }
    if common.count > cursor {
      characters.replaceSubrange(..<cursor, with: common)
      cursor = common.count
      return .editing
    }
    if found.count == 1 {
      characters.replaceSubrange(..<cursor, with: common)
      cursor = common.count
      return .editing
    }
    return .choices(found)
  }
}
