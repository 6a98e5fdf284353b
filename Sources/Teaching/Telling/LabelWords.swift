import RuleBooks

/// Labels as they stand within a sentence: small at the beginning, unless they begin with a name.
struct LabelWords: Sendable {
  /// People after whom scales and findings are called; how a label alone is written does not tell a name from a word.
  private static let eponyms: Set<String> = [
    "Apgar", "Barrett", "Breslow", "Charlson", "Child", "Clark", "Cushing", "Deauville", "Fuhrman", "Gleason",
    "Hedinger",
    "Karnofsky", "Krenning", "Lugano", "Merkel", "Milan", "Paget", "Ranson", "Weiss", "Whipple", "Zollinger",
  ]
  /// Words before which a label's head stands: `Sites of metastasis` speaks of sites.
  private static let joints: Set<String> = [
    "of", "in", "on", "at", "by", "for", "from", "to", "with", "so", "since", "that", "which", "caused", "per", "and",
    "or",
  ]

  /// Words that the rule file writes with a capital within a sentence.
  private let names: Set<String>

  init(_ book: RuleBook) {
    var names: Set<String> = []
    func read(_ text: String) {
      var isWithin = false
      for word in text.split(separator: " ") {
        let plain = word.filter { $0.isLetter }
        if isWithin, Self.isCapitalised(plain) { names.insert(plain) }
        isWithin = !word.hasSuffix(".") && !word.hasSuffix(":") && !word.hasSuffix("?")
      }
    }
    for fact in book.facts { read(fact.ask ?? "") }
    for rule in book.rules { read(rule.because) }
    for constraint in book.constraints + book.questions { read(constraint.because) }
    for source in book.sources { for statement in source.statements { read(statement.text) } }
    self.names = names
  }

  /// A label within a sentence.
  func within(_ label: String) -> String {
    let first = label.prefix { $0 != " " && $0 != "," && $0 != "'" }
    let plain = String(first.prefix { $0 != "-" })
    guard Self.isCapitalised(plain), !names.contains(plain), !Self.eponyms.contains(plain) else { return label }
    return label.prefix(1).lowercased() + label.dropFirst()
  }

  /// Whether a label speaks of several things.
  static func isPlural(_ label: String) -> Bool {
    var head = ""
    for word in label.split(separator: " ") {
      let plain = word.filter { $0.isLetter }.lowercased()
      if joints.contains(plain) { break }
      head = plain
    }
    return head.hasSuffix("s") && !head.hasSuffix("ss") && !head.hasSuffix("sis") && !head.hasSuffix("us")
  }

  /// Whether a word is one capital and then small letters.
  private static func isCapitalised(_ word: String) -> Bool {
    guard let first = word.first, first.isUppercase, word.count > 1 else { return false }
    return word.dropFirst().allSatisfy { $0.isLowercase }
  }
}
