import RuleLanguage

/// Writes findings as a SARIF 2.1.0 log, for code hosts and editors.
struct SARIFWriter {
  private let places: FindingPlaces

  init(_ places: FindingPlaces) {
    self.places = places
  }

  func write(_ findings: [Diagnostic], into output: inout Output) {
    let codes = DiagnosticCode.allCases.filter { code in findings.contains { $0.code == code } }
    let driver: [(key: String, value: JSONTree)] = [
      ("name", .text("consilium")),
      ("rules", .array(codes.map { rule($0, findings) })),
    ]
    let run: [(key: String, value: JSONTree)] = [
      ("tool", .object([("driver", .object(driver))])),
      ("columnKind", .text("unicodeCodePoints")),
      (
        "artifacts",
        .array(places.names.map { .object([("location", Self.artifact($0)), ("encoding", .text("UTF-8"))]) })
      ),
      ("results", .array(findings.map { result($0, codes) })),
    ]
    JSONTree.object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .text("2.1.0")),
      ("runs", .array([.object(run)])),
    ]).write(into: &output)
    output.endLine()
  }

  /// What the page about a code says, as the description of a rule.
  private func rule(_ code: DiagnosticCode, _ findings: [Diagnostic]) -> JSONTree {
    let page = RuleCodePages.page(about: code)
    let severities = findings.filter { $0.code == code }.map { $0.severity }
    return .object([
      ("id", .text(code.rawValue)),
      ("shortDescription", Self.message(page.title)),
      ("fullDescription", Self.message(page.why)),
      ("help", Self.message(Self.help(page))),
      ("defaultConfiguration", .object([("level", .text(Self.level(severities.min() ?? .warning)))])),
    ])
  }

  private static func help(_ page: CodePage) -> String {
    "avoid:\n" + words(page.avoid) + "\n\nprefer:\n" + words(page.prefer)
  }

  private static func words(_ example: CodeExample) -> String {
    if case .words(let words) = example { words } else { example.typed ?? "" }
  }

  private func result(_ finding: Diagnostic, _ codes: [DiagnosticCode]) -> JSONTree {
    var members: [(key: String, value: JSONTree)] = [
      ("ruleId", .text(finding.code.rawValue)),
      ("ruleIndex", .number(codes.firstIndex(of: finding.code) ?? 0)),
      ("level", .text(Self.level(finding.severity))),
      ("message", Self.message(([finding.message] + finding.help).joined(separator: "\n"))),
      ("locations", .array([.object([("physicalLocation", location(finding.place))])])),
    ]
    if !finding.related.isEmpty {
      members.append(
        ("relatedLocations", .array(finding.related.enumerated().map { location($0.element, $0.offset) }))
      )
    }
    members.append(("partialFingerprints", .object([("finding/v1", .text(fingerprint(finding)))])))
    if let witness = finding.witness {
      let properties: [(key: String, value: JSONTree)] = [
        ("witness", Self.tree(witness)),
        ("otherWitnesses", .array(finding.otherWitnesses.map(Self.tree))),
      ]
      members.append(("properties", .object(properties)))
    }
    return .object(members)
  }

  private func location(_ related: Diagnostic.Related, _ position: Int) -> JSONTree {
    .object([
      ("id", .number(position + 1)),
      ("message", Self.message(related.words)),
      ("physicalLocation", location(related.place)),
    ])
  }

  private func location(_ place: Place) -> JSONTree {
    let (start, end) = (places.start(of: place), places.end(of: place))
    return .object([
      ("artifactLocation", Self.artifact(places.name(of: place))),
      (
        "region",
        .object([
          ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
          ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
        ])
      ),
    ])
  }

  private static func artifact(_ file: String) -> JSONTree { .object([("uri", .text(uri(file)))]) }

  /// What tells a finding from others when the lines above it move: its code and its words.
  private func fingerprint(_ finding: Diagnostic) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (finding.code.rawValue + " " + finding.message).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Hexadecimal.four(UInt32(hash >> 48)) + Hexadecimal.four(UInt32(hash >> 32 & 0xFFFF))
      + Hexadecimal.four(UInt32(hash >> 16 & 0xFFFF)) + Hexadecimal.four(UInt32(hash & 0xFFFF))
  }

  private static func tree(_ witness: Witness) -> JSONTree {
    .object([("case", WitnessWriter.tree(witness)), ("words", .text(witness.words))])
  }

  private static func message(_ text: String) -> JSONTree { .object([("text", .text(text))]) }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }

  /// A path as a relative reference: everything but letters, digits and a few marks is percent-encoded.
  private static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = Hexadecimal.four(UInt32(byte))
        uri += "%" + digits.suffix(2).uppercased()
      }
    }
    return uri
  }
}
