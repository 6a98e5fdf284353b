import RuleLanguage

/// Puts what is now known of some facts into a case as it is written, and leaves every other byte of it as it is.
package struct FactRecorder {
  /// What is to stand for a fact.
  package struct Value {
    package let fact: Int
    /// The key where the case has none for the fact.
    package let name: String
    /// The value as it is spelled in JSON.
    package let json: String

    package init(fact: Int, name: String, json: String) {
      self.fact = fact
      self.name = name
      self.json = json
    }
  }

  private let reader: CaseReader
  private let quote: (String) -> String

  /// - Parameters:
  ///   - reader: Read the case.
  ///   - quote: Spells a text in JSON.
  package init(_ reader: CaseReader, quote: @escaping (String) -> String) {
    self.reader = reader
    self.quote = quote
  }

  /// The edits that put the values into a case; nil where that is no JSON object.
  ///
  /// - Parameters:
  ///   - values: What is to stand there.
  ///   - extent: Where the case stands in the file.
  ///   - bytes: The file.
  package func edits(recording values: [Value], in extent: Range<Int>, of bytes: [UInt8]) -> [TextEdit]? {
    ObjectRecorder(bytes, extent, reader.form, part: .facts, quote: quote)?.edits(
      values.map { value in
        ObjectRecorder.SpelledValue(key: value.name, json: value.json) { meaning in
          if case .fact(value.fact, namesUnit: _) = meaning { true } else { false }
        }
      }
    )
  }
}
