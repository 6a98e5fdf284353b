import RuleBooks

/// Reads single keys and values of cases in JSON, for a reader of lines that remembers what they mean.
///
/// Everything is read as `CaseReader` reads it within a whole case; what that would refuse has no meaning here.
package struct CasePartReader: Sendable {
  /// A part of a case: what it means, and the offset behind it.
  package struct Part<Meaning: Sendable>: Sendable {
    package let meaning: Meaning
    package let end: Int
  }

  private let form: CaseForm

  package init(_ reader: CaseReader) {
    form = reader.form
  }

  package var limits: CaseLimits { form.limits }

  /// The key at an offset.
  package func key(in bytes: [UInt8], at offset: Int, to end: Int) -> Part<KeyMeaning>? {
    guard let (document, behind) = document(in: bytes, at: offset, to: end, depth: 0), document.kind(of: 0) == .text,
      let meaning = form.keys.meaning(of: document.text(of: 0))
    else { return nil }
    return Part(meaning: meaning, end: behind)
  }

  /// The value of a fact at an offset.
  ///
  /// - Parameters:
  ///   - depth: How many brackets are open around it.
  ///   - fact: The fact that the key before it names.
  ///   - keyNamesUnit: Whether that key names the fact's unit.
  package func entry(
    in bytes: [UInt8],
    at offset: Int,
    to end: Int,
    depth: Int,
    for fact: Int,
    keyNamesUnit: Bool
  ) -> Part<FactEntry>? {
    guard let (document, behind) = document(in: bytes, at: offset, to: end, depth: depth),
      let entry = try? form.entries.read(document.entry(at: 0), for: fact, keyNamesUnit: keyNamesUnit)
    else { return nil }
    return Part(meaning: entry, end: behind)
  }

  /// The item at an offset as the only one of a list for a fact.
  package func item(in bytes: [UInt8], at offset: Int, to end: Int, depth: Int, for fact: Int) -> Part<FactEntry>? {
    guard let (document, behind) = document(in: bytes, at: offset, to: end, depth: depth),
      let entry = try? form.entries.read(
        Entry(.list([document.entry(at: 0)]), at: offset),
        for: fact,
        keyNamesUnit: false
      )
    else { return nil }
    return Part(meaning: entry, end: behind)
  }

  /// The value of a reserved key at an offset.
  package func value(
    of key: ReservedKey,
    in bytes: [UInt8],
    at offset: Int,
    to end: Int,
    depth: Int
  ) -> Part<ReservedKey>? {
    guard let (document, behind) = document(in: bytes, at: offset, to: end, depth: depth) else { return nil }
    var builder = CaseBuilder(form)
    guard (try? builder.put(document.entry(at: 0), for: key)) != nil else { return nil }
    return Part(meaning: key, end: behind)
  }

  /// The offset behind the value at an offset, whatever it is.
  package func end(ofValueIn bytes: [UInt8], at offset: Int, to end: Int, depth: Int) -> Int? {
    document(in: bytes, at: offset, to: end, depth: depth)?.behind
  }

  /// The value at an offset, which begins there, and the offset behind it.
  private func document(
    in bytes: [UInt8],
    at offset: Int,
    to end: Int,
    depth: Int
  ) -> (document: JSONDocument, behind: Int)? {
    var scanner = JSONScanner(bytes, from: offset, to: end, depthLimit: form.limits.depth - depth)
    do throws(LocatedFault) {
      try scanner.scanValue()
    } catch {
      return nil
    }
    return (JSONDocument(bytes, scanner.nodes), scanner.offset)
  }
}
