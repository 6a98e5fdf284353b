import RuleBooks

/// Puts one patient together, entry by entry.
struct CaseBuilder {
  private let form: CaseForm
  private var givenFacts: [Bool]
  private var givenKeys: [ReservedKey] = []
  private(set) var patient: PatientCase

  init(_ form: CaseForm) {
    self.form = form
    givenFacts = Array(repeating: false, count: form.factNames.count)
    patient = PatientCase(factCount: form.factNames.count)
    if form.notesPlaces { patient.places = Array(repeating: nil, count: form.factNames.count) }
  }

  // MARK: Keys

  /// Notes that a fact is given; a second time is a fault.
  mutating func claim(fact: Int, key: ArraySlice<UInt8>, at offset: Int) throws(LocatedFault) {
    guard !givenFacts[fact] else {
      throw LocatedFault(.duplicateKey(key.shown, meaning: form.factNames[fact], isColumn: false), at: offset)
    }
    givenFacts[fact] = true
  }

  /// Notes that a reserved key is given; a second time is a fault.
  mutating func claim(_ key: ReservedKey, at offset: Int) throws(LocatedFault) {
    guard !givenKeys.contains(key) else {
      throw LocatedFault(.duplicateKey(key.rawValue, meaning: key.rawValue, isColumn: false), at: offset)
    }
    givenKeys.append(key)
  }

  // MARK: Values

  /// Takes over what an entry says of a fact, under a key that stands before it or, in a table, above it.
  mutating func put(_ entry: FactEntry, key: ArraySlice<UInt8>, at offset: Int, column: Int? = nil) {
    if form.notesPlaces, entry.words != nil {
      patient.places[entry.fact] = EntryPlace(key: key.string, offset: offset, tableColumn: column)
    }
    patient.knowledge[entry.fact] = entry.knowledge
    patient.entries[entry.fact] = entry.words
    if !entry.questions.isEmpty { patient.readings.append(contentsOf: entry.questions) }
  }

  /// Reads the value of a reserved key.
  mutating func put(_ entry: Entry, for key: ReservedKey) throws(LocatedFault) {
    if case .nothing = entry.content { return }
    switch key {
    case .id:
      guard let identifier = CaseIdentifier(entry) else {
        throw LocatedFault(.malformedIdentifier(entry.shown), at: entry.offset)
      }
      patient.id = identifier
    case .title: patient.title = try prose(entry, key)
    case .note: patient.note = try prose(entry, key)
    case .reason: patient.reason = try prose(entry, key)
    case .date:
      guard case .text(let text) = entry.content, CalendarDay.isDay(text) else {
        throw LocatedFault(.malformedDate(entry.shown), at: entry.offset)
      }
      patient.date = text.string
    case .decision: patient.decision = try decision(entry)
    case .facts: throw LocatedFault(.malformedFacts(entry.kind), at: entry.offset)
    }
  }

  private func prose(_ entry: Entry, _ key: ReservedKey) throws(LocatedFault) -> String {
    guard case .text(let text) = entry.content else {
      throw LocatedFault(.malformedProse(key: key.rawValue, entry.kind), at: entry.offset)
    }
    return text.string
  }

  private func decision(_ entry: Entry) throws(LocatedFault) -> [Int] {
    guard case .list(let items) = entry.content else {
      throw LocatedFault(.malformedDecision(entry.kind), at: entry.offset)
    }
    var decision: [Int] = []
    for item in items {
      guard case .text(let word) = item.content else {
        throw LocatedFault(form.unknownOption(item.shown), at: item.offset)
      }
      let option: Int
      do { option = try form.option(word) } catch { throw LocatedFault(error, at: item.offset) }
      guard !decision.contains(option) else { throw LocatedFault(.repeatedOption(word.shown), at: item.offset) }
      decision.append(option)
    }
    return decision
  }
}

extension CaseIdentifier {
  /// Reads an identifier; nil for anything but a text or a whole number.
  init?(_ entry: Entry) {
    switch entry.content {
    case .text(let text): self = .text(text.string)
    case .number(let digits):
      guard digits.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }) else { return nil }
      self = .integer(digits.string)
    default: return nil
    }
  }
}
