import CaseSpaces

/// The cells of some cases, each in a place of its own.
///
/// It is an array that hands out its elements where they stand: no case is counted as shared while it is judged.
struct CaseSlots: ~Copyable {
  private let memory: UnsafeMutablePointer<CaseCells>
  let count: Int

  init(count: Int, space: CaseSpace) {
    self.count = count
    memory = .allocate(capacity: count)
    memory.initialize(repeating: CaseCells(space: space), count: count)
  }

  deinit {
    memory.deinitialize(count: count)
    memory.deallocate()
  }

  @inline(__always)
  subscript(slot: Int) -> CaseCells {
    _read {
      precondition(UInt(bitPattern: slot) < UInt(bitPattern: count))
      yield memory[slot]
    }
    _modify {
      precondition(UInt(bitPattern: slot) < UInt(bitPattern: count))
      yield &memory[slot]
    }
  }
}
