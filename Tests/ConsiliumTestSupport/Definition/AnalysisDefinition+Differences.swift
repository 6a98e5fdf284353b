import RuleBooks
import RuleLanguage

extension AnalysisDefinition {
  // MARK: Options

  func isOffered(_ option: Int, _ patient: Completion) -> Bool { patient.statuses[option].isCandidate }

  func options(_ faulty: Set<Int>) -> [String] {
    var lines: [String] = []
    for (option, declared) in book.options.enumerated() {
      let count = patients.count { isOffered(option, $0) }
      let arguments = book.rules.indices.filter { isArgument($0) && listing.rules[$0].options.contains(option) }
      if count == patients.count { lines.append("C317 \(declared.name)") }
      if count == 0, arguments.isEmpty || !arguments.allSatisfy(faulty.contains) {
        lines.append("C316 \(declared.name)")
      }
    }
    if isSomeoneOffered, !gap().isEmpty { lines.append("C301") }
    return lines
  }

  private var isSomeoneOffered: Bool {
    patients.contains { patient in book.options.indices.contains { isOffered($0, patient) } }
  }

  /// The patients without an option.
  func gap() -> [Completion] {
    patients.filter { patient in !book.options.indices.contains { isOffered($0, patient) } }
  }

  /// What is wrong with boxes that are to hold all patients without an option, or some of them; nil where nothing is.
  ///
  /// - Parameters:
  ///   - boxes: For each box whether it allows a cell, by fact and by raw value or set; nil for a fact that does not apply.
  package func fault(
    ofGapBoxes boxes: [@Sendable (_ fact: Int, _ raw: Int?) -> Bool],
    isComplete: Bool
  ) -> String? {
    func holds(_ box: (Int, Int?) -> Bool, _ patient: Completion) -> Bool {
      definition.facts.indices.allSatisfy { fact in
        switch definition.facts[fact].cells[Int(patient.cells[fact])] {
        case .values(let values): box(fact, values[0])
        case .anything: box(fact, 0)
        case .notApplicable: box(fact, nil)
        }
      }
    }
    let gap = gap()
    let gapCells = Set(gap.map(\.cells))
    for (index, box) in boxes.enumerated() {
      let inside = patients.filter { holds(box, $0) }
      if inside.isEmpty { return "box \(index) holds nobody" }
      if !inside.allSatisfy({ gapCells.contains($0.cells) }) { return "box \(index) holds someone with an option" }
    }
    let isCovered = gap.allSatisfy { patient in boxes.contains { holds($0, patient) } }
    return isCovered == isComplete ? nil : "the boxes cover all: \(isCovered), complete: \(isComplete)"
  }

  // MARK: Facts

  func facts(_ faulty: Set<Int>, _ redundant: Set<Int>) -> [String] {
    var lines: [String] = []
    var idle: [String] = []
    var decidesScope: Set<Int> = []
    for case .covers(let covers) in tree.declarations {
      decidesScope.formUnion(numbering.factsRead(by: covers.condition))
    }
    for (fact, declared) in book.facts.enumerated() where !decidesScope.contains(fact) && !definition.facts[fact].isText
    {
      let groups = Dictionary(grouping: patients) { without(fact, $0.cells) }.values
      if groups.contains(where: { Set($0.map(\.statuses)).count > 1 }) {
        lines += alikeValues(fact)
        continue
      }
      if definition.facts[fact].cells.count > 1, groups.allSatisfy({ $0.count < 2 }) { continue }
      let readers = book.rules.indices.filter { rule in
        listing.rules[rule].effect != .notes && listing.rules[rule].reads.contains(fact)
      }
      let sound = readers.filter { !faulty.contains($0) && !redundant.contains($0) }
      if readers.isEmpty {
        idle.append(declared.name)
      } else if !sound.isEmpty {
        let dependent = sound.filter { rule in groups.contains { Set($0.map { holds(rule, $0) }).count > 1 } }
        lines.append(
          dependent.isEmpty
            ? "C318 \(declared.name) \(sound.map { id($0) })"
            : "C318 reasons \(declared.name) \(dependent.map { id($0) })"
        )
      }
    }
    return lines + (idle.isEmpty ? [] : ["C318 idle \(idle)"])
  }

