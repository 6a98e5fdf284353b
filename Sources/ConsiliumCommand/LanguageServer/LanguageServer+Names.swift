import CaseFiles
import Reports
import RuleEditing
import RuleLanguage

extension LanguageServer {
  private static let nothing = JSONTree.literal("null")

  mutating func hover(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let file = try file(parameters)
    guard let occurrence = file.occurrence(at: try offset(parameters, in: file)) else { return Self.nothing }
    let paragraphs = HoverWording.paragraphs(of: occurrence.symbol, in: file)
    let words = paragraphs.map { paragraph in
      switch paragraph {
      case .rules(let text): takesMarkdown ? "```" + EditorFiles.language + "\n" + text + "\n```" : text
      case .words(let text): takesMarkdown ? MarkdownText.escaped(text, atLineStart: true) : text
      }
    }
    let contents = JSONTree.object([
      ("kind", .text(takesMarkdown ? "markdown" : "plaintext")),
      ("value", .text(words.joined(separator: takesMarkdown ? "\n\n" : "\n"))),
    ])
    return .object([("contents", contents), ("range", ownRange(occurrence.place, file))])
  }

  mutating func definition(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let places = try occurrences(parameters).filter(\.isDeclaration)
    return .array(try locations(places, parameters))
  }

  mutating func references(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let isWhole = parameters["context"]?["includeDeclaration"]?.isTrue ?? false
    let places = try occurrences(parameters).filter { isWhole || !$0.isDeclaration }
    return .array(try locations(places, parameters))
  }

  mutating func highlights(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let file = try file(parameters)
    let places = try occurrences(parameters).filter { $0.place.start >= file.origin }
    return .array(
      places.map {
        .object([("range", ownRange($0.place, file)), ("kind", .number($0.isDeclaration ? 3 : 2))])
      }
    )
  }

  mutating func prepareRename(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let file = try file(parameters)
    let renaming = try renaming(parameters, in: file)
    return .object([
      ("range", ownRange(renaming.occurrence.place, file)), ("placeholder", .text(renaming.occurrence.symbol.name)),
    ])
  }

  mutating func rename(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let file = try file(parameters)
    guard let name = parameters["newName"]?.text, let uri = parameters["textDocument"]?["uri"]?.text else {
      throw .parameters("no new name is given")
    }
    let renaming = try renaming(parameters, in: file)
    do throws(RenameProblem) {
      let edits = try renaming.edits(to: name)
      return .object([("changes", .object([(uri, .array(trees(edits, file)))]))])
    } catch {
      throw .failed(error.message)
    }
  }

  private func renaming(_ parameters: JSONValue, in file: EditedFile) throws(ServerError) -> Renaming {
    let offset = try offset(parameters, in: file)
    do throws(RenameProblem) {
      return try Renaming(file, at: offset)
    } catch {
      throw .failed(error.message)
    }
  }

  /// Where what stands at a request's position occurs.
  private mutating func occurrences(_ parameters: JSONValue) throws(ServerError) -> [Occurrence] {
    let file = try file(parameters)
    guard let occurrence = file.occurrence(at: try offset(parameters, in: file)) else { return [] }
    return file.occurrences(of: occurrence.symbol)
  }

  private mutating func locations(
    _ occurrences: [Occurrence],
    _ parameters: JSONValue
  ) throws(ServerError) -> [JSONTree] {
    let file = try file(parameters)
    let uri = parameters["textDocument"]?["uri"]?.text ?? ""
    return occurrences.compactMap { location($0.place, in: file, uri: uri) }
  }

  private func ownRange(_ place: Place, _ file: EditedFile) -> JSONTree {
    range(file.texts.local(place), TextPositions(file.bytes, encoding))
  }

  /// Edits of the file itself, as the protocol writes them.
  func trees(_ edits: [TextEdit], _ file: EditedFile) -> [JSONTree] {
    let positions = TextPositions(file.bytes, encoding)
    return edits.map {
      .object([("range", range($0.place, positions)), ("newText", .text($0.replacement))])
    }
  }
}
