/// How the answer to a case of a rule file differs under a layer over it.
package enum LayerChange: Sendable, Equatable {
  /// A layer above has a case of the same title, which says what is expected now.
  case restated
  /// Without what layers withhold and narrow the answer is as expected.
  case restricted
  /// Rules that layers add, replace or remove change it.
  case argued
}
