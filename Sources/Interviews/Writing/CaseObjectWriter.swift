import Reports
import RuleBooks

/// Writes one patient as a case file: a JSON object that reads back as the same patient.
///
/// Values stand under the rule file's own names. Words that leave several values open and raise a question are kept as
/// they were typed, so that the question is raised again.
package struct CaseObjectWriter: Sendable {
  private let book: RuleBook

  package init(book: RuleBook) { self.book = book }

  package func write(_ patient: PatientCase, into output: inout Output) {
    var members: [(key: String, value: JSONTree)] = []
    switch patient.id {
    case .text(let text): members.append(("id", .text(text)))
    case .integer(let digits): members.append(("id", .literal(digits)))
    case nil: break
    }
    if let title = patient.title { members.append(("title", .text(title))) }
    if let note = patient.note { members.append(("note", .text(note))) }
    if let date = patient.date { members.append(("date", .text(date))) }
    for (index, fact) in book.facts.enumerated() {
      if let value = value(of: index, in: patient) { members.append((fact.name, value)) }
    }
    if let decision = patient.decision {
      members.append(("decision", .texts(decision.map { book.options[$0].name })))
    }
    if let reason = patient.reason { members.append(("reason", .text(reason))) }
    guard !members.isEmpty else { return output.write("{}\n") }
    // One fact a line, however short they are: the file is there to be read and changed.
    for (position, member) in members.enumerated() {
      output.write(position == 0 ? "{\n  " : ",\n  ")
      output.write(jsonKey: member.key)
      output.write(byte: UInt8(ascii: " "))
      member.value.write(into: &output, indent: 1)
    }
    output.write("\n}\n")
  }

  /// What a case says of a fact, in JSON; nil where it says nothing.
  func text(of fact: Int, in patient: PatientCase) -> String? {
    value(of: fact, in: patient).map { value in
      var output = Output()
      value.write(into: &output, indent: 1)
      return String(decoding: output.bytes, as: UTF8.self)
    }
  }

  /// What a case says of a fact; nil where it says nothing.
  private func value(of fact: Int, in patient: PatientCase) -> JSONTree? {
    let type = book.facts[fact].type
    let doubtful = patient.readings.filter { $0.fact == fact }.map { $0.word }
    switch patient.knowledge[fact] {
    case .unknown: return nil
    case .text(let lines): return lines.count == 1 ? .text(lines[0]) : .texts(lines)
    case .values(let set):
      if !doubtful.isEmpty, let words = patient.entries[fact] { return .text(words) }
      if case .yesOrNo = type, set == 0b01 || set == 0b10 { return .literal(set == 0b10 ? "true" : "false") }
      return .text(names(set, type).joined(separator: " or "))
    case .range(let low, let high):
      guard case .number(let scale) = type else { return nil }
      return .text(range(low, high, scale))
    case .members(let present, let absent): return self.members(present, absent, doubtful, fact, type)
    }
  }

  private func names(_ set: UInt64, _ type: FactType) -> [String] {
    type.values.indices.filter { set >> UInt64($0) & 1 == 1 }.map { type.values[$0].name }
  }

  private func range(_ low: Int, _ high: Int, _ scale: NumberScale) -> String {
    if low == high { return scale.measure(at: low) }
    if low <= 0 { return "<=" + scale.measure(at: high) }
    if high >= scale.lastIndex { return ">=" + scale.measure(at: low) }
    return scale.text(at: low) + "-" + scale.measure(at: high)
  }

  /// A list where the whole set is known, apart from what doubtful words leave open; else an object of members.
  private func members(
    _ present: UInt64,
    _ absent: UInt64,
    _ doubtful: [String],
    _ fact: Int,
    _ type: FactType
  ) -> JSONTree {
    var left: UInt64 = 0
    for word in doubtful {
      guard case .reading(let reading) = book.vocabulary.meaning(of: word, for: fact) else { continue }
      left |= book.facts[fact].readings[reading].values
    }
    if (present | absent | left) & type.everyValue == type.everyValue {
      return .texts(names(present, type) + doubtful)
    }
    var named: [(key: String, value: JSONTree)] = names(present, type).map { ($0, .literal("true")) }
    named += names(absent & ~present, type).map { ($0, .literal("false")) }
    named += doubtful.map { ($0, .literal("true")) }
    return .object(named)
  }
}
