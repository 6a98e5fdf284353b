/// A fault and the offset of the byte at which it stands.
struct LocatedFault: Error, Sendable {
  let fault: Fault
  let offset: Int

  init(_ fault: Fault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }
}
