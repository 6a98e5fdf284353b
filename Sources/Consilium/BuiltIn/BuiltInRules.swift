/// The rule files that are built into the library.
package enum BuiltInRules {
  /// The bytes of `Rules/neuroendocrine-tumours.rules`.
  package static var neuroendocrineTumours: [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }
}
