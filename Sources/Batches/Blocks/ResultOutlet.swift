/// Takes over results of a block before the rest of them is there.
///
/// It says whether it could: an earlier block may not have come to its end. What it does not take stays with the rest.
package typealias ResultOutlet = (UnsafeRawBufferPointer) -> Bool
