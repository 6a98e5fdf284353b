import RuleBooks
import RuleLanguage

/// Makes the mutants of single tests; their wording says what the changed test would be in a rule file.
struct TestMutants {
  private let book: RuleBook
  private let builder: CaseTreeBuilder

  init(_ book: RuleBook) {
    self.book = book
    builder = CaseTreeBuilder(book)
  }

  func mutants(of test: FactTest) -> [(kind: Mutant.Kind, test: FactTest)] {
    let name = book.facts[test.fact].name
    func changed(_ accepted: FactTest.Accepted, isNegated: Bool? = nil, _ words: String) -> FactTest {
      FactTest(
        fact: test.fact,
        accepted: accepted,
        isNegated: isNegated ?? test.isNegated,
        wording: name + " " + words,
        place: test.place
      )
    }
    let type = book.facts[test.fact].type
    switch (test.accepted, type) {
    case (.range(let low, let high), .number(let scale)):
      return ranges(low, high, scale, test.wording).map {
        (.limit, changed(.range(low: $0.low, high: $0.high), $0.words))
      }
        + (low == high
          ? [(.operator, changed(test.accepted, isNegated: !test.isNegated, words(!test.isNegated, scale, low)))] : [])
    case (.values(let values), .yesOrNo):
      let isYes = (values == 0b10) != test.isNegated
      return [(.operator, changed(.values(isYes ? 0b01 : 0b10), isNegated: false, isYes ? "is no" : "is yes"))]
    case (.values(let values), _):
      let names = type.values.map { $0.name }
      return self.values(values, names, isOrdered: Self.isOrdered(type), test.wording, test.isNegated).map { change in
        (change.kind, changed(.values(change.values), isNegated: change.isNegated, change.words))
      }
    case (.includesAny(let members), _): return included(members, isAny: true, type, changed)
    case (.includesAll(let members), _): return included(members, isAny: false, type, changed)
    case (.exactly(let members), _):
      var mutants = [(kind: Mutant.Kind.operator, test: changed(.includesAll(members), include(members, type, "all")))]
      if members.nonzeroBitCount > 1 {
        for rest in Self.withoutOne(members) {
          mutants.append((.value, changed(.exactly(rest), "only " + list(rest, type))))
        }
      }
      return mutants
    case (.isEmpty, _): return [(.operator, changed(.isEmpty, isNegated: !test.isNegated, "not none"))]
    case (.range, _): return []
    }
  }

  private static func isOrdered(_ type: FactType) -> Bool {
    if case .inOrder = type { return true }
    return false
  }

  // MARK: Numbers

  /// The range with one end moved by a step, in the words that stay nearest to the test's own.
  private func ranges(
    _ low: Int,
    _ high: Int,
    _ scale: NumberScale,
    _ wording: String
  ) -> [(low: Int, high: Int, words: String)] {
    var moved: [(low: Int, high: Int)] = []
    if low == high {
      if low > 0 { moved.append((low - 1, high - 1)) }
      if high < scale.lastIndex { moved.append((low + 1, high + 1)) }
    } else {
      if low > 0 {
        moved.append((low - 1, high))
        moved.append((low + 1, high))
      }
      if high < scale.lastIndex {
        moved.append((low, high - 1))
        moved.append((low, high + 1))
      }
    }
    let excludes = ["above", "below"].contains(Self.operatorWord(wording))
    return moved.map { range in
      let words: String
      if range.low == range.high, low == high {
        words = "is " + scale.measure(at: range.low)
      } else if high == scale.lastIndex, low > 0 {
        // A step up from `at least` is `above`; a step down from `above` is `at least`.
        let isAbove = range.low > low || excludes && range.low >= low
        words = isAbove ? "above " + scale.measure(at: range.low - 1) : "at least " + scale.measure(at: range.low)
      } else if low == 0, high < scale.lastIndex {
        let isBelow = range.high < high || excludes && range.high <= high
        words = isBelow ? "below " + scale.measure(at: range.high + 1) : "at most " + scale.measure(at: range.high)
      } else {
        words = "from " + scale.text(at: range.low) + " to " + scale.measure(at: range.high)
      }
      return (range.low, range.high, words)
    }
  }

  private func words(_ isNegated: Bool, _ scale: NumberScale, _ index: Int) -> String {
    (isNegated ? "is not " : "is ") + scale.measure(at: index)
  }

  // MARK: Values

  private struct ValueChange {
    let kind: Mutant.Kind
    let values: UInt64
    let isNegated: Bool
    let words: String
  }

  /// The changes of a test of named values: of a limit in an order, of one value, or of several.
  private func values(
    _ values: UInt64,
    _ names: [String],
    isOrdered: Bool,
    _ wording: String,
    _ isNegated: Bool
  ) -> [ValueChange] {
    let every: UInt64 = names.count >= 64 ? .max : (1 << UInt64(names.count)) - 1
    func words(_ set: UInt64) -> String { Self.words(set, names) }
    if isOrdered, let run = Self.run(values), Self.comparesPositions(wording) {
      var changes: [ValueChange] = []
      for (low, high) in Self.neighbours(run, last: names.count - 1) {
        let set = Self.set(from: low, through: high)
        changes.append(
          ValueChange(kind: .limit, values: set, isNegated: false, words: Self.rangeWords(low, high, names))
        )
      }
      return changes
    }
    if values.nonzeroBitCount == 1 {
      let own = values.trailingZeroBitCount
      var others = isOrdered ? [own - 1, own + 1].filter(names.indices.contains) : [(own + 1) % max(1, names.count)]
      others.removeAll { $0 == own }
      let word = isNegated ? "is not " : "is "
      return [
        ValueChange(
          kind: .operator,
          values: values,
          isNegated: !isNegated,
          words: (isNegated ? "is " : "is not ") + names[own]
        )
      ]
        + others.map { other in
          ValueChange(kind: .value, values: 1 << UInt64(other), isNegated: isNegated, words: word + names[other])
        }
    }
    guard values != every else { return [] }
    return Self.withoutOne(values).map { rest in
      ValueChange(kind: .value, values: rest, isNegated: isNegated, words: words(rest))
    }
  }

