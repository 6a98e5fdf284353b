/// What came of a block: its count, and the cases as they are written where the format has every case.
package struct TalliedBlock<Tally: CaseTally>: Sendable {
  package let tally: Tally
  package let block: BlockResult
}
