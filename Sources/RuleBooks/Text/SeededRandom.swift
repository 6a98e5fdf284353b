/// Random numbers that follow from a seed, on every machine and for ever (SplitMix64).
package struct SeededRandom: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, a bound.
  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

  package mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// Whether something happens that happens so many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// An index, each as likely as its weight says.
  package mutating func index(weights: [Int]) -> Int {
    var left = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return weights.count - 1
  }

  /// Some of the elements, at least and at most so many, in their own order.
  package mutating func some<Element>(_ elements: [Element], _ counts: ClosedRange<Int>) -> [Element] {
    var wanted = min(number(counts), elements.count)
    var found: [Element] = []
    for (index, element) in elements.enumerated() where below(elements.count - index) < wanted {
      found.append(element)
      wanted -= 1
    }
    return found
  }

  /// The elements in an order of their own.
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var shuffled = elements
    for index in shuffled.indices.dropLast() { shuffled.swapAt(index, index + below(shuffled.count - index)) }
    return shuffled
  }
}
