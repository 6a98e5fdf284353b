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
    let file = try file(parameters)
    guard let symbol = file.occurrence(at: try offset(parameters, in: file))?.symbol else { return .array([]) }
    let declaring = file.occurrences(of: symbol).filter(\.isDeclaration).map { file.texts.name(of: $0.place) }
    let found = file.occurrences(of: symbol, in: files(over: declaring, but: uri(parameters)))
    return .array(
      found.flatMap { found -> [JSONTree] in
        guard let address = address(of: found.text, in: file, uri: uri(parameters)) else { return [] }
        let positions = TextPositions(found.text.bytes, encoding)
        return found.occurrences.filter { isWhole || !$0.isDeclaration }.map {
          .object([("uri", .text(address)), ("range", range($0.place, positions))])
        }
      }
    )
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
    guard let name = parameters["newName"]?.text else { throw .parameters("no new name is given") }
    let renaming = try renaming(parameters, in: file)
    let changes: [FileEdits]
    do throws(RenameProblem) {
      changes = try renaming.changes(to: name)
    } catch {
      throw .failed(error.message)
    }
    var members: [(key: String, value: JSONTree)] = []
    for change in changes {
      guard let address = address(of: change.text, in: file, uri: uri(parameters)) else {
        throw .failed("\(change.text.name) uses the name and cannot be changed")
      }
      members.append((address, .array(trees(change.edits, change.text.bytes))))
    }
    return .object([("changes", .object(members))])
  }

  private mutating func renaming(_ parameters: JSONValue, in file: EditedFile) throws(ServerError) -> Renaming {
    let offset = try offset(parameters, in: file)
    let layers = files(over: file.texts.files.suffix(1).map { $0.name }, but: uri(parameters))
    do throws(RenameProblem) {
      return try Renaming(file, at: offset, layers: layers)
    } catch {
      throw .failed(error.message)
    }
  }

  private func uri(_ parameters: JSONValue) -> String { parameters["textDocument"]?["uri"]?.text ?? "" }

  /// The other open files that extend one of some, or are one of them.
  private mutating func files(over names: [String], but uri: String) -> [EditedFile] {
    documents.keys.sorted().filter { $0 != uri }.compactMap { file(of: $0) }
      .filter { file in file.texts.files.contains { names.contains($0.name) } }
  }

  /// Where what stands at a request's position occurs in its file and those below.
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
    return occurrences.compactMap { location($0.place, in: file, uri: uri(parameters)) }
  }

  private func ownRange(_ place: Place, _ file: EditedFile) -> JSONTree {
    range(file.texts.local(place), TextPositions(file.bytes, encoding))
  }

  /// Edits of the file itself, as the protocol writes them.
  func trees(_ edits: [TextEdit], _ file: EditedFile) -> [JSONTree] { trees(edits, file.bytes) }

  /// Edits of a text, as the protocol writes them.
  private func trees(_ edits: [TextEdit], _ bytes: [UInt8]) -> [JSONTree] {
    let positions = TextPositions(bytes, encoding)
    return edits.map {
      .object([("range", range($0.place, positions)), ("newText", .text($0.replacement))])
    }
  }
}
