extension Output {
  /// Appends words as HTML.
  package mutating func write(html phrase: Phrase) {
    for stretch in phrase.stretches {
      switch stretch.emphasis {
      case .none: write(html: stretch.text)
      case .strong: element("strong") { $0.write(html: stretch.text) }
      case .faint: element("span", ("class", "faint")) { $0.write(html: stretch.text) }
      case .reference: element("span", ("class", "name")) { $0.write(html: stretch.text) }
      case .tone(let tone): element("span", ("class", Self.name(of: tone))) { $0.write(html: stretch.text) }
      case .link(let anchor): element("a", ("href", "#" + anchor)) { $0.write(html: stretch.text) }
      case .address(let text):
        guard let address = HTMLText.address(text) else {
          write(html: stretch.text)
          continue
        }
        element("a", ("class", "address"), ("href", address), ("rel", "noreferrer")) { $0.write(html: stretch.text) }
      }
    }
  }

  private static func name(of tone: Tone) -> String {
    switch tone {
    case .plain: "plain"
    case .good: "good"
    case .conditional: "conditional"
    case .open: "open"
    case .bad: "bad"
    case .quiet: "faint"
    }
  }
}
