import CaseSpaces
import Evaluation
import RuleBooks

/// Some cases that are judged together: whatever is asked of one is asked of all at once, a bit a case.
///
/// For every cell there are the cases that may have it. What lies in a set of cells, in a box, and what a rule says are then
/// sets of cases too, and what is said of an option is found by operations on these.
struct CaseGroup: ~Copyable {
  /// How many cases there are at most.
  static let most = CaseSet.scalarCount * 64

  let plan: BatchPlan
  /// The cells of the cases.
  var slots: CaseSlots
  var count = 0
  /// The cases that are there.
  var all = CaseSet.zero
  /// Those of which some cells of a level are left, neither one nor all.
  var partial = CaseSet.zero

  // MARK: Cells and boxes

  /// The cells of the cases as they stand: for eight levels at a time a word a case.
  var cellWords: PlainList<CaseSet>
  /// For each cell of each level the cases that may have it.
  var cells: PlainList<CaseSet>
  /// For each level the cases of which nothing is known of it.
  var openCases: PlainList<CaseSet>
  var sets: PlainList<BoxCases>
  /// For each box the cases that may lie in it.
  var met: PlainList<CaseSet>
  /// For each word of boxes those that each case meets, and those in which it certainly lies, once somebody needs these.
  var metWords: PlainList<CaseSet>
  var certainWords: PlainList<CaseSet>
  var areCertainTurned = false
  /// The cases that something impossible may concern.
  var restricted = CaseSet.zero
  /// Those in which all that open rules may add is found out case by case: something ties open facts, or it is not found out
  /// of a rule whether it is open.
  var separate = CaseSet.zero

  // MARK: Rules

  var rules: PlainList<RuleCases>
  /// For each word of rules those that hold for each case, and those that are open.
  var heldWords: PlainList<CaseSet>
  var openWords: PlainList<CaseSet>
  /// Those that are open once more, with the rules of each option in the order of the file.
  var openWordsInFile: PlainList<CaseSet>
  /// The cases in which boxes of a rule may make up for each other.
  var crossing = CaseSet.zero

  // MARK: Options

  var options: PlainList<OptionCases>
  /// For each box the cases in which it may add to what holds for its option.
  var adding: PlainList<CaseSet>
  /// For each box the cases in which it can be left at an open level that no other such box of its option constrains.
  var apart: PlainList<CaseSet>
  /// For each level of an option the cases in which it is open and one of those boxes constrains it.
  var touched: PlainList<CaseSet>
  /// The boxes of the option at hand that cannot be left at a level of their own in some case.
  var crowdedBoxes: PlainList<Int32>
  /// For each of these the cases in which it is left beside the box at hand.
  var leftBeside: PlainList<CaseSet>
  /// For four options at a time a word of their states a case.
  var states: PlainList<CaseSet>

  // MARK: Facts

  /// For each fact the cases that miss it as far as that is found out for all of them at once.
  var missing: PlainList<CaseSet>
  /// For each word of facts those that each case misses, and for each word of levels those that are open.
  var missingWords: PlainList<CaseSet>
  var levelWords: PlainList<CaseSet>

  init(_ plan: BatchPlan) {
    self.plan = plan
    let space = plan.engine.space
    let boxCount = plan.sets.boxCount
    slots = CaseSlots(count: Self.most, space: space)
    cellWords = PlainList(repeating: .zero, count: (space.levels.count + 7) / 8 * 64)
    cells = PlainList(repeating: .zero, count: plan.cellCount)
    openCases = PlainList(repeating: .zero, count: (space.levels.count + 63) / 64 * 64)
    sets = PlainList(repeating: BoxCases(), count: plan.sets.sets.count)
    met = PlainList(repeating: .zero, count: boxCount)
    metWords = PlainList(repeating: .zero, count: boxCount)
    certainWords = PlainList(repeating: .zero, count: boxCount)
    rules = PlainList(repeating: RuleCases(), count: plan.rules.count)
    heldWords = PlainList(repeating: .zero, count: plan.rules.count)
    openWords = PlainList(repeating: .zero, count: plan.rules.count)
    openWordsInFile = PlainList(repeating: .zero, count: plan.rules.count)
    options = PlainList(repeating: OptionCases(), count: plan.optionRules.count)
    adding = PlainList(repeating: .zero, count: boxCount)
    apart = PlainList(repeating: .zero, count: boxCount)
    touched = PlainList(repeating: .zero, count: plan.optionLevels.count)
    leftBeside = PlainList(repeating: .zero, count: plan.mostBoxesOfOption)
    crowdedBoxes = PlainList(capacity: plan.mostBoxesOfOption + 1)
    states = PlainList(repeating: .zero, count: plan.stateSquareCount * 64)
    missing = PlainList(repeating: .zero, count: (space.book.facts.count + 63) / 64 * 64)
    missingWords = PlainList(repeating: .zero, count: missing.count)
    levelWords = PlainList(repeating: .zero, count: openCases.count)
  }

  @inline(__always)
  var isFull: Bool { count == Self.most }

  mutating func removeAll() { count = 0 }

  /// Takes in the case whose cells have been written to the first free slot.
  @inline(__always)
  mutating func takeNext() {
    precondition(count < Self.most)
    let slot = count
    slots[slot].cells.withUnsafeBytes { own in
      for word in 0..<(plan.levels.count &+ 7) &>> 3 {
        let cells = own.loadUnaligned(fromByteOffset: word &* 8, as: UInt64.self)
        cellWords.setWord(word, of: slot, UInt64(littleEndian: cells))
      }
    }
    count &+= 1
  }

  /// Turns the open levels on their side.
  mutating func turnLevels() {
    levelWords.copy(openCases)
    levelWords.turnToWords(of: count)
  }

  /// Turns the missing facts on their side.
  mutating func turnMissing() {
    missingWords.copy(missing)
    missingWords.turnToWords(of: count)
  }
}
