import RuleBooks
import RuleLanguage

/// Changes a name in every place where it stands for the same thing.
package struct Renaming: Sendable {
  private let file: EditedFile
  /// What extends the file.
  private let layers: [EditedFile]
  /// The name under the cursor.
  package let occurrence: Occurrence

  /// - Parameter layers: The files over this one in which the name is to change as well.
  /// - Throws: `RenameProblem` where nothing can be renamed.
  package init(_ file: EditedFile, at offset: Int, layers: [EditedFile] = []) throws(RenameProblem) {
    guard let occurrence = file.occurrence(at: offset) else { throw .nothing }
    guard !file.isBroken else { throw .broken }
    if let outside = file.occurrences(of: occurrence.symbol).first(where: { $0.place.start < file.origin }) {
      throw .elsewhere(occurrence.symbol, file: file.texts.name(of: outside.place))
    }
    if let broken = layers.first(where: { $0.isBroken }) { throw .brokenLayer(broken.name) }
    self.file = file
    self.layers = layers
    self.occurrence = occurrence
  }

  /// The edits that give the name under the cursor another spelling: those of the file itself, then those of others in
  /// which the name is used.
  package func changes(to name: String) throws(RenameProblem) -> [FileEdits] {
    let symbol = occurrence.symbol
    guard name != symbol.name else { return [] }
    guard Self.isWellFormed(name, mayHaveDots: symbol.isIdentifier) else {
      throw .malformed(name, mayHaveDots: symbol.isIdentifier)
    }
    guard Keyword(rawValue: name) == nil else { throw .reserved(name) }
    if let taken = owner(of: name, in: file) { throw .taken(name, by: taken) }
    for layer in layers {
      if let taken = owner(of: name, in: layer) { throw .taken(name, by: taken, layer: layer.name) }
    }
    let changes = file.occurrences(of: symbol, in: layers).map { found in
      FileEdits(text: found.text, edits: found.occurrences.map { TextEdit($0.place, name) })
    }
    try check(file, layer: nil, changes, name)
    for layer in layers { try check(layer, layer: layer.name, changes, name) }
    return changes
  }

  private static func isWellFormed(_ name: String, mayHaveDots: Bool) -> Bool {
    guard name.utf8.count <= RuleLimits.standard.nameLength else { return false }
    for (position, part) in name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).enumerated()
    {
      guard let first = part.first, position == 0 || mayHaveDots else { return false }
      let isNumber = position > 0 && part.allSatisfy { isDigit($0) }
      guard isNumber || isLetter(first) else { return false }
      guard part.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }) else { return false }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// What has a name already in a file that must differ from it.
  private func owner(of name: String, in file: EditedFile) -> Symbol? {
    let rivals: [Symbol]
    switch occurrence.symbol {
    case .fact, .definition, .group: rivals = [.fact(name), .definition(name), .group(name)]
    case .rule, .impossible, .question: rivals = [.rule(name), .impossible(name), .question(name)]
    case .value(let owner, _): rivals = [.value(of: owner, name), .group(name)]
    case .intent, .source, .statement, .option: rivals = [occurrence.symbol.renamed(name)]
    }
    return rivals.first { file.table[$0] != nil }
  }

  /// Makes sure that a renamed file says the same: no new error, and every name stands for what it stood for.
  private func check(
    _ file: EditedFile,
    layer: String?,
    _ changes: [FileEdits],
    _ name: String
  ) throws(RenameProblem) {
    let renamed = file.with(changes)
    let errors = renamed.checked.diagnostics.filter { $0.severity == .error }
    let before = file.checked.diagnostics.count { $0.severity == .error }
    guard errors.count <= before else {
      throw .changesMeaning(name, layer: layer, finding: errors.last?.message)
    }
    let wanted = file.occurrences.map { map($0.symbol, to: name) }
    guard renamed.occurrences.map({ $0.symbol }) == wanted else {
      throw .changesMeaning(name, layer: layer, finding: nil)
    }
  }

  /// What a symbol is called after the renaming.
  private func map(_ symbol: Symbol, to name: String) -> Symbol {
    if symbol == occurrence.symbol { return symbol.renamed(name) }
    switch (symbol, occurrence.symbol) {
    case (.value(let owner, let value), .fact(let old)) where owner == old: return .value(of: name, value)
    case (.value(let owner, let value), .definition(let old)) where owner == old: return .value(of: name, value)
    case (.statement(let source, let id), .source(let old)) where source == old: return .statement(of: name, id)
    default: return symbol
    }
  }
}
