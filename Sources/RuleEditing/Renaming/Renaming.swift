import RuleBooks
import RuleLanguage

/// Changes a name in every place where it stands for the same thing.
package struct Renaming: Sendable {
  private let file: EditedFile
  /// The name under the cursor.
  package let occurrence: Occurrence

  /// - Throws: `RenameProblem` where nothing can be renamed.
  package init(_ file: EditedFile, at offset: Int) throws(RenameProblem) {
    guard let occurrence = file.occurrence(at: offset) else { throw .nothing }
    guard !file.isBroken else { throw .broken }
    if let outside = file.occurrences(of: occurrence.symbol).first(where: { $0.place.start < file.origin }) {
      throw .elsewhere(occurrence.symbol, file: file.texts.name(of: outside.place))
    }
    self.file = file
    self.occurrence = occurrence
  }

  /// The edits of the file itself that give the name under the cursor another spelling.
  package func edits(to name: String) throws(RenameProblem) -> [TextEdit] {
    let symbol = occurrence.symbol
    guard name != symbol.name else { return [] }
    guard Self.isWellFormed(name, mayHaveDots: symbol.isIdentifier) else {
      throw .malformed(name, mayHaveDots: symbol.isIdentifier)
    }
    guard Keyword(rawValue: name) == nil else { throw .reserved(name) }
    if let taken = owner(of: name) { throw .taken(name, by: taken) }
    let edits = file.occurrences(of: symbol).map { TextEdit(local($0.place), name) }
    try check(edits, name)
    return edits
  }

  private func local(_ place: Place) -> Place { Place(start: place.start - file.origin, end: place.end - file.origin) }

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

  /// What has a name already that must differ from it.
  private func owner(of name: String) -> Symbol? {
    let rivals: [Symbol]
    switch occurrence.symbol {
    case .fact, .definition, .group: rivals = [.fact(name), .definition(name), .group(name)]
    case .rule, .impossible, .question: rivals = [.rule(name), .impossible(name), .question(name)]
    case .value(let owner, _): rivals = [.value(of: owner, name), .group(name)]
    case .intent, .source, .statement, .option: rivals = [occurrence.symbol.renamed(name)]
    }
    return rivals.first { file.table[$0] != nil }
  }

  /// Makes sure that the renamed file says the same: no new error, and every name stands for what it stood for.
  private func check(_ edits: [TextEdit], _ name: String) throws(RenameProblem) {
    let renamed = file.with(TextEdit.applied(edits, to: file.bytes))
    let errors = renamed.checked.diagnostics.filter { $0.severity == .error }
    let before = file.checked.diagnostics.count { $0.severity == .error }
    guard errors.count <= before else { throw .changesMeaning(name, finding: errors.last?.message) }
    let wanted = file.occurrences.map { map($0.symbol, to: name) }
    guard renamed.occurrences.map({ $0.symbol }) == wanted else { throw .changesMeaning(name, finding: nil) }
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
