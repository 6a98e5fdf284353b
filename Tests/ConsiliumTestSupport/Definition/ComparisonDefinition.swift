import RuleAnalysis
import RuleBooks
import RuleLanguage

/// The definition of a comparison of two rule files: every patient of both, one by one.
///
/// It knows nothing of the engine: each version says what it says of a patient, and the two are laid side by side.
package struct ComparisonDefinition {
  /// Values of a fact that neither version tells apart, by the cell that they have in each.
  package struct ValueClass: Sendable {
    /// nil where the version does not know the fact or cannot say the value.
    package let old: Int?
    package let new: Int?
    package let isApplicable: Bool
    /// One of the values.
    package let example: Value
  }

  package enum Value: Sendable, Hashable {
    case named(String)
    case members(Set<String>)
    /// A number in millionths.
    case number(Int)
    case none
  }

  /// A fact of one version or of both.
  package struct JointFact: Sendable {
    package let old: Int?
    package let new: Int?
    package let classes: [ValueClass]
    package var isShared: Bool { old != nil && new != nil }
  }

  /// What one version says of a patient.
  package struct Statement: Sendable {
    package let isCovered: Bool
    package let standings: [Standing]
    package let holding: Set<Int>
    package let questions: Set<Int>
    package let required: Set<Int>
  }

  /// A patient: one class for each joint fact, and what each version says; nil where it is impossible there or cannot be
  /// said.
  package struct Patient: Sendable {
    package let classes: [Int]
    package let old: Statement?
    package let new: Statement?
    /// Whether every value can be said in both versions.
    package let isCommon: Bool

    package subscript(version: ComparedVersion) -> Statement? { version == .old ? old : new }
    package var isShared: Bool { isCommon && old != nil && new != nil }
    package var isCompared: Bool { isShared && old?.isCovered == true && new?.isCovered == true }
  }

  package let facts: [JointFact]
  package let patients: [Patient]

  /// Lists all patients of two checked rule files; nil where there are too many.
  ///
  /// - Parameter formerNames: For new facts and values their old names.
  package init?(
    old: (tree: RuleFile, book: RuleBook),
    new: (tree: RuleFile, book: RuleBook),
    formerNames: [String: String] = [:],
    limit: Int = 20_000
  ) {
    let oldListing = RuleFileListing(tree: old.tree, book: old.book)
    let newListing = RuleFileListing(tree: new.tree, book: new.book)
    var facts: [JointFact] = []
    var joined: Set<Int> = []
    for (index, fact) in newListing.facts.enumerated() {
      let name = formerNames[fact.name] ?? fact.name
      if let former = oldListing.facts.firstIndex(where: { $0.name == name }),
        let classes = Self.classes(
          (oldListing.facts[former], old.book.facts[former]),
          (fact, new.book.facts[index]),
          formerNames
        )
      {
        joined.insert(former)
        facts.append(JointFact(old: former, new: index, classes: classes))
      } else {
        let classes = fact.cells.indices.map { cell in
          ValueClass(
            old: nil,
            new: cell,
            isApplicable: fact.cells[cell] != .notApplicable,
            example: Self.value(fact, fact.cells[cell])
          )
        }
        facts.append(JointFact(old: nil, new: index, classes: classes))
      }
    }
    for (index, fact) in oldListing.facts.enumerated() where !joined.contains(index) {
      let classes = fact.cells.indices.map { cell in
        ValueClass(
          old: cell,
          new: nil,
          isApplicable: fact.cells[cell] != .notApplicable,
          example: Self.value(fact, fact.cells[cell])
        )
      }
      facts.append(JointFact(old: index, new: nil, classes: classes))
    }
    self.facts = facts
    var count = 1
    for fact in facts {
      count *= fact.classes.count
      if count > limit { return nil }
    }
    patients = Self.patients(count, facts, (oldListing, old.book), (newListing, new.book))
  }

  private static func patients(
    _ count: Int,
    _ facts: [JointFact],
    _ old: (listing: RuleFileListing, book: RuleBook),
    _ new: (listing: RuleFileListing, book: RuleBook)
  ) -> [Patient] {
    var patients: [Patient] = []
    var chosen = facts.map { _ in 0 }
    for _ in 0..<count {
      var oldCells = old.listing.facts.map { _ in UInt8(0) as UInt8? }
      var newCells = new.listing.facts.map { _ in UInt8(0) as UInt8? }
      var isCommon = true
      for (position, fact) in facts.enumerated() {
        let own = fact.classes[chosen[position]]
        if let index = fact.old { oldCells[index] = own.old.map { UInt8($0) } }
        if let index = fact.new { newCells[index] = own.new.map { UInt8($0) } }
        if fact.isShared, own.isApplicable, own.old == nil || own.new == nil { isCommon = false }
      }
      patients.append(
        Patient(
          classes: chosen,
          old: statement(oldCells, old.listing, old.book),
          new: statement(newCells, new.listing, new.book),
          isCommon: isCommon
        )
      )
      for position in facts.indices {
        chosen[position] += 1
        if chosen[position] < facts[position].classes.count { break }
        chosen[position] = 0
      }
    }
    return patients
  }

  private static func statement(_ cells: [UInt8?], _ listing: RuleFileListing, _ book: RuleBook) -> Statement? {
    let known = cells.compactMap { $0 }
    guard known.count == cells.count, listing.violations(in: known) == 0 else { return nil }
    let completion = listing.completion(known)
    return Statement(
      isCovered: completion.isInScope,
      standings: completion.statuses.map(standing),
      holding: Set(book.rules.indices.filter { completion.rules >> UInt64($0) & 1 == 1 }),
      questions: Set(book.questions.indices.filter { completion.questions >> UInt64($0) & 1 == 1 }),
      required: Set(book.facts.indices.filter { completion.required >> UInt64($0) & 1 == 1 })
    )
  }

  private static func standing(_ status: OptionStatus) -> Standing {
    switch status {
    case .excludedDespiteArgument: .excludedThoughSupported
    case .excluded: .excluded
    case .contested: .contested
    case .argued: .candidate
    case .counterargued, .silent: .unsupported
    }
  }

  // MARK: - Values

  /// The classes of a fact of both versions; nil where their values cannot be compared.
  private static func classes(
    _ old: (listed: ListedFact, fact: Fact),
    _ new: (listed: ListedFact, fact: Fact),
    _ formerNames: [String: String]
  ) -> [ValueClass]? {
    if case .number(let oldScale) = old.fact.type, case .number(let newScale) = new.fact.type,
      oldScale.unit != newScale.unit
    {
      return nil
    }
    guard let universe = universe(old.listed, new.listed, formerNames) else { return nil }
    var classes: [ValueClass] = []
    var seen: Set<[Int]> = []
    for value in universe {
      let oldCell = cell(of: former(value, formerNames), in: old.listed)
      let newCell = cell(of: value, in: new.listed)
      if seen.insert([oldCell ?? -1, newCell ?? -1, side(value, old.listed), side(value, new.listed)]).inserted {
        classes.append(ValueClass(old: oldCell, new: newCell, isApplicable: true, example: value))
      }
    }
    let every = classes
    classes.removeAll { isBetweenAlike($0, every, old.listed, new.listed) }
    let absent = (old.listed.cells.firstIndex(of: .notApplicable), new.listed.cells.firstIndex(of: .notApplicable))
    if absent.0 != nil || absent.1 != nil {
      classes.append(ValueClass(old: absent.0, new: absent.1, isApplicable: false, example: .none))
    }
    return classes
  }

  /// On which side of a fact's ends a number lies.
  private static func side(_ value: Value, _ fact: ListedFact) -> Int {
    guard case .number(let number) = value, case .number(let low, let high, _) = fact.kind else { return 0 }
    return number < low ? -1 : number > high ? 1 : 0
  }

  /// Whether values are numbers off the other version's grid, within its ends, that their own version treats like a number
  /// of both.
  private static func isBetweenAlike(
    _ own: ValueClass,
    _ classes: [ValueClass],
    _ old: ListedFact,
    _ new: ListedFact
  ) -> Bool {
    guard case .number(let number) = own.example else { return false }
    let other: ListedFact
    let hasTwin: Bool
    switch (own.old, own.new) {
    case (nil, .some(let cell)):
      other = old
      hasTwin = classes.contains { $0.new == cell && $0.old != nil }
    case (.some(let cell), nil):
      other = new
      hasTwin = classes.contains { $0.old == cell && $0.new != nil }
    default: return false
    }
    guard hasTwin, case .number(let low, let high, _) = other.kind else { return false }
    return number > low && number < high
  }

  /// Every value of either version, in new names; nil where the kinds differ.
  private static func universe(
    _ old: ListedFact,
    _ new: ListedFact,
    _ formerNames: [String: String]
  ) -> [Value]? {
    let current = Dictionary(formerNames.map { ($0.value, $0.key) }) { first, _ in first }
    switch (old.kind, new.kind) {
    case (.text, .text): return [.none]
    case (.named(let oldNames, _), .named(let newNames, _)):
      return union(newNames, oldNames.map { current[$0] ?? $0 }).map { .named($0) }
    case (.members(let oldNames), .members(let newNames)):
      let names = union(newNames, oldNames.map { current[$0] ?? $0 })
      return (0..<(1 << names.count)).map { bits in
        .members(Set(names.indices.filter { bits >> $0 & 1 == 1 }.map { names[$0] }))
      }
    case (.number(let oldLow, let oldHigh, let oldStep), .number(let newLow, let newHigh, let newStep)):
      let numbers = Set(stride(from: oldLow, through: oldHigh, by: oldStep))
        .union(stride(from: newLow, through: newHigh, by: newStep))
      return numbers.sorted().map { .number($0) }
    default: return nil
    }
  }

  private static func union(_ first: [String], _ second: [String]) -> [String] {
    first + second.filter { !first.contains($0) }
  }

  private static func former(_ value: Value, _ formerNames: [String: String]) -> Value {
    switch value {
    case .named(let name): .named(formerNames[name] ?? name)
    case .members(let names): .members(Set(names.map { formerNames[$0] ?? $0 }))
    case .number, .none: value
    }
  }

  /// The cell of a value; nil where the fact does not have the value.
  private static func cell(of value: Value, in fact: ListedFact) -> Int? {
    let raw: Int
    switch (value, fact.kind) {
    case (.named(let name), .named(let names, _)):
      guard let position = names.firstIndex(of: name) else { return nil }
      raw = position
    case (.members(let wanted), .members(let names)):
      guard wanted.isSubset(of: names) else { return nil }
      raw = names.indices.reduce(0) { wanted.contains(names[$1]) ? $0 | 1 << $1 : $0 }
    case (.number(let number), .number(let low, let high, let step)):
      guard number >= low, number <= high, (number - low) % step == 0 else { return nil }
      raw = (number - low) / step
    case (.none, .text): return 0
    default: return nil
    }
    return fact.cells.firstIndex { cell in
      switch cell {
      case .values(let values): values.contains(raw)
      case .anything: true
      case .notApplicable: false
      }
    }
  }

  /// A value of a cell of a fact that one version alone has.
  private static func value(_ fact: ListedFact, _ cell: ListedFact.Cell) -> Value {
    guard case .values(let values) = cell else { return .none }
    switch fact.kind {
    case .named(let names, _): return .named(names[values[0]])
    case .members(let names):
      return .members(Set(names.indices.filter { values[0] >> $0 & 1 == 1 }.map { names[$0] }))
    case .number(let low, _, let step): return .number(low + values[0] * step)
    case .text: return .none
    }
  }
}