  private static func words(_ set: UInt64, _ names: [String]) -> String {
    let named = BookWording.indices(of: set).map { names[$0] }
    return named.count == 1 ? "is " + named[0] : "in (" + named.joined(separator: ", ") + ")"
  }

  private static func comparesPositions(_ wording: String) -> Bool {
    ["at", "above", "below", "from"].contains(operatorWord(wording))
  }

  /// The first word behind the name of what is tested.
  private static func operatorWord(_ wording: String) -> Substring {
    let words = wording.split(separator: " ", maxSplits: 2)
    return words.count > 1 ? words[1] : ""
  }

  private static func run(_ set: UInt64) -> (low: Int, high: Int)? {
    guard set != 0 else { return nil }
    let (low, high) = (set.trailingZeroBitCount, 63 - set.leadingZeroBitCount)
    return high - low + 1 == set.nonzeroBitCount ? (low, high) : nil
  }

  private static func neighbours(_ run: (low: Int, high: Int), last: Int) -> [(Int, Int)] {
    var runs: [(Int, Int)] = []
    if run.low > 0 {
      runs.append((run.low - 1, run.high))
      if run.low < run.high { runs.append((run.low + 1, run.high)) }
    }
    if run.high < last {
      if run.low < run.high { runs.append((run.low, run.high - 1)) }
      runs.append((run.low, run.high + 1))
    }
    return runs
  }

  private static func set(from low: Int, through high: Int) -> UInt64 {
    var set: UInt64 = 0
    for value in low...high { set |= 1 << UInt64(value) }
    return set
  }

  private static func rangeWords(_ low: Int, _ high: Int, _ names: [String]) -> String {
    if high == names.count - 1 { return "at least " + names[low] }
    if low == 0 { return "at most " + names[high] }
    return "from " + names[low] + " to " + names[high]
  }

  // MARK: Members

  private func included(
    _ members: UInt64,
    isAny: Bool,
    _ type: FactType,
    _ changed: (FactTest.Accepted, Bool?, String) -> FactTest
  ) -> [(kind: Mutant.Kind, test: FactTest)] {
    if members.nonzeroBitCount == 1 {
      let other = (members.trailingZeroBitCount + 1) % max(1, type.values.count)
      let exact = changed(.exactly(members), nil, "only " + list(members, type))
      let moved = UInt64(1) << UInt64(other)
      return [(.operator, exact)]
        + (moved == members ? [] : [(.value, changed(.includesAny(moved), nil, include(moved, type, "any")))])
    }
    func accepted(_ members: UInt64, _ isAny: Bool) -> FactTest.Accepted {
      isAny ? .includesAny(members) : .includesAll(members)
    }
    let swapped = changed(accepted(members, !isAny), nil, include(members, type, isAny ? "all" : "any"))
    return [(.operator, swapped)]
      + Self.withoutOne(members).map { rest in
        (.value, changed(accepted(rest, isAny), nil, include(rest, type, isAny ? "any" : "all")))
      }
  }

  private func include(_ members: UInt64, _ type: FactType, _ quantity: String) -> String {
    if members.nonzeroBitCount == 1 { return "include " + list(members, type) }
    return "include " + quantity + " of " + list(members, type)
  }

  private func list(_ members: UInt64, _ type: FactType) -> String {
    let names = BookWording.indices(of: members).map { type.values[$0].name }
    return names.count == 1 ? names[0] : "(" + names.joined(separator: ", ") + ")"
  }

  private static func withoutOne(_ set: UInt64) -> [UInt64] {
    BookWording.indices(of: set).map { set & ~(1 << UInt64($0)) }.filter { $0 != 0 }
  }

  // MARK: Definitions

  func mutants(of test: DefinitionTest) -> [(kind: Mutant.Kind, test: DefinitionTest)] {
    guard case .cases(let cases) = book.definitions[test.definition].body else { return [] }
    let every: UInt64 = cases.values.count >= 64 ? .max : (1 << UInt64(cases.values.count)) - 1
    let name = book.definitions[test.definition].name
    var seen: Set<UInt64> = [test.values, 0]
    var mutants: [(kind: Mutant.Kind, test: DefinitionTest)] = []
    for change in values(test.values, cases.values, isOrdered: cases.isOrdered, test.wording, false) {
      let values = change.isNegated ? every & ~change.values : change.values
      guard seen.insert(values).inserted else { continue }
      mutants.append(
        (
          change.kind,
          DefinitionTest(
            definition: test.definition,
            values: values,
            wording: name + " " + change.words,
            place: test.place
          )
        )
      )
    }
    return mutants
  }
}
