import CaseFiles
import RuleAnalysis
import RuleEditing
import RuleLanguage

/// A rule file that is open in an editor.
struct OpenDocument {
  let uri: String
  private(set) var bytes: [UInt8]
  private(set) var version: Int
  /// What was found in the current text; nil until it is asked for.
  var file: EditedFile?
  /// How much of its logic is still to be checked; nil where nothing is.
  ///
  /// While a file is being changed only what keeps it from being used is looked for, which takes least; the rest is when
  /// it is opened and when it is saved.
  var awaited: LogicCheck.Extent? = .everything

  init(uri: String, text: String, version: Int) {
    self.uri = uri
    bytes = Array(text.utf8)
    self.version = version
  }

  var path: Path? { DocumentURI.path(of: uri) }

  /// Applies the changes of a notification, one after the other.
  mutating func change(_ changes: [JSONValue], version: Int, _ encoding: TextPositions.Encoding) throws(ServerError) {
    for change in changes {
      guard let text = change["text"]?.text else { throw .parameters("a change without its text") }
      guard let range = change["range"], range != .null else {
        bytes = Array(text.utf8)
        continue
      }
      let positions = TextPositions(bytes, encoding)
      let start = positions.offset(of: try Self.position(range["start"]))
      let end = positions.offset(of: try Self.position(range["end"]))
      bytes.replaceSubrange(start..<max(start, end), with: Array(text.utf8))
    }
    self.version = version
    file = nil
    awaited = .usability
  }

  static func position(_ value: JSONValue?) throws(ServerError) -> TextPositions.Position {
    guard let line = value?["line"]?.integer, let character = value?["character"]?.integer else {
      throw .parameters("a position without line and character")
    }
    guard line >= 0, character >= 0 else { throw .parameters("a position before the first line or character") }
    return TextPositions.Position(line: line, character: character)
  }
}
