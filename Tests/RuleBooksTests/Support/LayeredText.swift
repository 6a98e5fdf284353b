import RuleLanguage

/// Several rule files in one text, each behind a line `==== NAME`; the last one is read over the others.
struct LayeredText {
  let files: [RuleText]

  init(_ text: String) {
    var files: [RuleText] = []
    var name = ""
    var lines: [Substring] = []
    func close() {
      if !name.isEmpty { files.append(RuleText(name: name, bytes: Array(lines.joined(separator: "\n").utf8))) }
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("==== ") {
        close()
        name = String(line.dropFirst(5))
        lines = []
      } else {
        lines.append(line)
      }
    }
    close()
    self.files = files
  }

  /// All of them, as they stand.
  var all: RuleTexts { RuleTexts(files) }

  /// The last one with what it extends, found by the names of the files.
  var gathered: RuleTexts {
    RuleTexts(files[files.count - 1]) { base in files.first { $0.name == base.name.text + ".rules" } }
  }
}
