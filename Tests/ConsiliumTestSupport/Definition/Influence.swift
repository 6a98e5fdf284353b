/// Which missing facts matter for questions about a patient, decided by trying all answers.
///
/// A question here divides the completions into classes: the statuses of an option, in or out of scope, a rule that
/// holds or does not.
package struct Influence {
  /// A question, as its class in each completion; there are fewer than 64 classes.
  package struct Question {
    let classCount: Int
    let classes: [UInt8]
    /// Classes that are one where no other can be reached, as a set of bits.
    let alike: UInt64

    package init(classCount: Int, classes: [UInt8], alike: UInt64 = 0) {
      self.classCount = classCount
      self.classes = classes
      self.alike = alike
    }
  }

  /// The facts with more than one cell still possible.
  package let missing: [Int]
  /// For each question the facts some answer to which, by itself, leaves fewer classes.
  package let alone: [Set<Int>]
  /// For each question the facts that do so only after answers to other missing facts; nil where trying all answers
  /// would take too long.
  package let together: [Set<Int>]?

  /// Tries all answers.
  ///
  /// - Parameters:
  ///   - cells: The completions.
  ///   - questions: What is asked of them.
  ///   - limit: How many partial answers may be tried.
  package init(cells: [[UInt8]], questions: [Question], limit: Int) {
    var missing: [Int] = []
    var answers: [[UInt8]] = []
    for fact in (cells.first ?? []).indices {
      let possible = Set(cells.map { $0[fact] })
      if possible.count > 1 {
        missing.append(fact)
        answers.append(possible.sorted())
      }
    }
    self.missing = missing

    var alone = questions.map { _ in Set<Int>() }
    for (position, fact) in missing.enumerated() {
      var byAnswer = questions.map { _ in answers[position].map { _ in UInt64(0) } }
      for (completion, values) in cells.enumerated() {
        guard let answer = answers[position].firstIndex(of: values[fact]) else { continue }
        for question in questions.indices { byAnswer[question][answer] |= 1 << questions[question].classes[completion] }
      }
      for question in questions.indices {
        let reachable = byAnswer[question].reduce(0, |)
        if reachable & ~questions[question].alike == 0 { continue }
        if byAnswer[question].contains(where: { $0 != reachable }) { alone[question].insert(fact) }
      }
    }
    self.alone = alone

    let partialAnswers = answers.reduce(1) { min($0 * ($1.count + 1), limit + 1) }
    guard partialAnswers <= limit else {
      together = nil
      return
    }
    let mattering = Self.mattering(after: answers, to: missing, cells: cells, questions: questions)
    together = questions.indices.map { mattering[$0].subtracting(alone[$0]) }
  }

  /// For each question the facts that matter after any answers to any of the other missing facts, none included.
  private static func mattering(
    after answers: [[UInt8]],
    to missing: [Int],
    cells: [[UInt8]],
    questions: [Question]
  ) -> [Set<Int>] {
    var mattering = questions.map { _ in Set<Int>() }
    var first = 0
    while first < questions.count {
      // As many questions at once as their classes fit into one word.
      var offsets: [Int] = []
      var width = 0
      while first + offsets.count < questions.count, width + questions[first + offsets.count].classCount <= 64 {
        offsets.append(width)
        width += questions[first + offsets.count - 1].classCount
      }
      let classes = cells.indices.map { completion in
        offsets.indices.reduce(UInt64(0)) {
          $0 | 1 << UInt64(offsets[$1] + Int(questions[first + $1].classes[completion]))
        }
      }
      let fields = offsets.indices.map { question in
        let (width, alike) = (questions[first + question].classCount, questions[first + question].alike)
        let every = (UInt64(1) << UInt64(width)) - 1
        return (every << UInt64(offsets[question]), (every & ~alike) << UInt64(offsets[question]))
      }
      let lost = PartialAnswers(cells: cells, classes: classes, facts: missing, answers: answers).lost(fields)
      for (position, fact) in missing.enumerated() {
        for question in offsets.indices {
          let mask = ((UInt64(1) << UInt64(questions[first + question].classCount)) - 1) << UInt64(offsets[question])
          if lost[position] & mask != 0 { mattering[first + question].insert(fact) }
        }
      }
      first += offsets.count
    }
    return mattering
  }
}

/// The classes that can be reached after every choice of answers to every choice of missing facts.
private struct PartialAnswers {
  /// Entry `i` stands for one partial answer: digit `d` of `i` is the answer to fact `d`, or the count of its answers
  /// where it is left open. An entry is the set of classes reached, empty where the answers are not jointly possible.
  private var reached: [UInt64]
  private let counts: [Int]
  private let weights: [Int]

  init(cells: [[UInt8]], classes: [UInt64], facts: [Int], answers: [[UInt8]]) {
    counts = answers.map(\.count)
    var weights: [Int] = []
    var size = 1
    for count in counts {
      weights.append(size)
      size *= count + 1
    }
    self.weights = weights
    reached = Array(repeating: 0, count: size)
    for (completion, values) in cells.enumerated() {
      var entry = 0
      for (position, fact) in facts.enumerated() {
        entry += weights[position] * (answers[position].firstIndex(of: values[fact]) ?? 0)
      }
      reached[entry] |= classes[completion]
    }
    // To leave a fact open is to reach what any of its answers reaches.
    reached.withUnsafeMutableBufferPointer { reached in
      for position in counts.indices {
        let (weight, count) = (weights[position], counts[position])
        for block in stride(from: 0, to: size, by: weight * (count + 1)) {
          for low in block..<block + weight {
            var union: UInt64 = 0
            for answer in 0..<count { union |= reached[low + weight * answer] }
            reached[low + weight * count] = union
          }
        }
      }
    }
  }

  /// For each fact the classes that are reached after some partial answer that leaves it open, and no longer reached
  /// after one of its own answers besides.
  ///
  /// - Parameter fields: For each question the bits of its classes, and those of the classes of which at least one must be
  ///   reachable for anything to be lost.
  func lost(_ fields: [(every: UInt64, telling: UInt64)]) -> [UInt64] {
    counts.indices.map { position in
      let (weight, count) = (weights[position], counts[position])
      var lost: UInt64 = 0
      reached.withUnsafeBufferPointer { reached in
        for block in stride(from: 0, to: reached.count, by: weight * (count + 1)) {
          for low in block..<block + weight {
            let open = reached[low + weight * count]
            if open == 0 { continue }
            let questions = fields.reduce(UInt64(0)) { open & $1.telling == 0 ? $0 : $0 | $1.every }
            if questions == 0 { continue }
            for answer in 0..<count {
              let answered = reached[low + weight * answer]
              if answered != 0 { lost |= open & ~answered & questions }
            }
          }
        }
      }
      return lost
    }
  }
}
