import Evaluation

extension Output {
  /// Appends words as HTML.
  ///
  /// - Parameters:
  ///   - phrase: The words.
  ///   - prefix: What stands before the anchors of the part of the page on which they stand.
  package mutating func write(html phrase: Phrase, prefix: String = "") {
    for stretch in phrase.stretches {
      switch stretch.emphasis {
      case .none: write(html: stretch.text)
      case .strong: element("strong") { $0.write(html: stretch.text) }
      case .faint: element("span", ("class", "faint")) { $0.write(html: stretch.text) }
      case .reference: element("span", ("class", "name")) { $0.write(html: stretch.text) }
      case .citation(let anchor):
        element("a", ("class", "name"), ("href", "#" + prefix + anchor)) { $0.write(html: stretch.text) }
      case .verdict(let verdict):
        write(badge: verdict)
        element("span", ("class", "verdict " + verdict.rawValue)) { $0.write(html: stretch.text) }
      case .tone(let tone): element("span", ("class", tone.name)) { $0.write(html: stretch.text) }
      case .link(let anchor): element("a", ("href", "#" + prefix + anchor)) { $0.write(html: stretch.text) }
      case .address(let text):
        guard let address = HTMLText.address(text) else {
          write(html: stretch.text)
          continue
        }
        element("a", ("class", "address"), ("href", address), ("rel", "noreferrer")) { $0.write(html: stretch.text) }
      }
    }
  }
}

extension Tone {
  /// What style sheets call it.
  var name: String {
    switch self {
    case .plain: "plain"
    case .good: "good"
    case .conditional: "conditional"
    case .open: "open"
    case .bad: "bad"
    case .quiet: "faint"
    }
  }
}
