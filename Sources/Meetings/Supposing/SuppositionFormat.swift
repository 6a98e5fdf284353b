/// How pages are written that set supposed facts beside recorded ones.
package enum SuppositionFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case html
}
