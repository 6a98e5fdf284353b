import CaseFiles
import Reports
import RuleBooks
import RuleLanguage

/// The case with which an interview began, as it is written in its file.
///
/// Whoever reads the file again finds in it what they wrote, and what the interview changed; nothing is spelled anew
/// that means the same as before.
package struct WrittenCase: Sendable {
  private let bytes: [UInt8]
  private let extent: Range<Int>
  private let patient: PatientCase
  private let reader: CaseReader
  private let writer: CaseObjectWriter
  private let book: RuleBook

  /// - Parameters:
  ///   - position: The number of the case in the file, from 1.
  ///   - cases: The cases of the file.
  ///   - bytes: The file.
  ///   - reader: Reads the cases.
  ///   - book: The rule book.
  /// - Returns: nil where the case is none that can be read, or no JSON object.
  package init?(_ position: Int, of cases: CaseSequence, in bytes: [UInt8], reader: CaseReader, book: RuleBook) {
    var cases = cases
    while let entry = cases.next() {
      guard entry.position == position else { continue }
      guard case .success(let patient) = entry.result else { return nil }
      self.bytes = bytes
      extent = cases.extent
      self.patient = patient
      self.reader = reader
      self.book = book
      writer = CaseObjectWriter(book: book)
      return
    }
    return nil
  }

  /// A file with the case as it is now; nil where that cannot be said without changing what else stands there.
  package func bytes(saying changed: PatientCase) -> [UInt8]? {
    let values = book.facts.indices.compactMap { fact -> FactRecorder.Value? in
      let value = writer.text(of: fact, in: changed)
      guard value != writer.text(of: fact, in: patient) else { return nil }
      return FactRecorder.Value(fact: fact, name: book.facts[fact].name, json: value ?? "null")
    }
    let recorder = FactRecorder(reader) { text in
      var output = Output()
      output.write(jsonString: text)
      return String(decoding: output.bytes, as: UTF8.self)
    }
    guard let edits = recorder.edits(recording: values, in: extent, of: bytes) else { return nil }
    let edited = TextEdit.applied(edits, to: bytes)
    let behind = bytes.count - extent.upperBound
    var file = edited
    if !standsAlone {
      file = Array(edited[extent.lowerBound..<edited.count - behind])
      while let last = file.last, Self.isSpace(last) { file.removeLast() }
      file.append(UInt8(ascii: "\n"))
    }
    guard let entry = reader.read(file, as: .json).first, case .success(let read) = entry.result,
      isSame(read, changed)
    else { return nil }
    return file
  }

  /// Whether nothing but white space is in the file beside the case.
  private var standsAlone: Bool {
    let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let others = bytes[mark.count..<max(mark.count, extent.lowerBound)] + bytes[extent.upperBound...]
    return others.allSatisfy(Self.isSpace)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether two patients are the same, however that is spelled.
  private func isSame(_ read: PatientCase, _ wanted: PatientCase) -> Bool {
    var wanted = wanted
    wanted.entries = read.entries
    return read.says(whatIsSaidBy: wanted)
  }
}
