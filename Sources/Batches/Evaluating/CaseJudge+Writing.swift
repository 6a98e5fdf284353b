extension CaseJudge {
  /// Writes the answer to the case that was judged last, as one JSON object.
  ///
  /// - Parameters:
  ///   - identifier: The case's identifier as JSON.
  ///   - position: The number of the case.
  ///   - file: What stands between the position and the rule book.
  mutating func write(
    identifier: UnsafeRawBufferPointer,
    position: Int,
    file: [UInt8],
    into buffer: inout AnswerBuffer
  ) {
    let texts = plan.texts
    buffer.append(texts.beforeIdentifier)
    buffer.append(identifier)
    buffer.append(texts.beforePosition)
    buffer.append(decimal: position)
    if !file.isEmpty { buffer.append(file) }
    buffer.append(texts.opening)
    table.text.withUnsafeBytes { text in
      // Every text begins with a comma.
      var skipped = 1
      for answer in answers {
        let finding = table.findings[Int(answer & 0xFFFF_FFFF)]
        let start = Int(finding.textStart) + skipped
        buffer.append(UnsafeRawBufferPointer(rebasing: text[start..<Int(finding.textStart + finding.textCount)]))
        skipped = 0
      }
    }
    buffer.append(texts.beforeMissing)
    writeMissing(texts, into: &buffer)
    buffer.append(texts.beforeQuestions)
    var skipped = 1
    for question in asked {
      texts.questions[question].withUnsafeBytes { text in
        buffer.append(UnsafeRawBufferPointer(rebasing: text[skipped...]))
      }
      skipped = 0
    }
    buffer.append(texts.end)
  }

  private mutating func writeMissing(_ texts: AnswerTexts, into buffer: inout AnswerBuffer) {
    if !plan.isBrief { listDependents() }
    var skipped = 1
    for word in missing.indices {
      var left = missing[word]
      while left != 0 {
        let bit = left & (0 &- left)
        let fact = word * 64 + left.trailingZeroBitCount
        left &= left - 1
        let names = required[word] & bit != 0 ? texts.missingAndRequired : texts.missing
        names[fact].withUnsafeBytes { text in buffer.append(UnsafeRawBufferPointer(rebasing: text[skipped...])) }
        skipped = 0
        guard !plan.isBrief else { continue }
        for (position, option) in dependents[fact].enumerated() {
          if position > 0 { buffer.append(UInt8(ascii: ",")) }
          buffer.append(texts.optionNames[Int(option)])
        }
        buffer.append(UInt8(ascii: "]"))
        buffer.append(UInt8(ascii: "}"))
      }
    }
  }
}
