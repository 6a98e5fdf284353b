import CaseFiles
import CaseSpaces
import RuleBooks

@testable import Batches

/// Reads the lines of a text twice, by the scanner and by the reader of cases, and compares what they say.
final class ScannedText {
  let space: CaseSpace
  let reader: CaseReader
  var scanner: LineScanner
  private var cells: CaseCells
  /// How many lines were read, how many of them the reader accepted, and how many of these the scanner found plain.
  private(set) var lineCount = 0
  private(set) var acceptedCount = 0
  private(set) var plainCount = 0

  init(_ book: RuleBook, limits: CaseLimits = .standard, ignoredKeys: [String] = []) throws {
    space = try CaseSpace(book)
    reader = CaseReader(book: book, limits: limits, ignoredKeys: ignoredKeys)
    scanner = LineScanner(space: space, reader: reader)
    cells = CaseCells(space: space)
  }

  /// Scans one line; nil where it is not plain.
  func cells(of line: String) -> CaseCells? {
    let bytes = Array(line.utf8)
    return scanner.scan(bytes, line: 0..<bytes.count, into: &cells) ? cells : nil
  }

  /// Compares the two readings of every line of a text.
  ///
  /// - Parameter text: Lines; the first is blank, so that no line begins the text and is taken for the start of a file.
  /// - Returns: The first line that was read differently, with the difference; nil where there is none.
  func difference(in text: [UInt8]) -> String? {
    var entries = reader.cases(in: text, as: .ndjson)
    var start = 0
    while start < text.count {
      let line = start..<(LineEnds.next(in: text, from: start) ?? text.count)
      start = line.upperBound + 1
      guard !LineEnds.isBlank(text, from: line.lowerBound, to: line.upperBound) else { continue }
      guard let entry = entries.next() else { return "there are more lines than cases" }
      lineCount += 1
      if case .success = entry.result { acceptedCount += 1 }
      guard scanner.scan(text, line: line, into: &cells) else { continue }
      plainCount += 1
      if let difference = difference(from: entry, in: text) {
        return String(decoding: text[line], as: UTF8.self) + "\n" + difference
      }
    }
    return entries.next() == nil ? nil : "there are more cases than lines"
  }

  /// What the scanner says otherwise than the reader; nil for nothing.
  private func difference(from entry: CaseEntry, in text: [UInt8]) -> String? {
    switch entry.result {
    case .failure(let problem): return "is refused: \(problem.message)"
    case .success(let patient):
      guard patient.readings.isEmpty else { return "raises a question" }
      let expected = CaseCells(space: space, knowledge: patient.knowledge)
      for level in space.levels.indices {
        let isSame =
          cells.cells[level] == expected.cells[level]
          && (cells.cells[level] != CaseCells.partial || cells.masks[level] == expected.masks[level])
        if !isSame {
          let name = space.book.facts[space.levels[level].fact].name
          return "\(name), level \(level): \(cells.cells[level]) and not \(expected.cells[level])"
        }
      }
      for fact in space.book.facts.indices where cells.says(fact) != expected.says(fact) {
        return "\(space.book.facts[fact].name): said \(cells.says(fact))"
      }
      return identifierDifference(from: patient.id, in: text)
    }
  }

  private func identifierDifference(from id: CaseIdentifier?, in text: [UInt8]) -> String? {
    let written = cells.identifier.map { String(decoding: text[$0], as: UTF8.self) }
    switch id {
    case nil: return written == nil ? nil : "has no identifier, but \(written ?? "")"
    case .integer(let digits):
      return written == digits && cells.isIntegerIdentifier ? nil : "identifier \(digits), not \(written ?? "none")"
    case .text(let text):
      let isSame = written == "\"" + text + "\"" && !cells.isIntegerIdentifier
      return isSame ? nil : "identifier \(text), not \(written ?? "none")"
    }
  }
}