  private func alikeValues(_ fact: Int) -> [String] {
    var byContext: [[UInt8]: [UInt8: [OptionStatus]]] = [:]
    for patient in patients {
      byContext[without(fact, patient.cells), default: [:]][patient.cells[fact]] = patient.statuses
    }
    let contexts = Array(byContext.values)
    let cells = definition.facts[fact].cells
    var raw: [Int: [Int]] = [:]
    for (index, cell) in cells.enumerated() { if case .values(let values) = cell { raw[index] = values } }
    /// Whether there are patients with the one and the other, and always with the same statuses.
    func areAlike(_ pairs: [(Int, Int)]) -> Bool {
      var isShared = false
      for context in contexts {
        for (one, other) in pairs {
          guard let left = context[UInt8(one)], let right = context[UInt8(other)] else { continue }
          if left != right { return false }
          isShared = true
        }
      }
      return isShared
    }
    var groups: [[Int]]
    var idle: [Int] = []
    switch definition.facts[fact].kind {
    case .named(let names, _) where names != ["no", "yes"]:
      let present = raw.keys.sorted().filter { cell in contexts.contains { $0[UInt8(cell)] != nil } }
      groups = Self.grouped(present) { areAlike([($0, $1)]) }.map { $0.flatMap { raw[$0] ?? [] } }
    case .members(let names):
      let sets = Dictionary(uniqueKeysWithValues: raw.map { ($0.value[0], $0.key) })
      func pairs(_ isFirst: (Int) -> Bool, _ second: (Int) -> Int) -> [(Int, Int)] {
        sets.keys.filter(isFirst).compactMap { set in
          guard let one = sets[set], let other = sets[second(set)] else { return nil }
          return (one, other)
        }
      }
      idle = names.indices.filter { member in
        areAlike(pairs({ $0 & 1 << member == 0 }, { $0 | 1 << member }))
      }
      groups = Self.grouped(names.indices.filter { !idle.contains($0) }) { one, other in
        areAlike(
          pairs(
            { $0 & 1 << one != 0 && $0 & 1 << other == 0 },
            { ($0 & ~(1 << one)) | 1 << other }
          )
        )
      }
    default: return []
    }
    groups = groups.filter { $0.count > 1 }.map { $0.sorted() }
    if groups.isEmpty && idle.isEmpty { return [] }
    return ["C319 \(book.facts[fact].name) \(groups) \(idle)"]
  }

  private static func grouped(_ elements: [Int], _ areAlike: (Int, Int) -> Bool) -> [[Int]] {
    var groups: [[Int]] = []
    for element in elements {
      if let home = groups.firstIndex(where: { $0.allSatisfy { areAlike($0, element) } }) {
        groups[home].append(element)
      } else {
        groups.append([element])
      }
    }
    return groups
  }

  // MARK: Limits

  func nearMisses() -> [String] {
    var lines: [String] = []
    for (fact, declared) in book.facts.enumerated() {
      guard case .number(let low, let high, let step) = definition.facts[fact].kind else { continue }
      let last = (high - low) / step
      if last < 16 { continue }
      // Before which grid index each declaration cuts the number.
      var cuts: [(index: Int, owner: Int)] = []
      for (owner, conditions) in tree.declarations.flatMap(\.conditionsApart).enumerated() {
        for atom in conditions.flatMap(\.atoms) where atom.subject.text == declared.name {
          let truths = (0...last).map { definition.facts[fact].holds(atom.test, of: $0) }
          // A test of exactly one number is meant.
          if truths.count(where: { $0 != atom.test.isDiffering }) == 1 { continue }
          for index in 1...last where truths[index] != truths[index - 1] { cuts.append((index, owner)) }
        }
      }
      for value in 0...last {
        let isMissed = cuts.contains { low in
          low.index == value && cuts.contains { $0.index == value + 1 && $0.owner != low.owner }
        }
        let exists = patients.contains { patient in
          definition.facts[fact].cells[Int(patient.cells[fact])] == .values([value])
        }
        if isMissed && exists { lines.append("C321 \(declared.name) \(value)") }
      }
    }
    return lines
  }
}

extension AtomTest {
  /// Whether the test is `is not`.
  fileprivate var isDiffering: Bool { if case .differs = self { true } else { false } }
}

extension Declaration {
  /// The conditions of the declaration, in groups that stand for one subject each.
  fileprivate var conditionsApart: [[Condition]] {
    switch self {
    case .impossible(let constraint), .question(let constraint): [[constraint.condition]]
    case .covers(let covers): [[covers.condition]]
    case .rule(let rule): [[rule.condition].compactMap { $0 }]
    case .definition(let definition): [definition.conditions]
    case .fact(let fact):
      fact.names.map { _ in
        fact.clauses.flatMap { clause -> [Condition] in
          switch clause {
          case .onlyWhen(let condition): [condition]
          case .required(let condition, _, _): [condition].compactMap { $0 }
          default: []
          }
        }
      }
    default: []
    }
  }
}
