/// A set of cases of a group, as bits.
typealias CaseSet = SIMD4<UInt64>

extension CaseSet {
  /// The set of the first cases.
  init(first count: Int) {
    self = .zero
    for word in 0..<Self.scalarCount {
      let own = count &- word &* 64
      self[word] = own <= 0 ? 0 : own >= 64 ? .max : .max &>> UInt64(truncatingIfNeeded: 64 &- own)
    }
  }
}
