import CaseFiles
import Reports
import RuleAnalysis
import RuleEditing
import RuleLanguage

extension LanguageServer {
  mutating func opened(_ parameters: JSONValue) {
    guard let document = parameters["textDocument"], let uri = document["uri"]?.text, let text = document["text"]?.text
    else { return }
    documents[uri] = OpenDocument(uri: uri, text: text, version: document["version"]?.integer ?? 0)
    publishFirst(uri)
    othersChanged(uri)
  }

  mutating func changed(_ parameters: JSONValue) {
    guard let uri = parameters["textDocument"]?["uri"]?.text, var document = documents[uri] else { return }
    let version = parameters["textDocument"]?["version"]?.integer ?? 0
    do throws(ServerError) {
      try document.change(parameters["contentChanges"]?.list ?? [], version: version, encoding)
    } catch {
      // The text is not the editor's any more until the whole of it comes again.
      notify(
        "window/logMessage",
        .object([("type", .number(1)), ("message", .text("a change was left out: " + error.message))])
      )
      return
    }
    documents[uri] = document
    guard !isChangedAgain(uri) else { return }
    publishFirst(uri)
    othersChanged(uri)
  }

  mutating func closed(_ parameters: JSONValue) {
    guard let uri = parameters["textDocument"]?["uri"]?.text, documents.removeValue(forKey: uri) != nil else { return }
    notify("textDocument/publishDiagnostics", .object([("uri", .text(uri)), ("diagnostics", .array([]))]))
    othersChanged(uri)
  }

  /// Forgets what was found in files over the one that has changed.
  private mutating func othersChanged(_ uri: String) {
    guard let path = DocumentURI.path(of: uri) else { return }
    for (other, document) in documents where other != uri {
      guard let file = document.file, file.texts.files.dropLast().contains(where: { $0.name == path.spoken })
      else { continue }
      documents[other]?.file = nil
      documents[other]?.awaited = .usability
    }
  }

  /// The open file of a request, read and checked.
  mutating func file(_ parameters: JSONValue) throws(ServerError) -> EditedFile {
    guard let uri = parameters["textDocument"]?["uri"]?.text else { throw .parameters("no document is named") }
    guard let file = file(of: uri) else { throw .parameters("the document is not open") }
    return file
  }

  mutating func file(of uri: String) -> EditedFile? {
    guard let document = documents[uri] else { return nil }
    if let file = document.file { return file }
    let file = EditedFile(texts(of: document))
    documents[uri]?.file = file
    return file
  }

  private func texts(of document: OpenDocument) -> RuleTexts {
    let path = document.path
    let text = RuleText(name: path?.spoken ?? document.uri, bytes: document.bytes)
    return RuleSearch.texts(text, at: path) { neighbour in
      DocumentURI.uri(of: neighbour).flatMap { documents[$0]?.bytes }
    }
  }

  /// The offset of a request's position in its file.
  func offset(_ parameters: JSONValue, in file: EditedFile) throws(ServerError) -> Int {
    TextPositions(file.bytes, encoding).offset(of: try OpenDocument.position(parameters["position"]))
  }

  // MARK: Places

  /// The range of a place within the file itself.
  func range(_ place: Place, _ positions: TextPositions) -> JSONTree {
    .object([
      ("start", Self.tree(positions.position(of: place.start))),
      ("end", Self.tree(positions.position(of: max(place.start, place.end)))),
    ])
  }

  private static func tree(_ position: TextPositions.Position) -> JSONTree {
    .object([("line", .number(position.line)), ("character", .number(position.character))])
  }

  /// The address of a file, as the editor writes it where it is open; nil for one that is built in.
  func address(of text: RuleText, in file: EditedFile, uri: String) -> String? {
    if text.name == file.texts.files.last?.name { return uri }
    return documents.values.first { $0.path?.spoken == text.name }?.uri ?? DocumentURI.uri(of: Path(text.name))
  }

  /// Where a place of all files stands; nil in one that is built in and has no address.
  func location(_ place: Place, in file: EditedFile, uri: String) -> JSONTree? {
    let texts = file.texts
    let index = texts.file(of: place.start)
    let text = texts.files[index]
    guard let address = address(of: text, in: file, uri: uri) else { return nil }
    return .object([
      ("uri", .text(address)), ("range", range(texts.local(place), TextPositions(text.bytes, encoding))),
    ])
  }
}
