import CaseFiles
import Reports
import RuleEditing
import RuleLanguage

extension LanguageServer {
  mutating func format(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let file = try file(parameters)
    switch RuleFormatter.format(file.bytes) {
    case .refused: throw .failed("the file has errors in its text and is left as it is")
    case .formatted(let bytes):
      return .array(trees(TextEdit.turning(file.bytes, into: bytes).map { [$0] } ?? [], file))
    }
  }

  mutating func complete(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let file = try file(parameters)
    guard let (place, items) = Completer.completions(in: file, at: try offset(parameters, in: file)) else {
      return .array([])
    }
    let range = range(place, TextPositions(file.bytes, encoding))
    return .array(items.enumerated().map { tree($0.element, $0.offset, range) })
  }

  private func tree(_ item: Completion, _ position: Int, _ range: JSONTree) -> JSONTree {
    let rank = String(position)
    return .object([
      ("label", .text(item.text)),
      ("kind", .number(Self.number(of: item.kind))),
      ("detail", .text(item.detail)),
      // The order of the list, not that of the alphabet.
      ("sortText", .text(String(repeating: "0", count: max(0, 5 - rank.utf8.count)) + rank)),
      ("textEdit", .object([("range", range), ("newText", .text(item.text))])),
    ])
  }

  mutating func outline(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let file = try file(parameters)
    let positions = TextPositions(file.bytes, encoding)
    return .array(OutlineEntry.entries(of: file).map { tree($0, file, positions) })
  }

  private func tree(_ entry: OutlineEntry, _ file: EditedFile, _ positions: TextPositions) -> JSONTree {
    .object([
      ("name", .text(entry.name.isEmpty ? "…" : entry.name)),
      ("detail", .text(entry.detail)),
      ("kind", .number(Self.number(of: entry.kind))),
      ("range", range(file.texts.local(entry.place), positions)),
      ("selectionRange", range(file.texts.local(entry.namePlace), positions)),
      ("children", .array(entry.children.map { tree($0, file, positions) })),
    ])
  }

  mutating func codeActions(_ parameters: JSONValue) throws(ServerError) -> JSONTree {
    let file = try file(parameters)
    let uri = parameters["textDocument"]?["uri"]?.text ?? ""
    let kinds = parameters["context"]?["only"]?.list?.compactMap { $0.text }
    guard kinds?.contains(where: { $0 == "quickfix" || $0.isEmpty }) ?? true else { return .array([]) }
    let positions = TextPositions(file.bytes, encoding)
    let start = positions.offset(of: try OpenDocument.position(parameters["range"]?["start"]))
    let end = positions.offset(of: try OpenDocument.position(parameters["range"]?["end"]))
    let offers = QuickFixes.offers(in: file, touching: Place(start: start, end: max(start, end)))
    return .array(
      offers.map { offer in
        .object([
          ("title", .text(offer.title)),
          ("kind", .text("quickfix")),
          (
            "diagnostics",
            .array([
              .object([
                ("range", range(file.texts.local(offer.finding.place), positions)),
                ("severity", .number(1)),
                ("code", .text(offer.finding.code.rawValue)),
                ("source", .text("consilium")),
                ("message", .text(offer.finding.message)),
              ])
            ])
          ),
          ("edit", .object([("changes", .object([(uri, .array(trees(offer.edits, file)))]))])),
        ])
      }
    )
  }

  private static func number(of kind: Completion.Kind) -> Int {
    switch kind {
    case .statement: 1
    case .definition: 3
    case .fact: 6
    case .option: 7
    case .source: 9
    case .unit: 11
    case .group: 13
    case .keyword: 14
    case .rule: 18
    case .value: 20
    case .intent: 21
    }
  }

  private static func number(of kind: OutlineEntry.Kind) -> Int {
    switch kind {
    case .source: 2
    case .scope: 3
    case .option: 5
    case .group: 10
    case .rule: 12
    case .fact: 13
    case .intents: 14
    case .statement: 15
    case .patientCase: 19
    case .value: 22
    case .constraint: 24
    case .change: 25
    case .definition: 26
    }
  }
}
