/// Which characters of a text people can see.
package enum ScalarVisibility {
  /// Whether a character is a control, bidirectional or zero-width one.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r" || ScalarClass.isHidden(scalar.value)
  }

  /// Whether a character is white space other than the plain one.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool { ScalarClass.isSpace(scalar.value) }
}
