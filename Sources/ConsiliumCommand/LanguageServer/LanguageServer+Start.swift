import CaseFiles
import Reports
import RuleEditing

extension LanguageServer {
  /// Notes what the client can do and says what the server can.
  mutating func initialize(_ parameters: JSONValue) -> JSONTree {
    let capabilities = parameters["capabilities"]
    let encodings = capabilities?["general"]?["positionEncodings"]?.list?.compactMap { $0.text } ?? []
    encoding = encodings.contains("utf-8") ? .utf8 : .utf16
    let formats = capabilities?["textDocument"]?["hover"]?["contentFormat"]?.list?.compactMap { $0.text } ?? []
    takesMarkdown = formats.contains("markdown")
    return .object([
      ("capabilities", self.capabilities),
      ("serverInfo", .object([("name", .text("consilium")), ("version", .text(Version.number))])),
    ])
  }

  private var capabilities: JSONTree {
    let yes = JSONTree.literal("true")
    return .object([
      ("positionEncoding", .text(encoding == .utf8 ? "utf-8" : "utf-16")),
      ("textDocumentSync", .object([("openClose", yes), ("change", .number(2)), ("save", yes)])),
      ("hoverProvider", yes),
      ("definitionProvider", yes),
      ("referencesProvider", yes),
      ("documentHighlightProvider", yes),
      ("documentSymbolProvider", yes),
      ("documentFormattingProvider", yes),
      ("renameProvider", .object([("prepareProvider", yes)])),
      ("completionProvider", .object([("triggerCharacters", .texts(["(", ","]))])),
      ("codeActionProvider", .object([("codeActionKinds", .texts(["quickfix"]))])),
    ])
  }
}
