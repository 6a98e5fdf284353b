import CaseSpaces
import Evaluation
import Reports

extension CaseJudge {
  /// A finding that took a larger share of the budget is asked for each time, so that the budget alone decides.
  private static let cheapShare = 16

  /// Finds what ties open facts together in this case.
  ///
  /// - Returns: Whether any completion is possible, as far as that can be decided.
  mutating func findSituation() -> Bool {
    takeBoxes()
    let inquiry = plan.possibility
    var isMet = false
    for word in inquiry.words where met[word] & inquiry.mask != 0 {
      isMet = true
      // A combination that every completion has leaves none.
      if met[word] & inquiry.mask & ~constrained[word] != 0 { return false }
    }
    if !isMet { return true }
    key.removeAll()
    key.append(UInt64(inquiry.identity))
    relevant = .zero
    for word in inquiry.words {
      key.append(met[word] & inquiry.mask)
      relevant |= levels(of: met[word] & inquiry.mask, word)
    }
    appendRelevant()
    if !partialLevels.isEmpty { addPartial() }
    let (known, hash) = knownFinding()
    if known >= 0 {
      situation = Int(table.findings[known].value)
      return situations[situation].isPossible
    }
    let isPossible = canLeave(inquiry) ?? prepareProbe()
    situation = situations.add(
      inquiry,
      met,
      isPossible: isPossible,
      openLevels: openLevels,
      partialLevels: partialLevels,
      masks: group.slots[slot].masks,
      rows: plan.rows
    )
    let noFacts = Array(repeating: UInt64(0), count: missing.count)
    _ = table.add(key, hash: hash, value: situation, facts: noFacts, text: [], isKept: true)
    return isPossible
  }

  /// Whether some completion lies in none of the boxes of an inquiry that are met; nil where that is not found out.
  mutating func canLeave(_ inquiry: Inquiry) -> Bool? {
    guard canSearch else { return nil }
    takeBoxes()
    search.removeAll()
    for word in inquiry.words { search.add(met[word] & inquiry.mask, word, bit: 1) }
    _ = search.addTies(plan)
    return canLeaveAll()
  }

  /// Adds to the key what is left of the relevant levels that are neither open nor known.
  private mutating func addPartial() {
    for level in partialLevels where relevant.contains(level) {
      key.append(UInt64(level))
      key.append(group.slots[slot].masks[level])
    }
  }

  private mutating func appendRelevant() {
    for word in 0..<4 where word == 0 || plan.factOfLevel.count > word * 64 { key.append(relevant[word]) }
  }

  /// Completes a key whose first word is to name what is asked: adds what is tied to the relevant levels.
  @inline(__always)
  mutating func closeKey(_ subject: UInt64) {
    var ties = 0
    if situation != 0 { ties = situations.addTies(of: situation, to: &relevant, &key) }
    appendRelevant()
    if !partialLevels.isEmpty { addPartial() }
    key[0] = subject | UInt64(ties) << 44
  }

  /// Whether anything ties some open levels to others.
  @inline(__always)
  mutating func isTied(_ levels: LevelSet) -> Bool { situation != 0 && situations.hasTies(of: situation, to: levels) }

  /// The finding with the key at hand; -1 where there is none.
  @inline(__always)
  mutating func knownFinding() -> (number: Int, hash: UInt64) { table.find(key) }

  /// Remembers a finding under the key at hand.
  mutating func remember(hash: UInt64, value: Int, facts: [Int], text: [UInt8]) -> Int {
    var bits = Array(repeating: UInt64(0), count: missing.count)
    for fact in facts { bits[fact >> 6] |= 1 << UInt64(fact & 63) }
    let isCheap = (probe?.steps ?? 0) < plan.engine.budget.steps / Self.cheapShare
    return table.add(key, hash: hash, value: value, facts: bits, text: text, isKept: isCheap)
  }

  /// The number of the finding about a question or a required fact; -1 where the engine has to answer the case.
  ///
  /// - Parameters:
  ///   - inquiry: What is asked.
  ///   - extra: Levels on which it depends beside those of its boxes.
  mutating func finding(_ inquiry: Inquiry, levels extra: LevelSet = .zero) -> Int {
    key.removeAll()
    key.append(0)
    takeBoxes()
    relevant = extra & openLevels
    for word in inquiry.words {
      let boxes = met[word] & inquiry.mask
      key.append(boxes)
      relevant |= levels(of: boxes & constrained[word], word)
    }
    closeKey(UInt64(inquiry.identity))
    let (known, hash) = knownFinding()
    if known >= 0 { return known }
    guard prepareProbe() else { return -1 }
    var value = false
    switch inquiry.subject {
    case .possibility, .scope, .option: break
    case .question(let question):
      value = probe?.isAsked(question) == true
    case .requirement(let fact): value = probe?.isRequired(fact) == true
    }
    return remember(hash: hash, value: value ? 1 : 0, facts: [], text: [])
  }

  /// Makes the diagrams ready to be asked of the case at hand.
  ///
  /// - Returns: Whether any completion is possible, as far as that can be decided.
  mutating func prepareProbe() -> Bool {
    if probe != nil { return true }
    var box = plan.engine.space.everything
    for level in plan.engine.space.levels.indices {
      let cell = group.slots[slot].cells[level]
      if cell < CaseCells.open {
        box[level] = 1 << UInt64(cell)
      } else if cell == CaseCells.partial {
        box[level] = group.slots[slot].masks[level]
      }
    }
    do throws(OutOfBudget) {
      probe = try PartialProbe(plan.engine, box: box)
    } catch {
      probe = nil
    }
    return probe != nil
  }
}
