/// Rules of one version that say together for an option what rules of the other say.
package struct RuleSplit: Sendable, Hashable {
  package let old: [Int]
  package let new: [Int]
}
